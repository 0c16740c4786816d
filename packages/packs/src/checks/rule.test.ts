import { describe, expect, test } from 'vitest'
import { mistakes } from '../testing.js'

describe('mistakes in a rule', () => {
  const cases: [name: string, file: 'rule' | 'terms', from: string | RegExp, to: string, expected: string][] = [
    [
      'an unknown source',
      'rule',
      'id: report-2010',
      'id: report-2001',
      'unknown-source 10:7 There is no source “report-2001” in sources.yaml. → Did you mean “report-2010”?',
    ],
    [
      'an example without a mark',
      'rule',
      '[[Count the tablets]]',
      'Count the tablets',
      'example-mark 20:9 An example to match has one [[…]] around the words to report. → Mark the verb with its object, or the term: [[…]].',
    ],
    [
      'an example with two marks',
      'rule',
      '[[Count the tablets]]',
      '[[Count]] [[the tablets]]',
      'example-mark 20:9 An example to match has one [[…]] around the words to report. → Mark the verb with its object, or the term: [[…]].',
    ],
    [
      'a look-alike with a mark',
      'rule',
      'Nurses give tablets',
      'Nurses [[give tablets]]',
      'example-mark 25:11 A look-alike has no [[…]]: nothing in it is to be reported. → Remove the brackets, or move it to “match”.',
    ],
    [
      'an id that isn’t its path',
      'rule',
      'id: clinical/medication',
      'id: clinical/meds',
      'id-path 1:1 The rule calls itself “clinical/meds”, but its file is that of “clinical/medication”. → Write “id: clinical/medication”, or rename the file.',
    ],
    [
      'a category that isn’t its folder',
      'rule',
      'category: clinical',
      'category: role',
      'id-path 3:1 The category is “role”, but the file stands in clinical/. → Write “category: clinical”, or move the file.',
    ],
    [
      'an alias that is taken',
      'rule',
      'kind: duty',
      'aliases: [language/labels]\nkind: duty',
      'duplicate-id 1:1 “language/labels” is already the name of a rule in rules/clinical/medication.yaml, line 2. → Give one of the two another name.',
    ],
    [
      'safe without instead',
      'terms',
      /\n {6}instead: .*/,
      '',
      'safe-without-instead 14:7 Nothing to put in the place of these terms is given. → Add “instead: […]”, or remove “safe”.',
    ],
  ]
  test.each(cases)('%s', (_name, file, from, to, expected) => {
    expect(mistakes(file, from, to)).toEqual([expected])
  })

  test('a language that the rule looks for and doesn’t explain', () => {
    const found = mistakes('rule', 'examples:\n', '  fr:\n    - pattern: donner\nexamples:\n')
    expect(found).toHaveLength(5)
    expect(found[0]).toBe(
      'missing-language 5:1 The rule looks for French words, but its “title” isn’t in French. → Add “fr: …” to it.',
    )
  })

  test('exceptions in a language that the rule doesn’t look for', () => {
    expect(mistakes('rule', 'examples:\n', 'unless:\n  fr: [pas]\nexamples:\n')).toEqual([
      'stray-language 17:3 “unless” is there in French, but the rule looks for nothing in that language. → Add French words to look for, or remove it.',
    ])
  })
})
