import { describe, expect, test } from 'vitest'
import { rules, shown } from '../testing.js'
import { createConfigurationParser } from './parse.js'
import { createRuleNames } from './severities.js'

const parse = createConfigurationParser(createRuleNames(rules))
const read = (text: string) => parse('/docs/rolelint.yaml', text)

function mistakes(text: string): string[] {
  const parsed = read(text)
  return 'errors' in parsed ? parsed.errors.map(shown) : []
}

test('everything that can be set is read', () => {
  const text = `
kind: policy
language: en
rules: { clinical/medication: warning, language: off }
ignore: [drafts, "*.old.md"]
files:
  - match: jobs
    kind: job-description
    rules: { clinical/assessment: info }
  - match: [fr, "*.fr.md"]
    language: fr
failOn: warning
`
  expect(read(text)).toEqual({
    configuration: {
      file: '/docs/rolelint.yaml',
      folder: '/docs',
      kind: 'policy',
      language: 'en',
      severities: { 'clinical/medication': 'warning', 'language/labels': 'off' },
      ignore: ['drafts', '*.old.md'],
      overrides: [
        { match: ['jobs'], kind: 'job-description', severities: { 'clinical/assessment': 'info' } },
        { match: ['fr', '*.fr.md'], language: 'fr', severities: {} },
      ],
      failOn: 'warning',
    },
  })
})

test.each(['', '# nothing yet\n', '{}', '{ "$schema": "config.schema.json" }', '\n---\n'])(
  'a configuration may set nothing: %j',
  (text) => {
    expect(read(text)).toMatchObject({ configuration: { severities: {}, ignore: [], overrides: [] } })
  },
)

test('a rule goes before its category, wherever it stands; an old name means the new one', () => {
  const parsed = read('rules:\n  clinical/meds: error\n  clinical: off\n')
  expect(parsed).toMatchObject({
    configuration: { severities: { 'clinical/medication': 'error', 'clinical/assessment': 'off' } },
  })
})

describe('mistakes are told with their place and their cure', () => {
  test.each([
    {
      what: 'a misspelt key',
      text: 'kind: policy\nignroe: [a]',
      told: ['2:1 config-unknown-key “ignroe” can’t be set in a configuration. → Did you mean “ignore”?'],
    },
    {
      what: 'a key that is far from all',
      text: 'lang: en',
      told: [
        '1:1 config-unknown-key “lang” can’t be set in a configuration. → ' +
          'It can have: kind, language, rules, ignore, files, failOn, secondReader.',
      ],
    },
    {
      what: 'a key of an entry',
      text: 'files:\n  - match: a\n  - match: b\n    knid: policy',
      told: ['4:5 config-unknown-key “knid” can’t be set in “files”. → Did you mean “kind”?'],
    },
    {
      what: 'a wrong value',
      text: 'kind: job description',
      told: ['1:1 config-unknown-value “job description” can’t stand as “kind”. → Did you mean “job-description”?'],
    },
    {
      what: 'a wrong severity',
      text: 'rules:\n  clinical/medication: critical',
      told: [
        '2:3 config-unknown-value “critical” can’t stand as “clinical/medication”. → ' +
          'It can be off, or error, or warning, or info.',
      ],
    },
    {
      what: 'an unknown rule',
      text: 'rules:\n  clinical/medicaton: off\n  zzz: off',
      told: [
        '2:3 config-unknown-rule There is no rule or category “clinical/medicaton”. → Did you mean “clinical/medication”?',
        '3:3 config-unknown-rule There is no rule or category “zzz”. → The command “rules” lists all of them.',
      ],
    },
    {
      what: 'an unknown rule of some documents',
      text: 'files:\n  - match: a\n    rules: { languge: off }',
      told: ['3:14 config-unknown-rule There is no rule or category “languge”. → Did you mean “language”?'],
    },
    {
      what: 'a pattern that excludes',
      text: 'ignore:\n  - "!a.md"',
      told: [expect.stringMatching(/^2:5 config-wrong-pattern “!a.md” can’t stand in “ignore”. → .*slashes/)],
    },
    {
      what: 'a pattern with backslashes',
      text: 'files:\n  - match: docs\\*.md',
      told: [expect.stringMatching(/^2:5 config-wrong-pattern “docs\\\*.md” can’t stand in “match”/)],
    },
    {
      what: 'a text where a list belongs',
      text: 'ignore: drafts',
      told: [expect.stringMatching(/^1:1 config-wrong-shape “ignore” .* → Please write a list/)],
    },
    {
      what: 'a list where a word belongs',
      text: 'kind: [policy]',
      told: [expect.stringMatching(/^1:1 config-wrong-shape “kind” .* → Please write one word/)],
    },
    { what: 'a key without a value', text: 'kind:', told: [expect.stringContaining('config-wrong-shape “kind”')] },
    {
      what: 'rules that are no keys',
      text: 'rules: [clinical]',
      told: [expect.stringMatching(/“rules” .* → Please write keys with values/)],
    },
    {
      what: 'an entry without “match”',
      text: 'files:\n  - kind: policy',
      told: [expect.stringMatching(/^2:5 config-wrong-shape “files” .* → Please add “match:”/)],
    },
    {
      what: 'a file that is a list',
      text: '- kind: policy',
      told: [expect.stringMatching(/config-wrong-shape The configuration is not in the form/)],
    },
    { what: 'broken YAML', text: 'kind: "policy', told: [expect.stringMatching(/^\d+:\d+ config-syntax/)] },
    {
      what: 'a key that stands twice',
      text: 'kind: policy\nkind: policy',
      told: [expect.stringMatching(/^2:1 config-syntax/)],
    },
    { what: 'an alias to nothing', text: 'kind: *none', told: [expect.stringContaining('config-syntax')] },
    {
      what: 'broken JSON',
      text: '{ "kind": "policy" "language": "en" }',
      told: [expect.stringContaining('config-syntax')],
    },
    {
      what: 'several mistakes, from top to bottom',
      text: 'rules: { zzz: off }\nknid: policy\nfailOn: sometimes',
      told: [
        expect.stringMatching(/^1:10 config-unknown-rule/),
        expect.stringMatching(/^2:1 config-unknown-key/),
        expect.stringMatching(/^3:1 config-unknown-value/),
      ],
    },
  ])('$what', ({ text, told }) => {
    expect(mistakes(text)).toEqual(told)
  })
})
