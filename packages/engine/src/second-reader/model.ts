import type { Category } from '../model/report.js'

/** A labelled line that the second reader learned from; it is shown beside what it resembles. */
export interface KnownExample {
  readonly text: string
  readonly rule: string
}

/**
 * A linear model over the words, pairs of words and classes of a statement: for each category how much each of them
 * speaks for it. Trained by `scripts/second-reader/train.ts`.
 */
export interface SecondReaderModel {
  readonly categories: readonly Category[]
  /** `w:WORD`, `b:WORD WORD`, `c:CLASS` or `r:SECTION ROLE`; words are lemmas. */
  readonly features: readonly string[]
  /** For each feature, a weight a category: whole numbers from -127 to 127. */
  readonly weights: readonly number[]
  /** What a weight of 1 is worth. */
  readonly scale: number
  /** One for each category. */
  readonly bias: readonly number[]
  /** The least probability, 0 to 1, at which a category is spoken of; one for each category. */
  readonly thresholds: readonly number[]
  /** The probability below which a rule's finding of a category is doubted; one for each category. */
  readonly doubts: readonly number[]
  readonly examples: readonly KnownExample[]
}

/** The weights of a model, as many numbers a feature as it has categories. */
export function weightsOf(model: SecondReaderModel): Float32Array {
  return Float32Array.from(model.weights, (weight) => weight * model.scale)
}
