import { KNOWN, type Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { ReadDocument } from '../model/document.js'
import { outline } from '../outline/outline.js'
import type { Headings } from '../outline/section.js'
import type { BlockReading } from './block-reading.js'
import type { LanguageMemory } from './language-memory.js'
import { ownTitles } from './own-title.js'
import type { ReadText } from './read-text.js'
import { createReaders } from './readers.js'

/** A block of a document with what it says. */
export interface AnalysedBlock {
  readonly block: Block
  readonly headings: Headings
  readonly reading: BlockReading
}

/**
 * Reads the blocks of a document that are in one language, each with its place, its actors and its polarity.
 * @param isOurs whether a block, by its index, is in the language
 * @param others those of the document's other languages, which may know what a heading does
 */
export function* analyse(
  document: ReadDocument,
  memory: LanguageMemory,
  others: readonly LanguageMemory[],
  isOurs: (index: number) => boolean,
  pace: Pace,
): Generator<void, AnalysedBlock[], void> {
  const { blocks } = document
  const titles = ownTitles(document, memory.texts)
  const textOf = (text: string): ReadText => memory.texts.read(text, titles)
  const texts: (ReadText | undefined)[] = []
  for (let i = 0; i < blocks.length; i++) {
    const before = memory.work
    texts.push(isOurs(i) ? textOf((blocks[i] as Block).prose.text) : undefined)
    if (pace.spend(memory.work - before + KNOWN)) yield
  }
  const readers = createReaders(
    textOf,
    [memory, ...others].map(({ reader }) => reader.roleOf),
  )
  const { places, headings } = outline(blocks, readers, (place) => memory.places.same(place))
  const analysed: AnalysedBlock[] = []
  for (let i = 0; i < blocks.length; i++) {
    const text = texts[i]
    const place = places[i]
    if (!text || !place) continue
    const block = blocks[i] as Block
    analysed.push({ block, headings: headings[i] ?? [], reading: memory.reading(block, text, place) })
  }
  return analysed
}
