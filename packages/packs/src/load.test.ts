import { describe, expect, test } from 'vitest'
import { loadPack } from './index.js'
import { packFiles, paths, soundLexicon, soundRule, soundTerms } from './testing.js'

describe('a sound pack', () => {
  test('loads without mistakes', () => {
    const { pack, errors } = loadPack(packFiles(), { id: 'mine', version: '1.2.3' })
    expect(errors).toEqual([])
    expect(pack).toMatchObject({ id: 'mine', version: '1.2.3' })
    expect(pack?.rules.map((rule) => rule.id)).toEqual(['clinical/medication', 'language/labels'])
    expect(pack?.lexicon.en?.give).toEqual(['give', 'deliver', 'hand ~ out'])
  })

  test('has its short forms written out', () => {
    const { pack } = loadPack(packFiles({ [paths.terms]: soundTerms.replace(/ {6}(instead|safe).*\n/g, '') }))
    expect(pack?.sources[0]?.year).toBe('2010')
    expect(pack?.rules[0]?.examples.en?.match[0]).toEqual({ text: '[[Deliver medication]] to homes.' })
    expect(pack?.rules[1]?.terms?.en?.[0]?.instead).toEqual([])
  })

  test('may stand in any folder, with Windows line ends and a byte order mark', () => {
    const files = packFiles().map(({ path, text }) => ({
      path: path.replace('rules/', 'a/b/our rules/'),
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }))
    const { pack, errors } = loadPack(files)
    expect(errors).toEqual([])
    expect(pack?.rules).toHaveLength(2)
  })

  test('knows where its examples stand', () => {
    const { places } = loadPack(packFiles())
    expect(places.get('clinical/medication#en.match.2')).toEqual({ file: paths.rule, line: 21, column: 9 })
  })
})

describe('files that stand in the wrong place', () => {
  test.each([
    ['rules/clinical/other.yml', 'names of a pack’s files end in .yaml'],
    ['rules/lexicon/words.yaml', 'Put it into lexicon/en/ or lexicon/fr/.'],
    ['rules/lexicon/de/words.yaml', 'Put it into lexicon/en/ or lexicon/fr/.'],
  ])('%s', (path, mend) => {
    const { errors } = loadPack(packFiles({ [path]: soundLexicon }))
    expect(errors).toHaveLength(1)
    expect(errors[0]?.mend).toContain(mend)
  })

  test('a rule outside the folders of categories', () => {
    const { errors } = loadPack(packFiles({ [paths.rule]: undefined, 'rules/medication.yaml': soundRule }))
    expect(errors.map(({ mend }) => mend)).toEqual(['Put the file into clinical/.'])
  })
})

test('while a rule is being written, the sound ones can be kept', () => {
  const { pack, errors } = loadPack(packFiles({ [paths.rule]: 'id: clin' }), { keepSound: true })
  expect(errors.length).toBeGreaterThan(0)
  expect(pack?.rules.map((rule) => rule.id)).toEqual(['language/labels'])
})
