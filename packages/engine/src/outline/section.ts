import type { SectionRole } from '../model/pack.js'

/** What a block stands under, and what that makes of it. */
export interface Place {
  /** The headings above, outermost first. */
  readonly headings: readonly { readonly text: string; readonly role: SectionRole | undefined }[]
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
