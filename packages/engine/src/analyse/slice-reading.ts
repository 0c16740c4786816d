import type { Checked } from '../check/check.js'
import type { DocumentExceptions } from '../check/exceptions.js'
import type { RuledBlock } from '../check/part.js'
import type { BlockEvidence } from '../checklist/evidence-in.js'
import { Few } from '../memory/few.js'
import { KNOWN, type Pace } from '../memory/pace.js'
import type { OpenHeadings } from '../outline/outline.js'
import type { Headings } from '../outline/section.js'
import type { BlockReading } from './block-reading.js'
import type { LanguageMemory } from './language-memory.js'

/** A block of a slice with what it says. */
export interface BlockInSlice {
  /** Its index in the slice. */
  readonly at: number
  readonly headings: Headings
  readonly reading: BlockReading
}

/** What came of a block, where anything did. */
export type OfBlocks<T> = readonly { readonly in: BlockInSlice; readonly came: T }[]

/**
 * The blocks of a slice of which something comes, worked out once and kept with the slice.
 * @param speaks whether anything came of a block
 */
export function* speakingBlocks<T>(
  slice: SliceReading,
  kept: Few<OfBlocks<T>>,
  key: string,
  make: (block: BlockReading) => T,
  speaks: (came: T, block: BlockReading) => boolean,
  memory: LanguageMemory,
  pace: Pace,
): Generator<void, OfBlocks<T>, void> {
  let speaking = kept.peek(key)
  if (!speaking) {
    const all: { in: BlockInSlice; came: T }[] = []
    for (const block of slice.blocks) {
      const before = memory.work
      const came = make(block.reading)
      if (speaks(came, block.reading)) all.push({ in: block, came })
      if (pace.spend(memory.work - before + KNOWN)) yield
    }
    speaking = all
    kept.set(key, speaking)
  }
  if (pace.spend(KNOWN)) yield
  return speaking
}

/**
 * A slice as read below certain headings, and what came of its blocks: at a keystroke all slices but one are as they
 * were, and most of their blocks say nothing that needs another look.
 */
export class SliceReading {
  /** Those that are in the language. */
  readonly blocks: readonly BlockInSlice[]
  /** The headings that are open at its end. */
  readonly open: OpenHeadings
  /** How many words it has. */
  readonly length: number
  /** How many statements it has, headings aside. */
  readonly said: number
  readonly ruled = new Few<OfBlocks<RuledBlock>>()
  readonly checked = new Few<OfBlocks<Checked>>()
  readonly exceptions = new Few<OfBlocks<DocumentExceptions>>()
  readonly evidence = new Few<OfBlocks<BlockEvidence>>()
  /** Whether it calls for applications; found when it is asked. */
  isPosting: boolean | undefined

  constructor(blocks: readonly BlockInSlice[], open: OpenHeadings) {
    this.blocks = blocks
    this.open = open
    this.length = blocks.reduce((sum, { reading }) => sum + reading.length, 0)
    this.said = blocks.reduce((sum, { reading }) => sum + reading.said, 0)
  }
}
