import type { SectionRole } from '../model/pack.js'

/** The headings above a block, outermost first. */
export type Headings = readonly { readonly text: string; readonly role: SectionRole | undefined }[]

/** What a block stands under, and what that makes of it. */
export interface Place {
  /** The nearest heading above. Those further up matter by what they make of the block, so that a title may be edited at no cost. */
  readonly heading?: string
  readonly role: SectionRole
  /** Words (heading, lead-in or column head) that exclude the block. */
  readonly excludedBy?: string
  /** Only bare acts are excluded; a whole sentence speaks for itself. */
  readonly soft?: boolean
  /** Words that give the block to somebody, and to whom. */
  readonly owner?: { readonly actor: 'peer' | 'staff' | 'person'; readonly words: string }
  /** Words that say that terms below are named only to be rejected or explained. */
  readonly rejectedBy?: string
}
