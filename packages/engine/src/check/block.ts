import type { Sentence } from '../analyse/sentence.js'
import type { Negations } from '../facts/polarity.js'
import type { Subject } from '../facts/subjects.js'
import type { Program } from '../match/compile.js'
import type { Found } from '../match/run.js'
import type { Block } from '../model/block.js'
import type { Place } from '../outline/section.js'

/** What of a block its statements go by: all but where it stands, for they are shared by all blocks that say the same. */
export interface BlockContent {
  readonly type: Block['type']
  readonly prose: { readonly text: string }
  readonly marked: Block['marked']
  /** It stands in the first row of a table. */
  readonly isColumnHead: boolean
}

/** A sentence with who acts in it and what is excluded: all that a rule may ask. */
export interface Statement {
  readonly block: BlockContent
  readonly place: Place
  readonly sentence: Sentence
  readonly subjects: readonly Subject[]
  readonly negations: Negations
  /** Named by a label before a colon ("Nursing: room checks"). */
  readonly label: { readonly actor: Subject['actor']; readonly words: string } | undefined
  /** The words that answer the question which the sentence is ("No."). */
  readonly answeredNo: string | undefined
  /** The sentence after it in its block. */
  readonly next: Sentence | undefined
  /** Stretches in quotation marks or emphasis, in offsets into the block's prose. */
  readonly quotations: readonly { readonly start: number; readonly end: number }[]
  /** Words by which the block as a whole rejects terms in quotation marks. */
  readonly blockRejects: string | undefined
  readonly emphasized: readonly { readonly start: number; readonly end: number }[]
  /** A name for something in it, made once. */
  named(what: string, make: () => string): string
  /** Where a pattern that rules share stands in the sentence; each is run once. */
  unless(program: Program): readonly Found[]
}
