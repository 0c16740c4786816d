import { describe, expect, test } from 'vitest'
import type { ReadDocument } from '../model/document.js'
import { RandomMarkdown } from './random-markdown.js'
import { readDocument } from './read.js'
import { readSlice, type Slice } from './slice.js'
import { createSliceCache } from './slice-cache.js'

/** All that can be seen of a document, the places of every unit of its prose included. */
function seen({ blocks, frontMatter }: Pick<ReadDocument, 'blocks' | 'frontMatter'>): unknown {
  return {
    frontMatter,
    blocks: blocks.map(({ prose, ...block }) => ({
      ...block,
      text: prose.text,
      places: Array.from(prose.text, (_, unit) => prose.spanOf(unit, unit + 1)),
    })),
  }
}

function* randomTexts(count: number, seeds: number): Generator<string> {
  for (let seed = 1; seed <= count; seed++) {
    const random = new RandomMarkdown(seed * seeds)
    let text = random.document()
    for (let edits = random.below(3); edits > 0; edits--) text = random.edit(text)
    yield random.below(6) === 0 ? `\ufeff${text}` : text
  }
}

describe('any text', () => {
  test('is read slice by slice as it is read whole', () => {
    for (const text of randomTexts(1000, 104_729)) {
      if (text.startsWith('\ufeff')) continue
      expect(seen(readDocument(text)), JSON.stringify(text)).toEqual(seen(readSlice(text)))
    }
  }, 30_000)

  test('is read after an edit as it is read at first', () => {
    const cache = createSliceCache(2000)
    for (let seed = 1; seed <= 200; seed++) {
      const random = new RandomMarkdown(seed * 15_485_863)
      let text = random.document()
      for (let edit = 0; edit < 6; edit++) {
        text = random.edit(text)
        expect(seen(readDocument(text, cache)), JSON.stringify(text)).toEqual(seen(readDocument(text)))
      }
    }
  }, 30_000)

  test('keeps every unit of its prose in order, inside its block, and next to what it stands for', () => {
    for (const text of randomTexts(2000, 7919)) {
      let before = 0
      for (const [index, { index: own, span, prose, marked, item }] of readDocument(text).blocks.entries()) {
        expect(own).toBe(index)
        expect(span.start, JSON.stringify(text)).toBeGreaterThanOrEqual(before)
        before = span.start
        expect(prose.text).toMatch(/^\S(?:.*\S)?$/u)
        expect(item?.leadIn ?? -1).toBeLessThan(index)
        let last = span.start
        for (let unit = 0; unit < prose.text.length; unit++) {
          const { start, end } = prose.spanOf(unit, unit + 1)
          const fits =
            start >= last && end > start && end <= span.end && standsFor(text.slice(start, end), prose.text[unit] ?? '')
          expect(fits, `${JSON.stringify(text)} ${start}-${end} ${prose.text[unit]}`).toBe(true)
          last = start
        }
        for (const { start, end } of marked) expect(start >= 0 && start < end && end <= prose.text.length).toBe(true)
      }
    }
  }, 30_000)
})

function standsFor(source: string, unit: string): boolean {
  if (source === unit || /^(?:\\.|&.*;)$/s.test(source)) return true
  if (unit === ' ') return /\s|<\/?\w/.test(source)
  if (unit === '-') return /[\u2010\u2011]/.test(source)
  return unit === '\ufffd' || source.normalize('NFKC').includes(unit)
}

describe('a cache', () => {
  function counting(): {
    reads: string[]
    get(text: string): Slice | undefined
    set(text: string, slice: Slice): void
  } {
    const cache = createSliceCache()
    const reads: string[] = []
    return {
      reads,
      get: (text) => cache.get(text),
      set: (text, slice) => {
        reads.push(text)
        cache.set(text, slice)
      },
    }
  }

  test('spares all slices but the edited one', () => {
    const cache = counting()
    readDocument('# A\n\none\n\n# B\n\ntwo\n\n# C\n\nthree', cache)
    cache.reads.length = 0
    const { blocks } = readDocument('# A\n\none\n\n# B\n\ntwo more\n\n# C\n\nthree', cache)
    expect(cache.reads).toEqual(['# B\n\ntwo more\n\n'])
    expect(blocks.at(-1)).toMatchObject({ index: 5, span: { start: 30, end: 35 } })
  })

  test('forgets what was not used for longest', () => {
    const cache = createSliceCache(10)
    const slice: Slice = { blocks: [], lists: 0, tables: 0, directives: [] }
    cache.set('aaaa', slice)
    cache.set('bbbb', slice)
    cache.get('aaaa')
    cache.set('cccc', slice)
    expect([cache.get('aaaa'), cache.get('bbbb'), cache.get('cccc')]).toEqual([slice, undefined, slice])
    cache.set('much too long', slice)
    expect(cache.get('much too long')).toBeUndefined()
  })
})

describe('hard texts', () => {
  test.each([
    ['lists inside lists', `${'- '.repeat(2500)}count\npills\n\nwatch`],
    ['quotes inside quotes', `${'> '.repeat(4000)}count`],
    ['unclosed marks', '*a **b [c ![d `e <f count '.repeat(300)],
    ['a table that never ends', `| a | b |\n| - | - |\n${'| count | pills |\n'.repeat(200)}`],
    ['half a surrogate', 'count \ud83d pills \ude00'],
    ['control characters', 'count\u0000 \u0007 pills'],
  ])(
    '%s',
    (_, text) => {
      const prose = readDocument(text).blocks.map((block) => block.prose.text)
      expect(prose.join(' ')).toContain('count')
    },
    30_000,
  )

  test('time grows with the length of the text alone', () => {
    const shapes = [
      (n: number) => '## Duties\n\nThe worker *will* watch\npeople &amp; places.\n\n- one\n- two\n\n'.repeat(n),
      (n: number) => 'The worker will **not** watch people\n'.repeat(n * 2),
      (n: number) => '• Deliver medication to homes\n'.repeat(n * 2),
      (n: number) => `<div>\n${'<p>Deliver medication</p>\n'.repeat(n * 2)}</div>`,
      (n: number) => `a${' '.repeat(n * 60)}b`,
    ]
    for (const shape of shapes) {
      readDocument(shape(200))
      const time = (n: number) => {
        const start = Date.now()
        readDocument(shape(n))
        return Date.now() - start
      }
      // Ten times the text: a hundred times as long would be quadratic.
      expect(time(2000)).toBeLessThan(Math.max(time(200), 10) * 40)
    }
  }, 30_000)
})
