import { describe, expect, test } from 'vitest'
import french from '../../schema/config.descriptions.fr.json' with { type: 'json' }
import { createConfigurationParser } from '../configuration/parse.js'
import { createRuleNames } from '../configuration/severities.js'
import { completeConfiguration, type HelpOptions } from './complete.js'
import { hoverConfiguration, ruleNamesIn } from './hover.js'
import { descriptions } from './schema.js'
import { withSeverity } from './severity.js'

const options: HelpOptions = {
  locale: 'en',
  rules: [
    {
      id: 'clinical/medication',
      category: 'clinical',
      title: { en: 'Medication tasks', fr: 'Tâches de médication' },
      message: { en: 'It gives.', fr: 'Il confie.' },
    },
    { id: 'language/labels', category: 'language', title: { en: 'Labels' }, message: { en: 'It labels.' } },
  ],
}
const parse = createConfigurationParser(createRuleNames(options.rules))

/** What is offered at the bar in a text. */
function offered(file: string, marked: string): string[] {
  const offset = marked.indexOf('|')
  return completeConfiguration(file, marked.replace('|', ''), offset, options).map(({ label }) => label)
}

/** The text once the first that is offered, of that name, was taken. */
function taken(file: string, marked: string, label: string): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const one = completeConfiguration(file, text, offset, options).find((other) => other.label === label)
  if (!one) throw new Error(`${label} is not offered`)
  return text.slice(0, one.span.start) + one.insert + text.slice(one.span.end)
}

const NAMES = ['clinical', 'language', 'clinical/medication', 'language/labels']

describe('while a configuration is written', () => {
  test.each([
    ['c.yaml', '|', ['kind', 'language', 'rules', 'ignore', 'files', 'failOn', 'secondReader']],
    ['c.yaml', 'kind: policy\nru|', ['language', 'rules', 'ignore', 'files', 'failOn', 'secondReader']],
    ['c.yaml', 'kind: |', ['job-description', 'workplan', 'policy']],
    ['c.yaml', 'kind: pol|\nlanguage: en\n', ['job-description', 'workplan', 'policy']],
    ['c.yaml', 'secondReader: |', ['true', 'false']],
    ['c.yaml', 'rules:\n  |', NAMES],
    ['c.yaml', 'rules:\n  clinical: info\n  |\nkind: policy\n', NAMES.slice(1)],
    ['c.yaml', 'rules:\n  clinical/medication: |', ['off', 'error', 'warning', 'info']],
    ['c.yaml', 'files:\n  - |', ['match', 'kind', 'language', 'rules']],
    ['c.yaml', 'files:\n  - match: a/**\n    |', ['kind', 'language', 'rules']],
    ['c.yaml', 'files:\n- match: a/**\n  rules:\n    |', NAMES],
    ['c.yaml', 'ignore:\n  - |', []],
    ['c.json', '{ | }', ['kind', 'language', 'rules', 'ignore', 'files', 'failOn', 'secondReader']],
    ['c.json', '{ "kind": "policy", "|" }', ['language', 'rules', 'ignore', 'files', 'failOn', 'secondReader']],
    ['c.json', '{ "kind": | }', ['job-description', 'workplan', 'policy']],
    ['c.jsonc', '{ // ours\n  "rules": { "|" } }', NAMES],
    ['c.json', '{ "rules": { "clinical": "|" } }', ['off', 'error', 'warning', 'info']],
    ['c.json', '{ "files": [{ "|" }] }', ['match', 'kind', 'language', 'rules']],
    ['package.json', '{ "name": "x", "rolelint": { "rules": { "|" } } }', NAMES],
    ['package.json', '{ "|" }', []],
  ])('%s %j', (file, marked, expected) => {
    expect(offered(file, marked)).toEqual(expected)
  })

  test.each([
    ['c.yaml', 'ki|', 'kind', 'kind: '],
    ['c.yaml', 'ru|', 'rules', 'rules:\n  '],
    ['c.yaml', 'rules:\n  cli|', 'clinical/medication', 'rules:\n  clinical/medication: '],
    ['c.json', '{ "ki|" }', 'kind', '{ "kind":  }'],
    ['c.json', '{ "kind": "po|" }', 'policy', '{ "kind": "policy" }'],
  ])('%s %j: %s is written in full', (file, marked, label, text) => {
    expect(taken(file, marked, label)).toBe(text)
  })

  test('keys, values and rules are explained, in both languages', () => {
    const text = 'kind: policy\nrules:\n  clinical/medication: info\n'
    const at = (offset: number, locale: 'en' | 'fr') =>
      hoverConfiguration('c.yaml', text, offset, { ...options, locale })
    expect(at(1, 'en')?.text).toMatch(/^What the documents are/)
    expect(at(1, 'fr')?.text).toMatch(/^Ce que sont les documents/)
    expect(at(8, 'en')?.span).toEqual({ start: 6, end: 12 })
    expect(at(text.indexOf('medication'), 'fr')?.text).toContain('Tâches de médication')
    expect(at(text.length, 'en')).toBeUndefined()
  })

  test('names of rules are found', () => {
    const text =
      '{ "rules": { "clinical": "info" }, "files": [{ "match": "a", "rules": { "language/labels": "off" } }] }'
    const found = ruleNamesIn('c.json', text)
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['clinical', 'language/labels'])
  })
})

