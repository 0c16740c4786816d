import type { Block } from './block.js'
import type { Span } from './span.js'

export type Kind = 'job-description' | 'workplan' | 'policy'
export type Language = 'en' | 'fr'

export const KINDS: readonly Kind[] = ['job-description', 'workplan', 'policy']
export const LANGUAGES: readonly Language[] = ['en', 'fr']

/** A document as read: its blocks in reading order, and its front matter as it stands. */
export interface ReadDocument {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The YAML between the opening `---` lines, unparsed; absent if there is none. */
  readonly frontMatter?: { readonly yaml: string; readonly span: Span }
}
