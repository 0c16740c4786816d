import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.js'
import type { Pack, Rule } from '../model/pack.js'
import type { SecondReaderModel } from './model.js'

const rule: Rule = {
  id: 'clinical/medication',
  kind: 'duty',
  category: 'clinical',
  severity: 'error',
  title: { en: 'Medication' },
  message: { en: 'A task with medication.' },
  why: { en: 'Because.' },
  instead: { en: 'Leave it.' },
  sources: [],
  match: { en: [{ pattern: 'deliver tablets' }] },
  examples: {},
}

/** Speaks of "cups … empty" with the weights of a model that has learned only that. */
const model: SecondReaderModel = {
  categories: ['clinical'],
  features: ['w:cup', 'w:empty', 'w:tea'],
  weights: [100, 0, 100, 0, -127, 0],
  scale: 0.06,
  bias: [-4],
  thresholds: [{ share: 0, least: [0.8] }],
  others: [false],
  doubts: [{ share: 0, least: [0.001] }],
  examples: [
    { text: 'See that the paper cups come back empty.', rule: 'clinical/medication' },
    { text: 'Give out tablets.', rule: 'clinical/medication' },
  ],
}

const pack: Pack = {
  id: 'test',
  version: '0',
  sources: [],
  rules: [rule],
  lexicon: {
    en: {
      'actor.peer': ['peer', 'peers'],
      'actor.staff': ['nurse'],
      'cue.negation': ['=not'],
      'grammar.do': ['=do'],
      'grammar.modal': ['will'],
      'grammar.verb': ['check', 'wash'],
      'section.exclusions': ['out of scope'],
    },
  },
  secondReader: { en: model },
}

const engine = createEngine(pack)
const check = (text: string, options = {}) => engine.check(text, { language: 'en', ...options }).findings

describe('the second reader', () => {
  test('speaks where no rule does, with the examples that it goes by', () => {
    const [finding] = check('- Check that the little cups are empty.')
    expect(finding?.rule).toBe('clinical/medication')
    expect(finding?.severity).toBe('warning')
    expect(finding?.resembles?.[0]).toBe('See that the paper cups come back empty.')
    expect(finding?.words).toBe('cups are empty')
  })

  test('leaves to the rules what they speak of', () => {
    const findings = check('- Deliver tablets and check that cups are empty.')
    expect(findings.map(({ words }) => words)).toEqual(['Deliver tablets'])
    expect(findings[0]?.resembles).toBeUndefined()
  })

  test.each([
    ['a negation', '- Peers do not check that cups are empty.'],
    ['somebody else’s act', '- The nurse will check that cups are empty.'],
    ['an excluding heading', '## Out of scope\n\n- Check that cups are empty.'],
    ['a heading', '## Empty cups'],
    ['other words of the line', '- Wash empty tea cups.'],
  ])('is quiet at %s', (_, text) => {
    expect(check(text)).toEqual([])
  })

  test('silences a rule where nothing known is like the line', () => {
    const doubtful = '- Deliver tablets of tea, tea and tea to the tea room.'
    expect(check(doubtful)).toEqual([])
    expect(check(doubtful, { secondReader: false })).toHaveLength(1)
    const reasons = engine.explain(doubtful, 1, { language: 'en' }).statements[0]?.facts.map(({ reason }) => reason)
    expect(reasons).toEqual(['doubted'])
  })

  test('never doubts a duty of few words', () => {
    expect(check('- Deliver tablets.\n- Drink tea.')).toHaveLength(1)
  })

  test('hears what others do, where that can be the finding', () => {
    const hears: SecondReaderModel = { ...model, others: [true], weights: [0, 100, 0, 100, -127, 0] }
    const report = createEngine({ ...pack, secondReader: { en: hears } }).check(
      '- The nurse will check that little cups are empty.',
      { language: 'en' },
    )
    expect(report.findings.map(({ rule: id }) => id)).toEqual(['clinical/medication'])
  })

  test('must be surer where the rules find little', () => {
    const careful: SecondReaderModel = {
      ...model,
      thresholds: [
        { share: 0, least: [1] },
        { share: 0.1, least: [0.8] },
      ],
    }
    const { check: read } = createEngine({ ...pack, secondReader: { en: careful } })
    const cups = '- Check that the little cups are empty.\n'
    const found = (text: string) => read(text, { language: 'en' }).findings.filter(({ resembles }) => resembles)
    expect(found(cups)).toEqual([])
    expect(found(`${cups}${'- Deliver tablets.\n'.repeat(3)}`)).toHaveLength(1)
  })

  test('is off when told so, or when its rule is not asked for', () => {
    expect(check('- Check that cups are empty.', { secondReader: false })).toEqual([])
    expect(check('- Check that cups are empty.', { rules: ['language'] })).toEqual([])
  })
})
