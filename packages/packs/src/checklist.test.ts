import { type ChecklistResult, createEngine, type Kind, type Language } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { loadPack } from './index.js'
import { readPackFolder } from './node.js'
import { rulesFolder } from './testing.js'

const { files } = await readPackFolder(rulesFolder)
const { pack } = loadPack(files)
if (!pack) throw new Error('The rules hold mistakes.')
const engine = createEngine(pack)

const check = (text: string, kind: Kind = 'job-description', language: Language = 'en') =>
  engine.check(text, { kind, language })
const standing = (one: ChecklistResult | undefined) => (one?.contradicted ? 'contradicted' : one?.status)
const of = (item: string, text: string, kind?: Kind, language?: Language) =>
  standing(check(text, kind, language).checklist.find((one) => one.item === item))

describe('documents to start from', () => {
  const cases = (['job-description', 'workplan'] as const).flatMap((kind) =>
    (['en', 'fr'] as const).map((language) => ({ kind, language })),
  )
  test.each(cases)('$kind in $language covers all that is asked of it, and has no finding', ({ kind, language }) => {
    const text = pack.templates?.[kind]?.[language] ?? ''
    const { findings, checklist, essentials } = check(text, kind, language)
    expect(findings).toEqual([])
    const asked = [...checklist, ...essentials].filter((one) => one.asked)
    expect(asked.length).toBeGreaterThan(kind === 'workplan' ? 15 : 20)
    expect(asked.filter((one) => one.status !== 'covered').map((one) => one.rule)).toEqual([])
  })
})

describe('model clauses', () => {
  const clauses = pack.rules.flatMap((rule) =>
    Object.entries(rule.clause ?? {}).flatMap(([kind, texts]) =>
      (['en', 'fr'] as const).map((language) => ({
        rule: rule.id,
        kind: kind as Kind,
        language,
        text: texts[language],
      })),
    ),
  )
  test('are there in both languages, and none of them is a finding', () => {
    expect(clauses.length).toBeGreaterThan(100)
    for (const { rule, kind, language, text } of clauses) {
      expect(text, `${rule} ${kind} ${language}`).toBeTruthy()
      const found = check(`## Draft\n\n${text}\n`, kind, language).findings.map(({ words }) => words)
      expect({ rule, kind, language, found }).toEqual({ rule, kind, language, found: [] })
    }
  })
})

describe('evidence is meaning, not a keyword', () => {
  test('is shown in whole words and amounts', () => {
    const text = '# Peer worker\n\nYou earn $24.50 an hour.\n\n## Duties\n\n- One-to-one walks with residents.\n'
    const shown = check(text).checklist.flatMap(({ evidence }) =>
      evidence.map((span) => text.slice(span.start, span.end)),
    )
    expect(shown).toContainEqual(expect.stringMatching(/^\$24\.50 an hour/))
    expect(shown).toContainEqual(expect.stringMatching(/^One-to-one walks/))
  })

  test('an empty heading covers nothing', () => {
    expect(
      of('peer-network', '# Peer worker\n\n## Peer network and community of practice\n\n## Duties\n\n- Walk.\n'),
    ).toBe('missing')
  })

  test('a promise to others is none', () => {
    expect(of('resources-access', '## Tools\n\n- Nurses have a desk and a laptop.\n')).toBe('missing')
    expect(of('resources-access', '## Tools\n\n- We give you a desk and a laptop.\n')).toBe('covered')
  })

  test('a negation turns it round, and two make a promise', () => {
    expect(of('team-inclusion', '## Meetings\n\n- Does not attend staff meetings.\n')).toBe('contradicted')
    expect(of('team-inclusion', '## Meetings\n\n- No staff event or training is closed to peer workers.\n')).toBe(
      'covered',
    )
  })

  test('"may" and "where possible" are half a promise', () => {
    expect(of('trusted-autonomy', '## The role\n\n- Where possible, plans their own day.\n')).toBe('partial')
  })

  test('halves may stand apart', () => {
    const meetings = '## Duties\n\n- Goes to the team meeting.\n'
    expect(of('team-inclusion', meetings)).toBe('partial')
    expect(of('team-inclusion', `${meetings}\n## Benefits\n\n- The same training days as colleagues.\n`)).toBe(
      'covered',
    )
  })

  test('supervision by a clinician is no supervision by a peer', () => {
    const list = check('## Supervision\n\n- Supervised weekly by the charge nurse.\n').essentials
    expect(standing(list.find((one) => one.item === 'peer-supervision'))).toBe('contradicted')
  })

  test('a posting is not asked for what belongs into the workplan', () => {
    const posting = '# Peer worker\n\nPermanent, $30 an hour. Please apply by May 3.\n'
    const asked = check(posting)
      .checklist.filter((one) => one.asked)
      .map((one) => one.item)
    expect(asked).toEqual(['lived-experience-sharing', 'fair-employment', 'peer-network'])
  })

  test('says where it found what it says', () => {
    const text = '## Terms\n\nPermanent, with a pension.\n'
    const { evidence } = check(text).checklist.find((one) => one.item === 'fair-employment') ?? { evidence: [] }
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Permanent', 'pension'])
  })
})
