import type { DocumentReport, Finding, Pack } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { buildExample, checkExamples, type ExampleEngine, loadPack } from '../index.js'
import { packFiles } from '../testing.js'

describe('the document of an example', () => {
  const build = (example: Parameters<typeof buildExample>[0]) => buildExample(example, 'job-description', 'en').text

  test('stands in a list of duties', () => {
    expect(build({ text: 'Deliver tablets.' })).toBe('# Peer support worker\n\n## Duties\n\n- Deliver tablets.\n')
  })

  test('stands under the heading that it names', () => {
    expect(build({ text: 'A nurse.', under: 'Supervision' })).toBe(
      '# Peer support worker\n\n## Supervision\n\n- A nurse.\n',
    )
  })

  test('stands in a list that a sentence leads in', () => {
    expect(build({ text: 'Give tablets.', under: 'Peers will not:' })).toBe(
      '# Peer support worker\n\n## Duties\n\nPeers will not:\n\n- Give tablets.\n',
    )
  })

  test('keeps hard-wrapped lines in its item', () => {
    expect(build({ text: 'Give\ntablets.\n' })).toContain('\n- Give\n  tablets.\n')
  })

  test('completes rows to a table', () => {
    expect(build({ text: '| Nurse | Peer |\n| gives tablets | listens |' })).toContain(
      '\n| Nurse | Peer |\n| --- | --- |\n| gives tablets | listens |\n',
    )
    expect(build({ text: '| Tablets | daily |' })).toContain('\n|  |  |\n| --- | --- |\n| Tablets | daily |\n')
    const whole = '| Nurse | Peer |\n|---|:-:|\n| gives tablets | listens |'
    expect(build({ text: whole })).toContain(`\n${whole}\n`)
  })

  test('leaves text with its own headings and lists as it is', () => {
    expect(build({ text: '## Team\n\nA nurse.' })).toBe('# Peer support worker\n\n## Team\n\nA nurse.\n')
    expect(build({ text: '- One\n- Two' })).toContain('## Duties\n\n- One\n- Two\n')
  })

  test('has its title and headings in its language, and for its kind', () => {
    expect(buildExample({ text: 'Écouter.' }, 'policy', 'fr').text).toBe(
      '# Politique sur le soutien par les pairs\n\n## Tâches\n\n- Écouter.\n',
    )
  })

  test('knows where the marked words are', () => {
    const { text, marked } = buildExample({ text: 'Then [[give\ntablets]] 💊.' }, 'workplan', 'en')
    expect(marked && text.slice(marked.start, marked.end)).toBe('give\n  tablets')
  })
})

describe('checking examples', () => {
  const { pack, places } = loadPack(packFiles())

  /** An engine that reports every hit of an expression, for one rule. */
  const finder = (expression: RegExp, rule = 'clinical/medication'): ExampleEngine => ({
    check: (text): DocumentReport => ({
      kind: 'job-description',
      language: 'en',
      findings: [...text.matchAll(expression)].map((match): Finding => {
        const span = { start: match.index, end: match.index + match[0].length }
        return { ...blank, rule, span, words: match[0] }
      }),
      checklist: [],
      essentials: [],
      suppressions: [],
      suppressed: [],
      problems: [],
      outline: [],
    }),
  })
  const failures = (engine: ExampleEngine) =>
    checkExamples(onlyMedication(pack), engine, places).map(
      ({ list, index, message }) => `${list} ${index}: ${message}`,
    )

  test('all hold', () => {
    expect(
      failures(finder(/(?<!not )(?<!Nurses )(?<!not:\n\n- )(deliver|count|give)( the)? (medication|tablets)/gi)),
    ).toEqual([])
  })

  test('an example that isn’t reported, with its place and the cure', () => {
    const [failure] = checkExamples(onlyMedication(pack), finder(/nothing/g), places)
    expect(failure).toMatchObject({
      rule: 'clinical/medication',
      language: 'en',
      list: 'match',
      index: 0,
      text: '[[Deliver medication]] to homes.',
      message: 'Expected “Deliver medication” to be reported; the rule stayed quiet.',
      place: { file: 'rules/clinical/medication.yaml', line: 19, column: 9 },
    })
    expect(failure?.mend).toContain('Add a pattern')
  })

  test('other words reported than the marked ones', () => {
    expect(failures(finder(/to homes|count the|give tablets as/gi))[0]).toBe(
      'match 0: Expected “Deliver medication” to be reported; the rule reports “to homes”.',
    )
  })

  test('marked words reported with half of the document around them', () => {
    expect(failures(finder(/Duties\n\n- Deliver medication/g))[0]).toContain('the rule reports “Duties')
  })

  test('a look-alike that is reported', () => {
    expect(failures(finder(/\b.*(medication|tablets).*/gi))).toEqual([
      'quiet 0: Expected the rule to stay quiet; it reports “Peer workers do not give tablets.”.',
      'quiet 1: Expected the rule to stay quiet; it reports “Give tablets.”.',
      'quiet 2: Expected the rule to stay quiet; it reports “Nurses give tablets.”.',
    ])
  })

  test('what other rules report doesn’t count', () => {
    expect(failures(finder(/.*tablets.*/gi, 'clinical/other'))).toHaveLength(3)
  })
})

const blank = {
  category: 'clinical',
  severity: 'error',
  title: '',
  message: '',
  why: '',
  instead: '',
  suggestions: [],
  sources: [],
  fingerprint: '',
} as const

function onlyMedication(pack: Pack | undefined): Pack {
  if (pack === undefined) throw new Error('the sound pack must load')
  return { ...pack, rules: pack.rules.filter((rule) => rule.id === 'clinical/medication') }
}
