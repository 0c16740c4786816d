import type { Category } from '../model/report.js'

/** A labelled line that the second reader learned from; it is shown beside what it resembles. */
export interface KnownExample {
  readonly text: string
  readonly rule: string
}

/**
 * A linear model over the words, pairs of words and classes of a statement: for each category how much each of them
 * speaks for it where it is said of the peer worker, and where it is said of others or denied ("a nurse comes along").
 * Trained by `scripts/second-reader/train.ts`.
 */
export interface SecondReaderModel {
  readonly categories: readonly Category[]
  /** `w:WORD`, `b:WORD WORD`, `c:CLASS` or `r:SECTION ROLE`; words are lemmas. */
  readonly features: readonly string[]
  /** For each feature, a weight a category for the peer's own words, then one for others' and denied ones: whole numbers. */
  readonly weights: readonly number[]
  /** What a weight of 1 is worth. */
  readonly scale: number
  /** One for each category. */
  readonly bias: readonly number[]
  /**
   * The least probability, 0 to 1, at which a category is spoken of, one for each category: by how much the rules have
   * found in the document, since where there is much there is more. The last whose `found` is reached holds.
   */
  readonly thresholds: readonly Threshold[]
  /** Whether it can be a finding of a category what others do ("a nurse comes along"); one for each category. */
  readonly others: readonly boolean[]
  /** The probability below which a rule's finding of a category is doubted; one for each category. */
  readonly doubts: readonly number[]
  readonly examples: readonly KnownExample[]
}

export interface Threshold {
  /** Statements of the document that rules report, at least. */
  readonly found: number
  readonly least: readonly number[]
}

/** Longer statements say more for and against everything; this is the power of their length that evens it out. */
const EVEN = 0.35

/** What the sum of a statement's weights is divided by. */
export function normOf(features: number): number {
  return (2 * features + 1) ** EVEN
}

/** The weights of a model, for each feature twice as many numbers as it has categories: own, then others'. */
export function weightsOf(model: SecondReaderModel): Float32Array {
  return Float32Array.from(model.weights, (weight) => weight * model.scale)
}
