import { normOf } from '@rolelint/engine/training'
import { minimise } from './minimise.js'

/** A statement to learn from: its features by number, the peer's own and others', and for each category whether it is one. */
export interface Lesson {
  /** How much it counts. */
  readonly weight: number
  readonly own: readonly number[]
  readonly others: readonly number[]
  readonly is: readonly boolean[]
}

export interface Fitted {
  /** Whole numbers; for each feature a row of own weights, then one of others'. */
  readonly weights: readonly number[]
  readonly scale: number
  readonly bias: readonly number[]
}

/** How strongly weights are held near zero. */
const DECAY = 0.3
const ROUNDS = 60
/** The largest weight as a whole number; the smallest are then told apart well enough. */
const MOST = 500

/**
 * Logistic regression, one category against the rest. Each feature has a weight for the peer's own words, one for
 * others', and one that both share, so that what is seldom seen of the one is learned from the other; beforehand it is
 * weighed by how differently it stands in lessons that are of the category and in those that aren't. The same lessons
 * give the same weights.
 */
export function fit(lessons: readonly Lesson[], features: number, categories: number): Fitted {
  const rows = lessons.map(rowOf)
  const weighed = lessons.map(({ weight }) => weight)
  const weights = new Float64Array(features * 2 * categories)
  const bias: number[] = []
  for (let c = 0; c < categories; c++) {
    const is = lessons.map((lesson) => lesson.is[c] === true)
    const tells = tellingOf(rows, is, features)
    const found = learn(rows, is, tells, weighed)
    for (let f = 0; f < features; f++) {
      const shared = weightAt(found, tells, 3 * f + SHARED)
      weights[2 * f * categories + c] = weightAt(found, tells, 3 * f + OWN) + shared
      weights[(2 * f + 1) * categories + c] = weightAt(found, tells, 3 * f + OTHERS) + shared
    }
    bias.push(Number((found.at(-1) ?? 0).toPrecision(6)))
  }
  const scale = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / MOST
  return { weights: [...weights].map((w) => Math.round(w / scale) || 0), scale: Number(scale.toPrecision(6)), bias }
}

/** Columns of a feature. */
const OWN = 0
const OTHERS = 1
const SHARED = 2

interface Row {
  readonly columns: readonly number[]
  readonly value: number
}

function rowOf({ own, others }: Lesson): Row {
  const columns = [...own.map((f) => 3 * f + OWN), ...others.map((f) => 3 * f + OTHERS)]
  const shared = [...own, ...others].map((f) => 3 * f + SHARED)
  return { columns: [...columns, ...shared], value: 1 / normOf(own.length + others.length) }
}

/** How differently each column stands in lessons of a category and in others: the root of the log of the odds. */
function tellingOf(rows: readonly Row[], is: readonly boolean[], features: number): Float64Array {
  const inside = new Float64Array(3 * features).fill(1)
  const outside = new Float64Array(3 * features).fill(1)
  rows.forEach(({ columns }, i) => {
    const counts = is[i] ? inside : outside
    for (const column of new Set(columns)) counts[column] = (counts[column] ?? 0) + 1
  })
  const sum = (counts: Float64Array): number => counts.reduce((all, count) => all + count, 0)
  const odds = sum(inside) / sum(outside)
  return inside.map((count, i) => Math.sqrt(Math.abs(Math.log(count / (outside[i] ?? 1) / odds))))
}

/** The weights of the columns, weighed by what they tell, and the bias at the end. */
function learn(
  rows: readonly Row[],
  is: readonly boolean[],
  tells: Float64Array,
  weights: readonly number[],
): Float64Array {
  const bias = tells.length
  const loss = (at: Float64Array, slope: Float64Array): number => {
    slope.fill(0)
    let sum = 0
    for (let w = 0; w < bias; w++) {
      const weight = at[w] ?? 0
      sum += (DECAY * weight * weight) / 2
      slope[w] = DECAY * weight
    }
    rows.forEach(({ columns, value }, i) => {
      let score = 0
      for (const column of columns) score += (at[column] ?? 0) * (tells[column] ?? 0)
      const sign = is[i] ? 1 : -1
      const counts = weights[i] ?? 1
      const margin = sign * (score * value + (at[bias] ?? 0))
      sum += counts * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin)
      const error = (-sign * counts) / (1 + Math.exp(margin))
      for (const column of columns) slope[column] = (slope[column] ?? 0) + error * value * (tells[column] ?? 0)
      slope[bias] = (slope[bias] ?? 0) + error
    })
    return sum
  }
  return minimise(loss, bias + 1, ROUNDS)
}

function weightAt(found: Float64Array, tells: Float64Array, column: number): number {
  return (found[column] ?? 0) * (tells[column] ?? 0)
}
