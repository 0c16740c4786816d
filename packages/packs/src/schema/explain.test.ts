import { describe, expect, test } from 'vitest'
import { mistakes } from '../testing.js'

describe('a rule that its schema refuses', () => {
  const cases: [name: string, file: 'rule' | 'terms', from: string | RegExp, to: string, expected: string][] = [
    [
      'a misspelt key',
      'rule',
      'severity:',
      'severty:',
      'unknown-key 4:1 “severty” isn’t a key of a rule. → Did you mean “severity”?',
    ],
    [
      'a misspelt key further in',
      'rule',
      'object:',
      'objekt:',
      'unknown-key 14:7 “objekt” isn’t a key of “match.en.0”. → Did you mean “object”?',
    ],
    [
      'a comma that cuts a text in two',
      'rule',
      'why: another object',
      'why: talks, and the like',
      'unknown-key 26:45 “and the like” isn’t a key of “examples.en.quiet.3”. → If this is part of the text before it, put that text in double quotes.',
    ],
    [
      'an unknown category',
      'rule',
      'category: clinical',
      'category: clinicle',
      'unknown-value 3:1 “clinicle” can’t stand as “category”. → Did you mean “clinical”?',
    ],
    [
      'an unknown severity',
      'rule',
      'severity: error',
      'severity: fatal',
      'unknown-value 4:1 “fatal” can’t stand as “severity”. → It can be: error, warning, info.',
    ],
    [
      'an unknown excuse',
      'rule',
      'object: <medication>',
      'object: <medication>\n      despite: [topics]',
      'unknown-value 15:17 “topics” can’t stand as “despite”. → Did you mean “topic”?',
    ],
    [
      'an act without its object',
      'rule',
      '      object: <medication>\n',
      '',
      'missing-key 13:7 “object” is missing in “match.en.0”. → Add “object”. A pattern without gaps, usually a class: to what it is done.',
    ],
    [
      'a pattern and an act at once',
      'rule',
      'pattern: (count | sort) ..',
      'pattern: count\n      act: <give>\n      object:',
      'missing-key 15:7 “match.en.1” must have either a pattern, or an act with its object. → Write “pattern: …”, or “act: …” and “object: …”.',
    ],
    [
      'a missing reason',
      'rule',
      /why: .*\n/,
      '',
      'missing-key 1:1 “why” is missing. → Add “why”. Why it matters, in a sentence or two.',
    ],
    [
      'an empty text',
      'rule',
      /why: .*\n/,
      'why: { en: "" }\n',
      'empty 7:8 “why.en” is empty. → Write something, or remove it.',
    ],
    [
      'a key without a value',
      'rule',
      /why: .*\n/,
      'why:\n',
      'wrong-type 7:1 “why” is empty. → Fill it in, or remove the key.',
    ],
    [
      'a number for a text',
      'rule',
      /title: .*\n/,
      'title: { en: 12 }\n',
      'wrong-type 5:10 “title.en” must be a text, not 12. → Put it in quotes: "12".',
    ],
    [
      'a text for a list',
      'rule',
      /sources:\n.*\n/,
      'sources: report-2010\n',
      'wrong-type 9:1 “sources” must be a list. → Begin every entry with “- ” on a line of its own.',
    ],
    [
      'too few examples',
      'rule',
      '      - "[[Count the tablets]]."\n',
      '',
      'too-few-examples 18:5 “examples.en.match” has 2 examples; a rule has at least 3 in each of its languages. → Add texts that the rule must report, each with the words to report in [[…]].',
    ],
    [
      'too few look-alikes',
      'rule',
      /\n.*Give a talk.*/,
      '',
      'too-few-examples 22:5 “examples.en.quiet” has 3 look-alikes; a rule has at least 4 in each of its languages. → Add texts that look like a match and are none, each with the reason: “why: …”.',
    ],
    [
      'a form of id that can’t be',
      'rule',
      'id: clinical/medication',
      'id: Clinical',
      'wrong-form 1:1 “Clinical” can’t stand as “id”. → Use small letters, digits and hyphens: category/name-of-rule.',
    ],
    [
      'terms in a duty rule',
      'rule',
      'match:\n',
      'terms: { en: [{ terms: [x] }] }\nmatch:\n',
      'misplaced-key 11:1 A duty rule has no “terms”: it has “match”. → Write it that way, or change “kind”.',
    ],
    [
      'safe that is no yes or no',
      'terms',
      'safe: true',
      'safe: "yes"',
      'wrong-type 15:7 “terms.en.0.safe” must be true or false. → Write true or false, without quotes.',
    ],
  ]
  test.each(cases)('%s', (_name, file, from, to, expected) => {
    expect(mistakes(file, from, to)).toEqual([expected])
  })
})

describe('sources that their schema refuses', () => {
  test('a misspelt key doesn’t make every rule’s source unknown', () => {
    expect(mistakes('sources', 'title:', 'titel:')).toEqual([
      'unknown-key 2:24 “titel” isn’t a key of “sources.0”. → Did you mean “title”?',
    ])
  })

  test('an id that stands twice', () => {
    expect(mistakes('sources', /$/, '  - { id: report-2010, title: Again, lang: [fr] }\n')).toEqual([
      'duplicate-id 3:7 The source “report-2010” stands here a second time. → Remove one of the two.',
    ])
  })
})
