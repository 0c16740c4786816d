import { describe, expect, test } from 'vitest'
import { createEngine, type Pack, type Rule } from './index.js'

const sound = {
  severity: 'error',
  title: { en: 'A rule' },
  message: { en: 'A message.' },
  why: { en: 'Because.' },
  instead: { en: 'Leave it out.' },
  sources: [],
  examples: {},
} as const

const medication: Rule = {
  ...sound,
  id: 'clinical/medication',
  kind: 'duty',
  category: 'clinical',
  match: { en: [{ act: '<give>', object: '<medication>' }] },
}
const searches: Rule = {
  ...sound,
  id: 'coercive/searches',
  kind: 'duty',
  category: 'coercive',
  match: { en: [{ pattern: 'search room' }] },
}
const pay: Rule = {
  ...sound,
  id: 'checklist/pay',
  kind: 'checklist',
  category: 'checklist',
  evidence: { en: [{ pattern: 'pay' }] },
}

function packOf(rules: readonly Rule[], lexicon: Readonly<Record<string, readonly string[]>> = {}): Pack {
  const classes = {
    'grammar.light': ['the', 'a'],
    'grammar.verb': ['deliver', 'search'],
    'actor.peer': ['peer'],
    'section.exclusions': ['out of scope'],
    give: ['deliver'],
    medication: ['tablet'],
    ...lexicon,
  }
  return { id: 'test', version: '1', sources: [], rules, lexicon: { en: classes } }
}

const text =
  '## Duties\n\n- Search the room.\n- Deliver the tablets.\n- Deliver the tablets.\n\nThe peer is on the pay scale.\n'
const broken = (rule: Rule, key: keyof Rule): Rule =>
  Object.defineProperty({ ...rule }, key, {
    enumerable: true,
    get: () => {
      throw new Error(`no ${key}`)
    },
  })
const check = (pack: Pack) => createEngine(pack).check(text, { language: 'en', kind: 'job-description' })
const found = (pack: Pack) => {
  const { findings, checklist, problems } = check(pack)
  return {
    rules: [...findings, ...checklist].map(({ rule }) => rule),
    problems: problems.map(({ code, values, span }) => [code, values.rule, values.message, span?.start]),
  }
}

describe('a rule that fails', () => {
  test('nothing fails where nothing is broken', () => {
    expect(found(packOf([medication, searches, pay]))).toEqual({
      rules: ['coercive/searches', 'clinical/medication', 'clinical/medication', 'checklist/pay'],
      problems: [],
    })
  })

  test.each(['kinds', 'category', 'severity', 'message', 'sources', 'title'] as const)(
    'while a statement is looked at, by its %s, is one problem at the first block, and the others go on',
    (key) => {
      const rule = broken(searches, key)
      const { rules, problems } = found(packOf([medication, rule, pay]))
      expect(rules).toEqual(['clinical/medication', 'clinical/medication', 'checklist/pay'])
      expect(problems).toEqual([['rule-failed', 'coercive/searches', `no ${key}`, text.indexOf('- Search')]])
      const twice = found(packOf([broken(medication, key), searches, pay]))
      expect(twice.problems).toHaveLength(1)
      expect(twice.rules).toEqual(['coercive/searches', 'checklist/pay'])
    },
  )

  test('while it is made ready, is one problem of the document', () => {
    const unreadable: Rule = { ...searches, match: { en: [{ pattern: '(search <' }] } }
    for (const rule of [broken(searches, 'match'), broken(searches, 'unless'), unreadable]) {
      const { rules, problems } = found(packOf([medication, rule, pay]))
      expect(rules).toEqual(['clinical/medication', 'clinical/medication', 'checklist/pay'])
      expect(problems).toEqual([['rule-failed', 'coercive/searches', expect.any(String), undefined]])
    }
  })

  test('deep beyond reason, is one as well', () => {
    const deep: Rule = { ...searches, match: { en: [{ pattern: `${'('.repeat(50_000)}search${')'.repeat(50_000)}` }] } }
    expect(found(packOf([medication, deep, pay])).rules).toContain('clinical/medication')
  })

  test('is an item of the checklist, or words by which headings are read', () => {
    for (const key of ['evidence', 'askedOf', 'message', 'category', 'order'] as const) {
      const { rules, problems } = found(packOf([medication, searches, broken(pay, key)]))
      expect(rules).toEqual(['coercive/searches', 'clinical/medication', 'clinical/medication'])
      expect(problems).toEqual([['rule-failed', 'checklist/pay', `no ${key}`, undefined]])
    }
    const { rules, problems } = found(packOf([medication, searches], { 'section.terms': ['(pay'] }))
    expect(rules).toHaveLength(3)
    expect(problems).toEqual([['rule-failed', 'section.terms', expect.any(String), undefined]])
  })

  test('has no name, if it is its name that fails', () => {
    const { rules, problems } = found(packOf([medication, broken(searches, 'id'), pay]))
    expect(rules).toEqual(['clinical/medication', 'clinical/medication', 'checklist/pay'])
    expect(problems).toEqual([['rule-failed', '?', 'no id', undefined]])
  })

  test('is named at every check, though what came of a block is kept', () => {
    const engine = createEngine(packOf([medication, broken(searches, 'kinds'), pay]))
    const first = engine.check(text)
    expect(engine.check(text)).toEqual(first)
    expect(engine.check(`Words.\n\n${text}`).problems[0]?.span?.start).toBe(text.indexOf('- Search') + 8)
    expect(engine.explain(text, 4).statements).toHaveLength(1)
  })
})

describe('a second reader that fails', () => {
  test('leaves what the rules found', () => {
    const model = {
      categories: ['clinical'] as const,
      features: ['w:walk', 'w:slowly'],
      weights: [127, 127, 127, 127],
      scale: 1,
      bias: [0],
      thresholds: [{ share: 0, least: [0.1] }],
      others: [false],
      doubts: [{ share: 0, least: [0] }],
      examples: Object.defineProperty([], 'map', {
        get: () => {
          throw new Error('no examples')
        },
      }) as [],
    }
    const pack = { ...packOf([medication, searches]), secondReader: { en: model } }
    const report = createEngine(pack).check(`${text}\nWalk slowly with people to town.\n`, { language: 'en' })
    expect(report.findings).toHaveLength(3)
    expect(report.problems).toMatchObject([
      { code: 'rule-failed', values: { rule: 'second-reader', message: 'no examples' } },
    ])
  })
})
