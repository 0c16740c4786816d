import type { Checked } from '../check/check.js'
import type { DocumentExceptions } from '../check/exceptions.js'
import type { RuledBlock } from '../check/part.js'
import type { BlockEvidence } from '../checklist/evidence-in.js'
import { Few } from '../memory/few.js'
import type { OpenHeadings } from '../outline/outline.js'
import type { Headings } from '../outline/section.js'
import type { BlockReading } from './block-reading.js'

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
