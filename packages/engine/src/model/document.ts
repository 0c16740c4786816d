import type { Block } from './block.js'
import type { Span } from './span.js'
import type { Directive } from './suppression.js'

export type Kind = 'job-description' | 'workplan' | 'policy'
export type Language = 'en' | 'fr'

export const KINDS: readonly Kind[] = ['job-description', 'workplan', 'policy']
export const LANGUAGES: readonly Language[] = ['en', 'fr']

/** A document as read: its blocks in reading order, and its front matter as it stands. */
export interface ReadDocument {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What its comments ask of Rolelint, in the order of their places. */
  readonly directives: readonly Directive[]
  /** The YAML between the opening `---` lines, unparsed; absent if there is none. */
  readonly frontMatter?: { readonly yaml: string; readonly span: Span }
}
