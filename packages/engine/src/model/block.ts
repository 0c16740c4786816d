import type { Prose } from '../read/prose.js'
import type { Span } from './span.js'

/** The place of a block inside a list. */
export interface ItemPlace {
  /** 1 for an outermost list. */
  readonly depth: number
  /** Number of the list in the document, unique per list (a nested list has its own). */
  readonly list: number
  /** Index of the block that leads the list in: the paragraph before it, or the parent item's text. */
  readonly leadIn?: number
}

/** The place of a block inside a table. */
export interface CellPlace {
  readonly table: number
  /** 0 is the header row. */
  readonly row: number
  readonly column: number
}

/**
 * The smallest unit of a document that is read by itself: a heading, a paragraph, one item of a list
 * (its own text, without nested items) or one cell of a table.
 *
 * Postings pasted from word processors carry their structure in characters; the reader makes it
 * explicit: a line of its own in bold or capitals is a heading, lines that begin with `•`, `–`, `1.1`
 * and the like are items, and `LABEL: text` lines are blocks of their own.
 */
export interface Block {
  /** Position in the document's list of blocks. */
  readonly index: number
  readonly type: 'heading' | 'paragraph' | 'item' | 'cell'
  /** Where the block stands in the source, markup included. */
  readonly span: Span
  /** What a person reads of it. */
  readonly prose: Prose
  /** 1 to 6 for a heading of the Markdown; 7 for a line that only looks like one; 0 otherwise. */
  readonly level: number
  readonly item?: ItemPlace
  readonly cell?: CellPlace
  /** Inside a block quote. */
  readonly quoted: boolean
  /** Parts of the prose (offsets into `prose.text`) in emphasis, strong or quotation by markup or inline code. */
  readonly marked: readonly Span[]
}
