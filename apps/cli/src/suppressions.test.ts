import { describe, expect, onTestFinished, test } from 'vitest'
import { folders, runIn } from './testing.js'

const folderWith = folders(onTestFinished)
const KEPT = '## Duties\n\n- <!-- rolelint-disable-next clinical: agreed in May --> Deliver tablets.\n'
const STALE = '## Duties\n\n<!-- rolelint-disable-next clinical: agreed -->\n\n- Walk with people.\n'

describe('findings that a document keeps silent', () => {
  test('don’t fail a check, and are counted in its last line', async () => {
    const { code, out } = await runIn(folderWith({ 'a.md': KEPT }), ['check', '--fail-on', 'info', 'a.md'])
    expect(code).toBe(0)
    expect(out.replace(/\s+/gu, ' ')).toContain('1 finding was kept silent by a comment in the document.')
    expect(out).not.toContain('clinical/medication')
  })

  test('are counted in French too', async () => {
    const { out } = await runIn(folderWith({ 'a.md': KEPT }), ['check', '--locale', 'fr', 'a.md'])
    expect(out.replace(/\s+/gu, ' ')).toContain('1 constat a été mis sous silence par un commentaire dans le document.')
  })

  test('stand in the JSON with their reason', async () => {
    const { out } = await runIn(folderWith({ 'a.md': KEPT }), ['check', '--format', 'json', 'a.md'])
    expect(JSON.parse(out).documents[0]).toMatchObject({
      findings: [],
      suppressions: [{ scope: 'next', rules: ['clinical'], reason: 'agreed in May', used: true }],
      suppressed: [{ finding: { rule: 'clinical/medication' }, by: 0 }],
    })
  })

  test('are found by an old name of their rule', async () => {
    const { code } = await runIn(folderWith({ 'a.md': KEPT.replace('clinical:', 'clinical/meds:') }), ['check', 'a.md'])
    expect(code).toBe(0)
  })

  test('are explained', async () => {
    const { out } = await runIn(folderWith({ 'a.md': KEPT }), ['explain', 'a.md:3'])
    expect(out.replace(/\s+/gu, ' ')).toContain('kept silent by the document itself, at line 3')
    expect(out.replace(/\s+/gu, ' ')).toContain('The reason given: “agreed in May”.')
  })
})

describe('what is said of a suppression', () => {
  test('is shown like any other finding', async () => {
    const { code, out } = await runIn(folderWith({ 'a.md': STALE }), ['check', 'a.md'])
    expect(code).toBe(0)
    expect(out).toContain('Rule suppression/unused')
  })

  test.each(['suppression/unused', 'suppression'])('follows the configuration by the name %s', async (name) => {
    const run = async (severity: string) =>
      runIn(folderWith({ 'a.md': STALE, 'rolelint.yaml': `rules: { ${name}: ${severity} }` }), ['check', 'a.md'])
    expect((await run('off')).out).not.toContain('suppression/unused')
    expect((await run('error')).code).toBe(1)
  })

  test('can be read about', async () => {
    const { code, out } = await runIn(folderWith({}), ['rules', 'suppression/unused'])
    expect(code).toBe(0)
    expect(out).toContain('What to do')
  })
})

test('an item that a document asks to leave out is not asked of it', async () => {
  const files = {
    'a.md': '---\nrolelint-disable:\n  checklist/tea: The kitchen is closed.\n---\n\n## Duties\n\nWalk.\n',
  }
  const { out } = await runIn(folderWith(files), ['checklist', 'a.md'])
  expect(out).toContain('Tools')
  expect(out).not.toContain('Tea')
})
