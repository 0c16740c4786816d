import { KNOWN, type Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import { type OpenHeadings, outline } from '../outline/outline.js'
import type { Headings } from '../outline/section.js'
import type { SlicedDocument } from '../read/read.js'
import type { BlockReading } from './block-reading.js'
import type { LanguageMemory } from './language-memory.js'
import { ownTitles } from './own-title.js'
import type { ReadText } from './read-text.js'
import { createReaders } from './readers.js'
import { type BlockInSlice, SliceReading } from './slice-reading.js'

/** A slice in its document: the document's block of one of the slice's stands at `from` and the index in the slice. */
export interface AnalysedSlice {
  readonly from: number
  readonly reading: SliceReading
}

/** A block of a document with what it says. */
export interface AnalysedBlock {
  readonly block: Block
  readonly headings: Headings
  readonly reading: BlockReading
}

/**
 * Reads the blocks of a document that are in one language, each with its place, its actors and its polarity.
 * @param isOurs whether a block, by its index, is in the language; undefined where all are
 * @param others those of the document's other languages, which may know what a heading does
 */
export function* analyse(
  document: SlicedDocument,
  memory: LanguageMemory,
  others: readonly LanguageMemory[],
  isOurs: ((index: number) => boolean) | undefined,
  pace: Pace,
): Generator<void, AnalysedSlice[], void> {
  const titles = ownTitles(document, memory.texts)
  const textOf = (text: string): ReadText => memory.texts.read(text, titles)
  const all = [memory, ...others].map(({ reader }) => reader)
  const readers = createReaders(
    textOf,
    all.map(({ roleOf }) => roleOf),
  )
  const same = memory.places.same.bind(memory.places)
  const asked = `${[...titles].join(' ')}\n${all.map(({ language }) => language).join(' ')}`
  const analysed: AnalysedSlice[] = []
  let open: OpenHeadings = []
  for (const { slice, from } of document.slices) {
    const { blocks } = slice
    const ours = isOurs && blocks.map((_, at) => isOurs(from + at))
    const above = open.map(({ level, text }) => `${level}${text}`).join('\n')
    const readings = memory.readingsOf(slice)
    const key = `${asked}\n${ours ? ours.map(Number).join('') : ''}\n${above}`
    let reading = readings.peek(key)
    if (!reading) {
      const texts: (ReadText | undefined)[] = []
      for (let at = 0; at < blocks.length; at++) {
        const before = memory.work
        texts.push(ours?.[at] === false ? undefined : textOf((blocks[at] as Block).prose.text))
        if (pace.spend(memory.work - before + KNOWN)) yield
      }
      const { places, headings, open: after } = outline(blocks, open, readers, same)
      const here: BlockInSlice[] = []
      blocks.forEach((block, at) => {
        const text = texts[at]
        const place = places[at]
        if (text && place) here.push({ at, headings: headings[at] ?? [], reading: memory.reading(block, text, place) })
      })
      reading = new SliceReading(here, after)
      readings.set(key, reading)
    }
    open = reading.open
    analysed.push({ from, reading })
    if (pace.spend(KNOWN)) yield
  }
  return analysed
}

/** All blocks of some slices, as the document has them. */
export function blocksOf(blocks: readonly Block[], slices: readonly AnalysedSlice[]): AnalysedBlock[] {
  return slices.flatMap(({ from, reading }) =>
    reading.blocks.flatMap(({ at, headings, reading }) => {
      const block = blocks[from + at]
      return block ? [{ block, headings, reading }] : []
    }),
  )
}
