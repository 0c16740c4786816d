import type { Agreement } from '../facts/agreement.js'

/** The dictionary forms that a lower-case word may be an inflection of, itself included. */
export type Lemmatizer = (word: string) => readonly string[]

/** The form of a verb, as far as its ending tells: with a person of its own, in -ing, a participle, or bare. */
export type VerbForm = 'finite' | 'gerund' | 'past' | 'base'

/** A piece of a word that is read as a word by itself; offsets into the whole, UTF-16. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What the shapes of a language's words tell. Words are in lower case where nothing else is said. */
export interface Morphology {
  readonly lemmatize: Lemmatizer
  /** Finds the words of a prose, in whatever case; global. */
  readonly word: RegExp
  /** The words that a written word stands for: "don't", "l'équipe". `word`: as written. */
  parts(word: string): readonly Part[]
  formOf(word: string): VerbForm
  isPlural(word: string): boolean
  /** Whether a verb tells of times gone by. */
  isPast(word: string): boolean
  isParticiple(word: string): boolean
  /** Gender and number that a name, or a pronoun, and its article show; absent where words don't agree. */
  agreementOf?(words: readonly string[], article: string | undefined): Agreement
  /** Whether a noun stands before what tells its kind ("l'infirmière pivot"), not after it ("medication delivery"). */
  readonly headFirst: boolean
}
