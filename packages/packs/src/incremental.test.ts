import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, createSliceCache } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { loadPack } from './load.js'
import { readPackFolder } from './node.js'
import { projectFolder, rulesFolder } from './testing.js'

/** What is kept between checks changes nothing but the time that they take: with the rules that ship, on documents as they are written. */
const { pack } = loadPack((await readPackFolder(rulesFolder)).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')

const folder = join(projectFolder, 'fixtures/documents')
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** The same numbers at every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Draw = (below: number) => number
type Change = (text: string, draw: Draw, other: string) => string

const HEADINGS = ['## Out of scope', '## Duties', '### Nurses', '## Hors du mandat', '## Words to avoid', '# About us']
const TITLES = ['# Peer Coordinator', '# Peer Navigator', '# Pair aidant', '# Agente pair aidante', '# Nurse']
const MATTERS = ['kind: policy', 'kind: workplan', 'lang: fr', 'lang: en', 'title: Peer Coordinator', 'role: night']
const LINES = [
  'The coordinator will deliver medication to each room.',
  'The peer worker will not:',
  '- hand out tablets',
  'La paire aidante administre les médicaments et fouille les chambres.',
  '| Who | Task |\n| --- | --- |\n| Peer worker | Counts the tablets |\n| Nurse | Counts the linen |',
  '[sheet]: https://example.org/sheet',
  'See the [sheet] and a note[^1].\n\n[^1]: Deliver medication.',
  '<!-- deliver medication -->',
  '```\ndeliver medication\n```',
  'Say: “people”. Don’t say: “the mentally ill”.',
]

const pick = <T>(draw: Draw, all: readonly T[]): T => all[draw(all.length)] as T
const insert = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at)
const lineStart = (text: string, draw: Draw): number => text.lastIndexOf('\n', draw(text.length)) + 1
const withoutMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/u, '')

const CHANGES: readonly Change[] = [
  (text, draw) =>
    insert(text, draw(text.length + 1), pick(draw, ['a', ' ', '\n', '.', ':', '*', 'not ', 'é', '#', '|'])),
  (text, draw) => {
    const at = draw(text.length)
    return text.slice(0, at) + text.slice(at + 1 + draw(20))
  },
  (text, draw, other) => {
    const at = draw(text.length)
    const from = draw(other.length)
    return text.slice(0, at) + other.slice(from, from + draw(200)) + text.slice(at + draw(50))
  },
  (text, draw) => insert(text, lineStart(text, draw), `\n${pick(draw, HEADINGS)}\n\n`),
  (text, draw) => insert(text, lineStart(text, draw), `\n${pick(draw, LINES)}\n\n`),
  (text, draw) => {
    const at = lineStart(text, draw)
    const end = text.indexOf('\n\n', at)
    const stretch = text.slice(at, end < 0 ? text.length : end)
    return text.slice(0, at) + stretch.replace(/^(?=.)/gmu, '- ') + text.slice(at + stretch.length)
  },
  (text, draw) => withoutMatter(text).replace(/^#.*$/mu, pick(draw, TITLES)),
  (text, draw) => `---\n${pick(draw, MATTERS)}\n---\n${withoutMatter(text)}`,
  (text) => withoutMatter(text),
  (text, draw) => text.replace(/^#+ (?=.)/mu, '#'.repeat(1 + draw(4)).concat(' ')),
]

/** Reports are long: they are looked at closely only where they differ. */
function same(a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b)
}

describe('a check after an edit', () => {
  // Two engines, so that their words are read apart; of one of them nothing is left after a check.
  const warm = createEngine(pack)
  const forgetful = createEngine(pack, { cache: createSliceCache(0), remembered: 0 })

  test.each([1, 2, 3, 4])(
    'finds what a first check finds, whatever was typed before (%i)',
    (seed) => {
      const draw = random(seed)
      for (let n = 0; n < 3; n++) {
        let text = pick(draw, documents)
        const undo: string[] = []
        for (let edit = 0; edit < 17; edit++) {
          const last = undo.at(-1)
          if (last !== undefined && draw(6) === 0) {
            text = last
            undo.pop()
          } else {
            undo.push(text)
            text = pick(draw, CHANGES)(text, draw, pick(draw, documents))
          }
          const options = draw(8) === 0 ? pick(draw, OPTIONS) : {}
          same(warm.check(text, options), forgetful.check(text, options))
          if (edit % 5 > 0) continue
          const line = 1 + draw(text.split('\n').length)
          same(warm.explain(text, line, options), forgetful.explain(text, line, options))
        }
      }
    },
    30_000,
  )

  test('so it does where hardly anything is kept', () => {
    const small = createEngine(pack, { cache: createSliceCache(500), remembered: 500 })
    for (const text of documents.slice(0, 6)) {
      expect(small.check(text)).toEqual(forgetful.check(text))
      expect(small.check(`${text}\n\nDeliver medication.`)).toEqual(forgetful.check(`${text}\n\nDeliver medication.`))
    }
  })
})

const OPTIONS = [
  { kind: 'policy' },
  { language: 'fr' },
  { rules: ['clinical', 'checklist'] },
  { secondReader: false },
  { context: false },
  { locale: 'fr', severities: { 'clinical/medication': 'off' } },
] as const

describe('a check in steps', () => {
  const engine = createEngine(pack)
  const long = documents.slice(0, 8).join('\n\n')

  test('gives the report of a check, with many pauses, and may be dropped at any of them', () => {
    const dropped = engine.checkInSteps(long)
    for (let i = 0; i < 4; i++) expect(dropped.next().done).toBe(false)
    // Another runs in between.
    const report = engine.check(documents[0] ?? '')
    const steps = engine.checkInSteps(long)
    let pauses = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) pauses++
    expect(pauses).toBeGreaterThan(8)
    expect(step.value).toEqual(engine.check(long))
    expect(report).toEqual(engine.check(documents[0] ?? ''))
  })

  test('pauses seldom where hardly anything is new', () => {
    engine.check(long)
    let pauses = 0
    for (const steps = engine.checkInSteps(`${long} More.`); !steps.next().done; ) pauses++
    expect(pauses).toBeLessThan(10)
  })
})
