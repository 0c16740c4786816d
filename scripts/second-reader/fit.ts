/** A statement to learn from: its features by number, and for each category whether it is one. */
export interface Lesson {
  readonly features: readonly number[]
  readonly is: readonly boolean[]
}

export interface Fitted {
  /** Whole numbers from -127 to 127, a row a feature. */
  readonly weights: readonly number[]
  readonly scale: number
  readonly bias: readonly number[]
}

const ROUNDS = 15
const RATE = 0.3
const DECAY = 2e-4

/** Logistic regression, one category against the rest, with a step size that shrinks per weight. The same lessons give the same weights. */
export function fit(lessons: readonly Lesson[], features: number, categories: number): Fitted {
  const weights = new Float64Array(features * categories)
  const gathered = new Float64Array(features * categories).fill(1e-8)
  const bias = new Float64Array(categories)
  const gatheredBias = new Float64Array(categories).fill(1e-8)
  const random = createRandom(7)
  const order = lessons.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const i of order) {
      const lesson = lessons[i] as Lesson
      const norm = 1 / Math.sqrt(lesson.features.length + 1)
      for (let c = 0; c < categories; c++) {
        let sum = 0
        for (const f of lesson.features) sum += weights[f * categories + c] as number
        const error = 1 / (1 + Math.exp(-(sum * norm + (bias[c] as number)))) - (lesson.is[c] ? 1 : 0)
        for (const f of lesson.features) {
          const at = f * categories + c
          const slope = error * norm + DECAY * (weights[at] as number)
          gathered[at] = (gathered[at] as number) + slope * slope
          weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(gathered[at] as number)
        }
        gatheredBias[c] = (gatheredBias[c] as number) + error * error
        bias[c] = (bias[c] as number) - (RATE * error) / Math.sqrt(gatheredBias[c] as number)
      }
    }
  }
  const most = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0)
  const scale = most / 127
  return {
    weights: [...weights].map((w) => Math.round(w / scale)),
    scale: Number(scale.toPrecision(6)),
    bias: [...bias].map((b) => Number(b.toPrecision(6))),
  }
}

function shuffle(values: number[], random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const kept = values[i] as number
    values[i] = values[k] as number
    values[k] = kept
  }
}

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
