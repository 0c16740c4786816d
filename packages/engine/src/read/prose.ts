import type { Span } from '../model/span.js'

/**
 * The text of a block as a person reads it: emphasis marks, escapes and entities resolved, a hard-wrapped
 * line break turned into one space, soft hyphens left out, no-break spaces and hyphens made plain.
 * It keeps a map back to the source, so that a match is never searched for again.
 */
export interface Prose {
  readonly text: string
  /** The source span of a stretch of the prose. Offsets into `text`, UTF-16, `end` exclusive. */
  spanOf(start: number, end: number): Span
}
