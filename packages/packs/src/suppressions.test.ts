import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckOptions, createEngine, suppressionComment, suppressionEdit } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { loadPack } from './index.js'
import { readPackFolder } from './node.js'
import { projectFolder, rulesFolder } from './testing.js'

const { pack } = loadPack((await readPackFolder(rulesFolder)).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')
const engine = createEngine(pack)
const OPTIONS: CheckOptions = { kind: 'job-description', language: 'en', secondReader: false }

/** What is reported, and what is kept silent, as `rule: words`. */
function read(text: string, options: CheckOptions = OPTIONS) {
  const report = engine.check(text, options)
  const { suppressions } = report
  for (const { span, covered } of suppressions)
    for (const one of [span, ...covered]) expect(one.end).toBeLessThanOrEqual(text.length)
  return {
    found: report.findings.map(({ rule, words }) => `${rule}: ${words}`),
    silent: report.suppressed.map(({ finding }) => `${finding.rule}: ${finding.words}`),
    reasons: report.suppressed.map(({ by }) => suppressions[by]?.reason),
    report,
  }
}

const MEDS = 'clinical/medication: Deliver medication'
const OTHER = 'clinical/medication: Count the tablets'
const page = (body: string) => `# Peer worker\n\n## Duties\n\n${body}\n`

describe('a comment covers the block in which the next prose stands', () => {
  const forms: Record<string, string> = {
    'on a line of its own':
      '<!-- rolelint-disable-next clinical/medication: agreed -->\n\nDeliver medication.\n\nCount the tablets.',
    'right above':
      '<!-- rolelint-disable-next clinical/medication: agreed -->\nDeliver medication.\n\nCount the tablets.',
    'above a list':
      '<!-- rolelint-disable-next clinical/medication: agreed -->\n- Deliver medication.\n- Count the tablets.',
    'indented in a list':
      '- Talk.\n  <!-- rolelint-disable-next clinical/medication: agreed -->\n- Deliver medication.\n- Count the tablets.',
    'at the margin of a list':
      '- Talk.\n<!-- rolelint-disable-next clinical/medication: agreed -->\n- Deliver medication.\n- Count the tablets.',
    'in an item':
      '- <!-- rolelint-disable-next clinical/medication: agreed --> Deliver medication.\n- Count the tablets.',
    'in an item of two lines':
      '- <!-- rolelint-disable-next clinical/medication: agreed --> You will\n  Deliver medication.\n- Count the tablets.',
    'in a nested item':
      '- Daily:\n  - <!-- rolelint-disable-next clinical/medication: agreed --> Deliver medication.\n  - Count the tablets.',
    'in a paragraph':
      '<!-- rolelint-disable-next clinical/medication: agreed --> Deliver medication.\n\nCount the tablets.',
    'within a paragraph':
      'Talk and\n<!-- rolelint-disable-next clinical/medication: agreed --> Deliver medication.\n\nCount the tablets.',
    'in a cell':
      '| Day | What |\n| --- | --- |\n| Monday | <!-- rolelint-disable-next clinical/medication: agreed --> Deliver medication |\n| Friday | Count the tablets |',
    'in a quote':
      '> <!-- rolelint-disable-next clinical/medication:\n> agreed -->\n> - Deliver medication.\n> - Count the tablets.',
    'over several lines':
      '<!--\n  rolelint-disable-next\n  clinical/medication:\n  agreed\n-->\n\nDeliver medication.\n\nCount the tablets.',
    'in other letter case':
      '<!--Rolelint-Disable-Next Clinical/Medication : agreed-->\n\nDeliver medication.\n\nCount the tablets.',
    'with spaces for hyphens':
      '<!-- rolelint disable next clinical/medication: agreed -->\n\nDeliver medication.\n\nCount the tablets.',
    'with dashes before the reason':
      '<!--- rolelint-disable-next clinical/medication -- agreed --->\n\nDeliver medication.\n\nCount the tablets.',
    'with its category': '<!-- rolelint-disable-next clinical: agreed -->\n\nDeliver medication.\n\nCount the tablets.',
    'for every rule': '<!-- rolelint-disable-next: agreed -->\n\nDeliver medication.\n\nCount the tablets.',
    'without a colon':
      '<!-- rolelint-disable-next clinical/medication agreed -->\n\nDeliver medication.\n\nCount the tablets.',
  }
  for (const ending of ['\n', '\r\n'])
    test.each(Object.entries(forms))(`%s, lines ending in ${JSON.stringify(ending)}`, (_, body) => {
      const { found, silent, reasons } = read(page(body).replaceAll('\n', ending))
      expect(silent).toEqual([MEDS])
      expect(found).toEqual([OTHER])
      expect(reasons).toEqual(['agreed'])
    })

  test('a heading is a block', () => {
    const { silent, found } = read(
      '<!-- rolelint-disable-next language: its name -->\n# Homes for the mentally ill\n\nHelp the mentally ill.',
    )
    expect(silent).toEqual(['language/labels: the mentally ill'])
    expect(found).toEqual(['language/labels: the mentally ill'])
  })

  test('what stands before it in its block is reported', () => {
    const { silent, found } = read(
      page('Deliver medication. <!-- rolelint-disable-next: agreed --> Count the tablets.'),
    )
    expect(silent).toEqual([OTHER])
    expect(found).toEqual([MEDS])
  })

  test('several names', () => {
    const { silent, found } = read(
      page(
        '- <!-- rolelint-disable-next clinical/medication, language: both --> Deliver medication to the mentally ill.',
      ),
    )
    expect(silent).toEqual([MEDS, 'language/labels: the mentally ill'])
    expect(found).toEqual([])
  })
})

describe('a range', () => {
  test('holds until it is ended', () => {
    const { silent, found } = read(
      page(
        '<!-- rolelint-disable clinical: r -->\n\n- Deliver medication.\n\n<!-- rolelint-enable -->\n\n- Count the tablets.',
      ),
    )
    expect(silent).toEqual([MEDS])
    expect(found).toEqual([OTHER])
  })

  test('one name can be ended alone', () => {
    const { silent, found } = read(
      page(
        '<!-- rolelint-disable clinical, language: r -->\n\n- Deliver medication to the mentally ill.\n\n<!-- rolelint-enable clinical/medication -->\n\n- Count the tablets of the mentally ill.',
      ),
    )
    expect(silent).toEqual([MEDS, 'language/labels: the mentally ill', 'language/labels: the mentally ill'])
    expect(found).toEqual([OTHER])
  })

  test('goes on to the end of the document', () => {
    expect(
      read(page('<!-- rolelint-disable: r -->\n\n- Deliver medication.\n\n## More duties\n\n- Count the tablets.'))
        .found,
    ).toEqual([])
  })

  test('one end too many is told', () => {
    expect(read(page('<!-- rolelint-enable -->\n\nTalk.')).found).toEqual(['suppression/unused: rolelint-enable'])
  })
})

describe('the front matter covers the document', () => {
  const body = '\n# Peer worker\n\n## Duties\n\n- Deliver medication.\n'
  const values: Record<string, [yaml: string, reason: string | undefined]> = {
    'names with reasons': [
      'rolelint-disable:\n  clinical/medication: The pharmacy’s own courier; agreed on 3 May.',
      'The pharmacy’s own courier; agreed on 3 May.',
    ],
    'a list': ['rolelint-disable:\n  - clinical/medication', undefined],
    'a list with reasons': ['rolelint-disable:\n  - clinical/medication: agreed', 'agreed'],
    'one line': ['rolelint-disable: clinical/medication', undefined],
    'a list on one line': ['rolelint-disable: [clinical/medication]', undefined],
  }
  for (const ending of ['\n', '\r\n'])
    test.each(Object.entries(values))(`%s, lines ending in ${JSON.stringify(ending)}`, (_, [yaml, reason]) => {
      const text = `\ufeff---\nkind: job-description\n${yaml}\n---\n${body}`.replaceAll('\n', ending)
      const { silent, found, reasons, report } = read(text)
      expect(silent).toEqual([MEDS])
      expect(reasons).toEqual([reason])
      expect(found).toEqual(reason === undefined ? ['suppression/no-reason: clinical/medication'] : [])
      const [{ span } = { span: { start: 0, end: 0 } }] = report.suppressions
      expect(text.slice(span.start, span.end)).toMatch(/^clinical\/medication/)
    })

  test('what isn’t YAML, but speaks of it, is told; nothing is kept silent', () => {
    const { silent, found } = read(`---\nrolelint-disable:\n  clinical/medication: the courier: agreed\n---\n${body}`)
    expect(silent).toEqual([])
    expect(found).toEqual(['suppression/not-understood: rolelint-disable:', MEDS])
  })

  test('a key that nearly is the right one is told', () => {
    expect(read(`---\nrolelint-disbale: clinical\n---\n${body}`).found).toEqual([
      'suppression/not-understood: rolelint-disbale',
      MEDS,
    ])
  })
})

describe('findings about suppressions', () => {
  const notices = (body: string, options?: CheckOptions) =>
    engine.check(page(body), { ...OPTIONS, ...options }).findings.filter(({ category }) => category === 'suppression')

  test('one without a reason still works', () => {
    const { silent, found, report } = read(page('- <!-- rolelint-disable-next clinical --> Deliver medication.'))
    expect(silent).toEqual([MEDS])
    expect(found).toEqual(['suppression/no-reason: rolelint-disable-next clinical'])
    expect(report.findings[0]?.severity).toBe('info')
  })

  test('one that keeps nothing silent is told, and so is one name of several', () => {
    expect(notices('<!-- rolelint-disable-next clinical: r -->\n\nTalk.').map(({ words }) => words)).toEqual([
      'rolelint-disable-next clinical',
    ])
    expect(
      notices('<!-- rolelint-disable-next clinical, coercive: r -->\n\nDeliver medication.').map(({ rule, words }) => [
        rule,
        words,
      ]),
    ).toEqual([['suppression/unused', 'coercive']])
  })

  test('a rule that isn’t looked for makes no suppression stale', () => {
    expect(
      notices('<!-- rolelint-disable-next clinical: r -->\n\nTalk.', { rules: ['language', 'suppression'] }),
    ).toEqual([])
  })

  test('an unknown name is told, with the nearest right one', () => {
    const [notice, ...others] = notices('<!-- rolelint-disable-next clinical/medicaton: r -->\n\nTalk.')
    expect(others).toEqual([])
    expect(notice).toMatchObject({ rule: 'suppression/unknown-rule', severity: 'warning', words: 'clinical/medicaton' })
    expect(notice?.suggestions.map(({ title }) => title)).toEqual(['clinical/medication'])
  })

  test.each([
    ['rolelint-disable-line clinical: r', 'rolelint-disable-next'],
    ['rolelint-disbale clinical: r', 'rolelint-disable'],
    ['rolelnt-disable-next clinical: r', 'rolelint-disable-next'],
    ['rolelint-ignore: r', undefined],
  ])('%s is not understood', (comment, meant) => {
    const found = notices(`<!-- ${comment} -->\n\nTalk.`)
    expect(found.map(({ rule }) => rule)).toEqual(['suppression/not-understood'])
    expect(found[0]?.suggestions[0]?.title).toBe(meant)
  })

  test('a comment that never ends is told', () => {
    expect(notices('Talk.\n\n<!-- rolelint-disable clinical: r\n\nMore.').map(({ rule }) => rule)).toEqual([
      'suppression/not-understood',
    ])
  })

  test('they are kept silent by no comment, only by settings', () => {
    const body = '<!-- rolelint-disable -->\n\n<!-- rolelint-disable-next suppression/no-reason: r -->\n\nTalk.'
    expect(notices(body).map(({ rule }) => rule)).toEqual([
      'suppression/no-reason',
      'suppression/unused',
      'suppression/unused',
    ])
    expect(notices(body, { severities: { 'suppression/unused': 'off', 'suppression/no-reason': 'off' } })).toEqual([])
  })

  test('in French', () => {
    const text =
      '# Pair aidant\n\n## Tâches\n\n- <!-- rolelint-disable-next clinical/medication --> Distribuer les médicaments.\n'
    const { findings, suppressed } = engine.check(text, { ...OPTIONS, language: 'fr' })
    expect(suppressed.map(({ finding }) => finding.rule)).toEqual(['clinical/medication'])
    expect(findings.map(({ title }) => title)).toEqual(['Mis sous silence sans raison'])
  })
})

describe('what is none', () => {
  test.each([
    ['in a fence', '```\n<!-- rolelint-disable -->\n```'],
    ['in inline code', 'Write `<!-- rolelint-disable -->` here.'],
    ['in prose', 'Write rolelint-disable clinical here.'],
    ['an escaped comment', '\\<!-- rolelint-disable --> here.'],
    ['an ordinary comment', '<!-- Rolelint enables us to see this -->'],
    ['another tool’s', '<!-- markdownlint-disable-next-line -->'],
    ['a remark about it', '<!-- see rolelint-disable in the docs -->'],
  ])('%s', (_, body) => {
    const { found, report } = read(page(`${body}\n\n- Deliver medication.`))
    expect(found).toEqual([MEDS])
    expect(report.suppressions).toEqual([])
  })
})

describe('items of the checklists', () => {
  const item = (text: string) => {
    const { checklist, essentials, ...report } = engine.check(text, OPTIONS)
    return { result: essentials.find(({ rule }) => rule === 'essentials/peer-supervision'), report }
  }
  test.each([
    [
      'in the front matter',
      '---\nrolelint-disable:\n  essentials/peer-supervision: one peer only, for now\n---\n\n# Peer worker\n\nTalk.\n',
    ],
    [
      'in a comment',
      '# Peer worker\n\nTalk.\n\n<!-- rolelint-disable essentials/peer-supervision: one peer only, for now -->\n',
    ],
  ])('%s: the document is not asked', (_, text) => {
    const { result, report } = item(text)
    expect(result).toMatchObject({ asked: false, suppressedBy: 0 })
    expect(report.suppressions).toMatchObject([{ used: true, reason: 'one peer only, for now' }])
    expect(report.findings).toEqual([])
  })

  test('a comment for what follows, or for every rule, takes no item off', () => {
    for (const keyword of ['disable-next essentials', 'disable'])
      expect(item(`# Peer worker\n\n<!-- rolelint-${keyword}: r -->\n\nTalk.\n`).result?.asked).toBe(true)
  })
})

test('a document that is re-wrapped, with other markers, keeps the same silent', () => {
  const before = page(
    [
      '<!-- rolelint-disable-next clinical: agreed -->',
      'You will deliver medication to homes, and walk with people who ask.\n',
      '- <!-- rolelint-disable-next clinical: agreed --> You will count the tablets of people who are away from home.',
      '- Talk. <!-- rolelint-disable-next coercive: agreed --> You will search the rooms of people.',
    ].join('\n'),
  )
  const after = page(
    [
      '<!--',
      'rolelint-disable-next clinical: agreed',
      '-->',
      '',
      'You will deliver\nmedication to homes, and walk\nwith people who ask.\n',
      '*   <!-- rolelint-disable-next clinical: agreed --> You will\n    count the tablets of\n    people who are away from home.\n',
      '*   Talk.\n    <!-- rolelint-disable-next coercive:\n    agreed --> You will search\n    the rooms of people.',
    ].join('\n'),
  )
  const plain = (text: string) => {
    const { silent, found } = read(text)
    return { silent: silent.map((it) => it.replace(/\s+/g, ' ')), found }
  }
  expect(plain(before).silent).toHaveLength(3)
  expect(plain(before).found).toEqual([])
  expect(plain(after)).toEqual(plain(before))
})

test('explain tells what keeps a line silent', () => {
  const { statements } = engine.explain(
    page('- <!-- rolelint-disable-next clinical: agreed --> Deliver medication.'),
    5,
    OPTIONS,
  )
  expect(statements.flatMap(({ facts }) => facts).find(({ rule }) => rule === 'clinical/medication')).toMatchObject({
    outcome: 'quiet',
    reason: 'suppressed',
    suppression: { line: 5, words: '<!-- rolelint-disable-next clinical: agreed -->', because: 'agreed' },
  })
})

describe('comments that are written for people', () => {
  test('say no more than a comment can hold', () => {
    expect(suppressionComment({ scope: 'next', rules: ['clinical/medication'], reason: ' a --> b\n| c ' })).toBe(
      '<!-- rolelint-disable-next clinical/medication: a –> b / c -->',
    )
    expect(suppressionComment({ scope: 'file', rules: ['clinical'], reason: 'the courier: agreed' })).toBe(
      'rolelint-disable:\n  clinical: "the courier: agreed"',
    )
  })

  const folders = ['fixtures/edge-cases', 'fixtures/documents']
  const documents = folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder))
      .filter((name, i) => name.endsWith('.md') && (folder.endsWith('cases') || i % 12 === 1))
      .map((name) => [name, readFileSync(join(projectFolder, folder, name), 'utf8')] as const),
  )
  test.each(documents)('%s: each finding can be kept silent by itself', (_, text) => {
    const language = engine.check(text).language
    const options = { language, kind: 'job-description', secondReader: false } as const
    const before = read(text, options)
    for (const finding of before.report.findings) {
      const edit = suppressionEdit(text, { scope: 'next', rules: [finding.rule], reason: 'agreed' }, finding)
      if (!edit) throw new Error('no edit')
      const changed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
      const after = read(changed, options)
      const mine = `${finding.rule}: ${finding.words}`
      expect(after.silent, edit.text).toContain(mine)
      // Others of the same rule in the same block go with it; nothing else does, and nothing new comes.
      expect([...after.found, ...after.silent].sort(), changed).toEqual([...before.found, ...before.silent].sort())
      const more = after.silent.filter((it) => !before.silent.includes(it))
      for (const one of more) expect(one).toMatch(new RegExp(`^${finding.rule}: `))
    }
  })

  test.each([
    ['none', '# Peer\r\n', '---\r\nrolelint-disable:\r\n  clinical: agreed\r\n---\r\n\r\n# Peer\r\n'],
    [
      'another key',
      '---\nkind: policy\n---\n# Peer\n',
      '---\nkind: policy\nrolelint-disable:\n  clinical: agreed\n---\n# Peer\n',
    ],
    [
      'names with reasons',
      '---\nrolelint-disable:\n  language: old\nkind: policy\n---\n',
      '---\nrolelint-disable:\n  language: old\n  clinical: agreed\nkind: policy\n---\n',
    ],
    [
      'a line of names',
      '\ufeff---\nrolelint-disable: language, role\n---\n',
      '\ufeff---\nrolelint-disable:\n  language:\n  role:\n  clinical: agreed\n---\n',
    ],
    [
      'a list',
      '---\nrolelint-disable: [\n  language\n]\nkind: policy\n---\n',
      '---\nrolelint-disable:\n  language:\n  clinical: agreed\nkind: policy\n---\n',
    ],
  ])('front matter with %s is made or extended', (_, text, expected) => {
    const edit = suppressionEdit(text, { scope: 'file', rules: ['clinical'], reason: 'agreed' })
    expect(edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)).toBe(expected)
  })
})
