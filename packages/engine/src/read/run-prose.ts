import type { Span } from '../model/span.js'
import type { Prose } from './prose.js'

/**
 * Stretches of prose and the source stretches that they stand for: three numbers a run (offset in the prose, start and
 * end in the source). A run as long as its source corresponds unit by unit; any other stands for all of it.
 */
export type Runs = readonly number[]

/** A prose that keeps its map as runs: a paragraph without markup is a single one. */
export class RunProse implements Prose {
  readonly text: string
  readonly #runs: Runs
  readonly #base: number

  /** `base` is added to all places in the source. */
  constructor(text: string, runs: Runs, base = 0) {
    this.text = text
    this.#runs = runs
    this.#base = base
  }

  /** The same prose, further down in the source. */
  movedBy(distance: number): RunProse {
    return distance === 0 ? this : new RunProse(this.text, this.#runs, this.#base + distance)
  }

  /**
   * The source span of a stretch of the prose, markup inside it included, marks around it not. Offsets out of bounds
   * are brought into them; an empty stretch gives an empty span.
   */
  spanOf(start: number, end: number): Span {
    const length = this.text.length
    const from = Math.min(Math.max(start, 0), length)
    const to = Math.min(Math.max(end, from), length)
    if (length === 0) return { start: this.#base, end: this.#base }
    if (from === to) {
      const at = from < length ? this.#place(from, 'start') : this.#place(from - 1, 'end')
      return { start: at, end: at }
    }
    return { start: this.#place(from, 'start'), end: this.#place(to - 1, 'end') }
  }

  #place(unit: number, side: 'start' | 'end'): number {
    const runs = this.#runs
    let low = 0
    let high = runs.length / 3 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((runs[middle * 3] ?? 0) <= unit) low = middle
      else high = middle - 1
    }
    const at = runs[low * 3] ?? 0
    const start = runs[low * 3 + 1] ?? 0
    const end = runs[low * 3 + 2] ?? 0
    const isLinear = end - start === (runs[low * 3 + 3] ?? this.text.length) - at
    if (isLinear) return this.#base + start + (unit - at) + (side === 'end' ? 1 : 0)
    return this.#base + (side === 'start' ? start : end)
  }
}
