import { describe, expect, test } from 'vitest'
import { createEngine, type Pack } from './index.js'

/** A pack of one rule of each kind, so that what is tested is the reading, not the words. */
const pack: Pack = {
  id: 'test',
  version: '1',
  sources: [{ id: 'charter', title: 'A charter' }],
  lexicon: {
    en: {
      'grammar.light': ['the', 'a', 'their', 'all'],
      'grammar.determiner': ['the', 'a', 'their'],
      'grammar.modal': ['will', 'may'],
      'grammar.do': ['=do', '=does'],
      'grammar.be': ['be'],
      'grammar.coordinator': ['=and', '=or'],
      'grammar.contrast': ['=but'],
      'grammar.verb': ['deliver', 'walk', 'administer'],
      'actor.peer': ['peer', 'peer worker'],
      'grammar.role-noun': ['worker', 'coordinator'],
      'grammar.peer-stem': ['peer'],
      'actor.staff': ['nurse', 'coordinator'],
      'cue.negation': ['=not', '=never'],
      'section.exclusions': ['out of scope', 'not .. role'],
      'section.duties': ['duty'],
      'detect.language': ['the', 'and'],
      'detect.policy': ['policy'],
      give: ['deliver', 'delivery', 'hand ~ out'],
      medication: ['medication', 'tablet'],
    },
  },
  rules: [
    {
      id: 'clinical/medication',
      kind: 'duty',
      category: 'clinical',
      severity: 'error',
      title: { en: 'Medication' },
      message: { en: 'A task with medication.' },
      why: { en: 'Because.' },
      instead: { en: 'Leave it out.' },
      sources: [{ id: 'charter', where: 'page 1' }],
      match: { en: [{ act: '<give>', object: '<medication>' }] },
      examples: {},
    },
    {
      id: 'language/labels',
      kind: 'wording',
      category: 'language',
      severity: 'warning',
      title: { en: 'A label' },
      message: { en: 'A label.' },
      why: { en: 'Because.' },
      instead: { en: 'Say it otherwise.' },
      sources: [{ id: 'charter' }],
      terms: { en: [{ terms: ['the mentally ill'], instead: ['people living with mental illness'], safe: true }] },
      examples: {},
    },
  ],
}
const engine = createEngine(pack)
const words = (text: string): string[] => engine.check(text).findings.map((finding) => finding.words)

describe('spans', () => {
  test('a finding names exactly its words in the source, across a hard wrap, emphasis, entities and emoji', () => {
    expect(words('## Duties\n\n- 🙂 Will **deliver** all the\n  *medication* today')).toEqual([
      'deliver** all the\n  *medication',
    ])
    expect(words('\uFEFF## Duties\r\n\r\n- Deliver&nbsp;the tablets.\r\n')).toEqual(['Deliver&nbsp;the tablets'])
  })

  test('the same words in two places are two findings, each in its own place', () => {
    const text = '## Duties\n\n- Deliver tablets.\n- Deliver tablets.\n'
    const findings = engine.check(text).findings
    expect(findings.map((f) => f.span.start)).toEqual([text.indexOf('Deliver'), text.lastIndexOf('Deliver')])
    expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(2)
  })
})

describe('fingerprints', () => {
  test('stay when text is added above, and change with the words', () => {
    const print = (text: string): string | undefined => engine.check(text).findings[0]?.fingerprint
    const before = print('## Duties\n\n- Deliver the tablets.')
    expect(print('# Posting\n\nWords.\n\n## Duties\n\n- Walk.\n- Deliver the tablets.')).toBe(before)
    expect(print('## Duties\n\n- Deliver the medication.')).not.toBe(before)
  })
})

describe('suggestions', () => {
  test('keep the capital of the term that they replace', () => {
    const [finding] = engine.check('The mentally ill come here.').findings
    expect(finding?.suggestions[0]).toMatchObject({
      safe: true,
      edits: [{ text: 'People living with mental illness' }],
    })
  })
})

describe('exclusion', () => {
  test('a heading that excludes governs the headings below it, and ends at the next of its own level', () => {
    const text = '# Post\n\n## Out of scope\n\n### Mornings\n\n- Deliver tablets\n\n## Duties\n\n- Deliver medication'
    expect(words(text)).toEqual(['Deliver medication'])
  })

  test('a lead-in governs its nested list', () => {
    expect(
      words('## Duties\n\nThe peer worker will not:\n\n- go alone:\n  - deliver tablets\n\nDeliver medication.'),
    ).toEqual(['Deliver medication'])
  })
})

describe('what a document says of itself', () => {
  test('front matter wins over options, and a wrong value is a problem that names it', () => {
    expect(engine.check('---\nkind: policy\n---\n\nText', { kind: 'workplan' }).kind).toBe('policy')
    expect(engine.check('---\nkind: memo\n---\n\nText').problems).toMatchObject([
      { code: 'unknown-kind', values: { value: 'memo' } },
    ])
  })
})

test('the title of a document tells by which noun it calls its peer worker', () => {
  const found = (title: string) => words(`# ${title}\n\nThe coordinator will deliver medication.`)
  expect(found('Peer Coordinator')).toEqual(['deliver medication'])
  expect(found('Peer Worker')).toEqual([])
  expect(
    words('---\ntitle: Peer Support Coordinator, Campus\n---\n\nThe coordinator will deliver medication.'),
  ).toHaveLength(1)
  expect(words('# Peer Coordinator\n\nThe ward coordinator will deliver medication.')).toEqual([])
})

test('without context, a rule’s words are found whoever acts and whatever is said of it', () => {
  const found = (context: boolean) =>
    engine.check('The nurse will deliver medication. Do not deliver medication.', { context }).findings.length
  expect(found(true)).toBe(0)
  expect(found(false)).toBe(2)
})

describe('explain', () => {
  test('says why a rule stayed quiet at its words', () => {
    const explanation = engine.explain('## Duties\n\nThe nurse will deliver the tablets.', 3)
    expect(explanation.statements[0]?.facts).toMatchObject([
      { rule: 'clinical/medication', outcome: 'quiet', reason: 'others', decidedBy: 'nurse' },
    ])
  })
})

describe('any text at all', () => {
  test('is read without an error, and every span lies inside it', () => {
    const pieces = [
      '# ',
      '\n\n',
      '- ',
      '| a | b |\n| - | - |\n',
      '**',
      '`',
      '<!--',
      '-->',
      '\\',
      '&amp;',
      '🙂',
      'deliver ',
      'tablets ',
      'not ',
      'the ',
      'nurse ',
      ':',
      ';',
      '\r\n',
      '\u0000',
      '"',
      '“',
      '    ',
      '1.1 ',
      '---\n',
      '[a]: b\n',
    ]
    let seed = 7
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    for (let n = 0; n < 1500; n++) {
      const text = Array.from(
        { length: Math.floor(next() * 40) },
        () => pieces[Math.floor(next() * pieces.length)],
      ).join('')
      for (const finding of engine.check(text).findings) {
        expect(finding.span.start).toBeGreaterThanOrEqual(0)
        expect(finding.span.end).toBeLessThanOrEqual(text.length)
        expect(finding.words).toBe(text.slice(finding.span.start, finding.span.end))
      }
      engine.explain(text, 1 + Math.floor(next() * 5))
    }
  })
})
