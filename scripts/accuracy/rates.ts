import type { Score } from './score.js'

/** What a score comes to. Rates from 0 to 1; precision is undefined where nothing was reported, recall where nothing was to be. */
export interface Rates {
  readonly hits: number
  readonly misses: number
  readonly falseAlarms: number
  readonly precision: number | undefined
  readonly recall: number | undefined
  readonly f1: number | undefined
}

/** The rates of a score, or of the part of it that is about one category. */
export function ratesOf(score: Score, category?: string): Rates {
  const about = (categories: readonly string[]): boolean => !category || categories.includes(category)
  const hits = score.hits.filter(({ label }) => about(label.categories)).length
  const misses = score.misses.filter(({ label }) => about(label.categories)).length
  const falseAlarms = score.falseAlarms.filter(({ finding }) => about([finding.category])).length
  const precision = hits + falseAlarms > 0 ? hits / (hits + falseAlarms) : undefined
  const recall = hits + misses > 0 ? hits / (hits + misses) : undefined
  const f1 =
    precision !== undefined && recall !== undefined && precision + recall > 0
      ? (2 * precision * recall) / (precision + recall)
      : undefined
  return { hits, misses, falseAlarms, precision, recall, f1 }
}

/** "83 %", or a dash where there is no rate. */
export function percent(rate: number | undefined): string {
  return rate === undefined ? '–' : `${(100 * rate).toFixed(1)} %`
}
