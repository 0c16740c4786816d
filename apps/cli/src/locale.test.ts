import { afterEach, describe, expect, test } from 'vitest'
import { FLAWED, folders, runIn } from './testing.js'

const removals: (() => void)[] = []
afterEach(() => {
  for (const remove of removals.splice(0)) remove()
})
const folder = folders((remove) => removals.push(remove))

const help = async (argv: readonly string[], env: Record<string, string> = {}) =>
  (await runIn(folder({}), [...argv, '--help'], { env })).out

describe('the language of messages', () => {
  test('is English where nothing else is said', async () => {
    expect(await help(['check'])).toContain('Checks documents')
  })

  test.each(['fr', 'fr-CA', 'fr_FR.UTF-8', 'FR'])('is as --locale %s says', async (tag) => {
    expect(await help(['check', '--locale', tag])).toContain('Vérifie des documents')
    expect(await help([`--locale=${tag}`, 'check'])).toContain('Vérifie des documents')
  })

  test('is the system’s otherwise, by the strongest variable', async () => {
    expect(await help(['check'], { LANG: 'fr_CA.UTF-8' })).toContain('Vérifie des documents')
    expect(await help(['check'], { LANG: 'fr_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' })).toContain('Checks documents')
    expect(await help(['check'], { LANG: 'fr_CA.UTF-8', LC_MESSAGES: 'C' })).toContain('Checks documents')
  })

  test('--locale beats the system', async () => {
    expect(await help(['check', '--locale', 'en'], { LC_ALL: 'fr_CA' })).toContain('Checks documents')
  })

  test('of which we speak none: exit code 2, and what there is', async () => {
    const ran = await runIn(folder({}), ['check', '--locale', 'de'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('“de” can’t be the value of “--locale”')
    expect(ran.err).toContain('en or fr')
    const without = await runIn(folder({}), ['check', '--locale'], { env: { LANG: 'fr_CA' } })
    expect(without.code).toBe(2)
    expect(without.err).toContain('Il faut une valeur après')
  })
})

describe('in French', () => {
  const french = (argv: readonly string[], files = {}) => runIn(folder(files), [...argv, '--locale', 'fr'])

  test('a mistake is told in French', async () => {
    expect((await french(['chekc'])).err).toContain('Vouliez-vous dire «\u00a0check\u00a0»\u00a0?')
    expect((await french(['check', 'absent.md'])).err).toContain('n’existe pas')
  })

  test('an English document is reported on in French, with English words to use', async () => {
    const { code, out } = await french(['check'], { 'a.md': FLAWED })
    expect(code).toBe(1)
    expect(out).toContain('À corriger')
    expect(out).toContain('Vous pourriez écrire «\u00a0people\u00a0».')
    expect(out).toContain('1 document lu. Dans celui-ci, 1 passage est à corriger et 1 est à revoir.')
  })

  test('the report for programs says which language it is in', async () => {
    const { out } = await french(['check', '--format', 'json'], { 'a.md': FLAWED })
    expect(JSON.parse(out).locale).toBe('fr')
  })

  test('a document to start from is French too', async () => {
    expect((await french(['new', 'workplan'])).out).toContain('# Plan de travail')
    expect((await french(['new', 'workplan', '--lang', 'en'])).out).toContain('# Plan\n')
  })

  test.each(['check', 'checklist', 'new', 'rules', 'explain'])('%s --help', async (command) => {
    const { out } = await french([command, '--help'])
    expect(out).toContain('montrer ceci')
    expect(out).not.toMatch(/\b(?:the|and|with|show|this|document in|read one)\b/u)
  })
})
