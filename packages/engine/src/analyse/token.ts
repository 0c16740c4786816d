import type { Form } from '../match/vocabulary.js'

/** A word of a block's prose. */
export interface Token {
  /** Offsets into the prose, UTF-16. */
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly text: string
  readonly capital: boolean
  /** What stands between the word before and this one. */
  readonly before: string
  /** What the rules' words know of it. */
  readonly form: Form
  /** Dictionary forms that it may be a form of; its own text is always one. */
  readonly lemmas: readonly string[]
}