test('every description has its French twin', () => {
  expect(Object.keys(french).sort()).toEqual([...descriptions().keys()].sort())
})

describe('a severity is set', () => {
  const set = (file: string, text: string | undefined, match?: string) => {
    let out = text ?? ''
    for (const edit of withSeverity(file, text, 'clinical/medication', 'off', match).reverse())
      out = out.slice(0, edit.span.start) + edit.text + out.slice(edit.span.end)
    return out
  }

  test.each([
    ['c.yaml', undefined, undefined, 'rules:\n  clinical/medication: off\n'],
    [
      'c.yaml',
      '# ours\nkind: policy # all\n',
      undefined,
      '# ours\nkind: policy # all\nrules:\n  clinical/medication: off\n',
    ],
    [
      'c.yaml',
      'rules:\n    language: info # quieter\nkind: policy',
      undefined,
      'rules:\n    language: info # quieter\n    clinical/medication: off\nkind: policy',
    ],
    ['c.yaml', 'rules:\n  clinical/medication: error # why\n', undefined, 'rules:\n  clinical/medication: off # why\n'],
    ['c.yaml', 'rules: { language: info }\n', undefined, 'rules: { language: info, clinical/medication: off }\n'],
    ['c.yaml', 'kind: policy\r\n', undefined, 'kind: policy\r\nrules:\r\n  clinical/medication: off\r\n'],
    [
      'c.yaml',
      'kind: policy\n',
      'jobs/**',
      'kind: policy\nfiles:\n  - match: jobs/**\n    rules:\n      clinical/medication: off\n',
    ],
    [
      'c.yaml',
      'files:\n- match: a\n  kind: policy\n',
      'jobs/**',
      'files:\n- match: a\n  kind: policy\n- match: jobs/**\n  rules:\n    clinical/medication: off\n',
    ],
    [
      'c.yaml',
      'files:\n  - match: jobs/**\n    kind: policy\n',
      'jobs/**',
      'files:\n  - match: jobs/**\n    kind: policy\n    rules:\n      clinical/medication: off\n',
    ],
    [
      'c.json',
      '{\n  "kind": "policy"\n}\n',
      undefined,
      '{\n  "kind": "policy",\n  "rules": {\n    "clinical/medication": "off"\n  }\n}\n',
    ],
  ])('%s %j for %s', (file, text, match, expected) => {
    const made = set(file, text, match)
    expect(made).toBe(expected)
    expect(parse(`/x/${file}`, made)).toHaveProperty('configuration')
  })

  test('in JSON, for some documents', () => {
    const made = set('c.jsonc', '{\n  // ours\n  "files": [{ "match": "a" }]\n}\n', 'jobs/**')
    expect(made).toContain('// ours')
    expect(parse('/x/c.jsonc', made)).toMatchObject({
      configuration: {
        overrides: [{ match: ['a'] }, { match: ['jobs/**'], severities: { 'clinical/medication': 'off' } }],
      },
    })
  })

  test('in what can’t be read nothing is changed', () => {
    expect(withSeverity('c.yaml', 'rules: [', 'clinical', 'off')).toEqual([])
  })
})
