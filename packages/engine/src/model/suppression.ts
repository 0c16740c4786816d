import type { Finding } from './report.js'
import type { Span } from './span.js'

/**
 * How far a suppression reaches: to the end of the block in which the next prose stands, from its comment to the one
 * that ends it, or over the whole document.
 */
export type SuppressionScope = 'next' | 'range' | 'file'

/** A place in a document that asks for findings to be kept silent: a comment, or an entry of its front matter. */
export interface Suppression {
  /** The comment, or the key (or the item) in the front matter. */
  readonly span: Span
  readonly scope: SuppressionScope
  /** Ids, old ids or categories, as written. Empty: every rule. */
  readonly names: readonly string[]
  /** Where each of them stands. */
  readonly nameSpans: readonly Span[]
  /** Why, in the writer's words, on one line. */
  readonly reason?: string
  /** Where it holds; empty where no prose follows it. */
  readonly covered: readonly Span[]
  /** Whether it keeps anything silent, a finding or an item of a checklist. */
  readonly used: boolean
}

/** A finding that the document asks to keep silent. */
export interface SuppressedFinding {
  readonly finding: Finding
  /** Index of its suppression in the report's `suppressions`. Where several cover a finding, it is the narrowest. */
  readonly by: number
}

/** A name as it stands in a directive. */
export interface DirectiveName {
  readonly text: string
  readonly span: Span
}

/** What a comment, or an entry of the front matter, asks of Rolelint: as it was written, nothing looked up. */
export interface Directive {
  readonly span: Span
  /** What can be shown of it on a line: its keyword and its names. */
  readonly head: Span
  /** `unclear`: it seems to be meant for Rolelint, but its keyword is none, or its comment never ends. */
  readonly keyword: 'next' | 'disable' | 'enable' | 'file' | 'unclear'
  /** Empty: every rule. */
  readonly names: readonly DirectiveName[]
  readonly reason?: string
  /** The keyword that was probably meant, and where it goes; only of one that is unclear. */
  readonly meant?: { readonly text: string; readonly span: Span }
}
