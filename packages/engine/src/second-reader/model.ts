import type { Category } from '../model/report.js'

/** A labelled line that the second reader learned from; it is shown beside what it resembles. */
export interface KnownExample {
  readonly text: string
  readonly rule: string
  /** The numbers of the features that stand in it, as `encode` writes them; without, they are found when first needed. */
  readonly features?: string
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
  /** The least probability, 0 to 1, at which a category is spoken of: where rules find much, there is more. */
  readonly thresholds: readonly Threshold[]
  /** Whether it can be a finding of a category what others do ("a nurse comes along"); one for each category. */
  readonly others: readonly boolean[]
  /** The probability below which a rule's finding of a category is doubted: more where rules find little. */
  readonly doubts: readonly Threshold[]
  readonly examples: readonly KnownExample[]
}

/** Of several, the last whose share is reached holds. */
export interface Threshold {
  /** How many of the statements of a document rules report, at least; see `shareOf`. */
  readonly share: number
  /** One for each category. */
  readonly least: readonly number[]
}

/** Of so many statements, one is taken to be a finding before any is read: a document of one line tells little. */
const BEFOREHAND = 20

/** How many of the statements of a document rules report, 0 to 1, evened out for small documents. */
export function shareOf(found: number, statements: number): number {
  return (found + 1) / (statements + BEFOREHAND)
}

/** Longer statements say more for and against everything; this is the power of their length that evens it out. */
const EVEN = 0.35

/** What the sum of a statement's weights is divided by. */
export function normOf(features: number): number {
  return (2 * features + 1) ** EVEN
}

/** The weights of a model, for each feature twice as many numbers as it has categories: own, then others'. */
export function weightsOf({ weights, scale }: SecondReaderModel): Float32Array {
  const scaled = new Float32Array(weights)
  for (let i = 0; i < scaled.length; i++) scaled[i] = (weights[i] as number) * scale
  return scaled
}

/** The classes of the lexicon that are features of a model. */
export function classesOf({ features }: SecondReaderModel): string[] {
  return features.filter((name) => name.startsWith('c:')).map((name) => name.slice(2))
}
