import type { Span } from '../model/span.js'
import { RunProse } from './run-prose.js'

/** Stands in a strand's text for a line break of the source that means nothing, and for one that was asked for. */
export const SOFT = '\n'
export const HARD = '\r'

const SOFT_HYPHEN = '\u00ad'
const SPECIAL =
  /[\u0300-\u036f\t-\r\u00a0\u00ad\u061c\u1680\u180e\u2000-\u2011\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufb00-\ufb06]/
const INVISIBLE = /[\u034f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
const HYPHEN = /[\u2010\u2011]/
const SPACE = /\s/
const LIGATURE = /[\ufb00-\ufb06]/
const COMBINING = /[\u0300-\u036f]/
const LETTER = /\p{L}/u
/** After "pre-" at the end of a line these words stand apart: "pre-⏎and post-test". */
const APART = /^(?:and|or|to|et|ou|ni|à|und|oder)\b/

/** A prose cut out of a strand, with the parts of the strand's marks that fall into it. */
export interface Cut {
  readonly prose: RunProse
  readonly marked: readonly Span[]
}

/** A part of a strand (offsets into its text) set apart by markup. */
export interface Mark extends Span {
  readonly strong: boolean
}

/**
 * The text of one paragraph while it is read: every unit with its place in the source, line breaks still told apart.
 * Invisible characters are gone already, no-break spaces and hyphens are plain.
 */
export class Strand {
  text = ''
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly marks: Mark[] = []
  #index: MarkIndex | undefined
  #endsInSoftHyphen = false

  push(text: string, start: number, end: number): void {
    const isLinear = text.length === end - start
    if (!SPECIAL.test(text)) {
      this.#append(text, start, end, isLinear)
      return
    }
    for (let index = 0; index < text.length; index++) {
      const from = isLinear ? start + index : start
      let unit = text[index] as string
      // Accents that stand by themselves, as some systems write them, join their letter.
      while (COMBINING.test(text[index + 1] ?? '')) {
        const composed = (unit + text[index + 1]).normalize('NFC')
        if (composed.length > 1) break
        unit = composed
        index++
      }
      this.#unit(unit, from, isLinear ? start + index + 1 : end)
    }
  }

  /** A line break; after a soft hyphen it doesn't even part the word. */
  pushBreak(kind: typeof SOFT | typeof HARD, start: number, end: number): void {
    if (kind === SOFT && this.#endsInSoftHyphen) return
    this.#append(kind, start, end, false)
  }

  #unit(unit: string, start: number, end: number): void {
    if (INVISIBLE.test(unit)) this.#endsInSoftHyphen = unit === SOFT_HYPHEN
    else if (LIGATURE.test(unit)) this.#append(unit.normalize('NFKC'), start, end, false)
    else if (HYPHEN.test(unit)) this.#append('-', start, end, false)
    else this.#append(SPACE.test(unit) ? ' ' : unit, start, end, false)
  }

  #append(text: string, start: number, end: number, isLinear: boolean): void {
    this.#endsInSoftHyphen = false
    this.text += text
    for (let index = 0; index < text.length; index++) {
      this.starts.push(isLinear ? start + index : start)
      this.ends.push(isLinear ? start + index + 1 : end)
    }
  }

  /** The prose of a part of the strand: breaks and runs of spaces become one space, the margins go. */
  cut(from: number, to: number): Cut {
    const out = new ProseBuilder()
    const marks = this.marksWithin(from, to)
    // Only marks ask where the units went.
    const places: number[] = []
    let gap = -1
    let index = from
    while (index < to) {
      if (isBlank(this.text.charCodeAt(index))) {
        if (gap < 0) gap = index
        if (marks.length > 0) places.push(-1)
        index++
        continue
      }
      if (gap >= 0 && out.text !== '' && !this.#isHyphenated(gap, index)) {
        out.add(' ', this.starts[gap] ?? 0, this.ends[index - 1] ?? 0)
      }
      gap = -1
      const end = this.#wordEnd(index, to)
      if (marks.length > 0) for (let unit = index; unit < end; unit++) places.push(out.text.length + unit - index)
      out.add(this.text.slice(index, end), this.starts[index] ?? 0, this.ends[end - 1] ?? 0)
      index = end
    }
    return { prose: new RunProse(out.text, out.runs), marked: marksIn(marks, from, to, places) }
  }

  /** The end of the units from `index` on that stand in the source as they stand here; of one that doesn't, its own end. */
  #wordEnd(index: number, to: number): number {
    const { text, starts, ends } = this
    const start = starts[index] ?? 0
    let end = index + 1
    if ((ends[index] ?? 0) - start !== 1) return end
    while (
      end < to &&
      !isBlank(text.charCodeAt(end)) &&
      starts[end] === start + end - index &&
      ends[end] === start + end - index + 1
    )
      end++
    return end
  }

  /** The marks that share a unit with a part of the strand, outer ones first. Call it once the strand is complete. */
  marksWithin(from: number, to: number): Mark[] {
    this.#index ??= indexOf(this.marks)
    const { marks, reach } = this.#index
    let low = 0
    let high = marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reach[middle] ?? 0) <= from) low = middle + 1
      else high = middle
    }
    const found: Mark[] = []
    for (let index = low; index < marks.length; index++) {
      const mark = marks[index] as Mark
      if (mark.start >= to) break
      if (mark.end > from) found.push(mark)
    }
    return found
  }

  /** Whether the gap is a line break inside a compound: "de-⏎escalation". */
  #isHyphenated(gap: number, index: number): boolean {
    if (index - gap !== 1 || this.text[gap] !== SOFT || this.text[gap - 1] !== '-') return false
    const isCompound = LETTER.test(this.text[gap - 2] ?? '') && LETTER.test(this.text[index] ?? '')
    return isCompound && !APART.test(this.text.slice(index, index + 6))
  }
}

/** `places`: the offset in the prose of every unit from `from` on, -1 for blanks. */
function marksIn(marks: readonly Mark[], from: number, to: number, places: readonly number[]): Span[] {
  const found: Span[] = []
  for (const mark of marks) {
    let first = Math.max(mark.start, from) - from
    let last = Math.min(mark.end, to) - from - 1
    while (first <= last && places[first] === -1) first++
    while (first <= last && places[last] === -1) last--
    if (first <= last) found.push({ start: places[first] ?? 0, end: (places[last] ?? 0) + 1 })
  }
  return found
}

interface MarkIndex {
  /** By start. */
  readonly marks: readonly Mark[]
  /** The furthest end of each mark and all before it. */
  readonly reach: readonly number[]
}

function indexOf(unsorted: readonly Mark[]): MarkIndex {
  const marks = [...unsorted].sort((a, b) => a.start - b.start || b.end - a.end)
  const reach: number[] = []
  for (const mark of marks) reach.push(Math.max(reach.at(-1) ?? 0, mark.end))
  return { marks, reach }
}

/** A space, or one of the breaks. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13
}

class ProseBuilder {
  text = ''
  readonly runs: number[] = []
  #isLinear = false

  /** `text` stands for the source from `start` to `end`, unit by unit where they are as long. */
  add(text: string, start: number, end: number): void {
    const runs = this.runs
    const last = runs.length - 1
    const isLinear = end - start === text.length
    if (isLinear && this.#isLinear && runs[last] === start) runs[last] = end
    else runs.push(this.text.length, start, end)
    this.#isLinear = isLinear
    this.text += text
  }
}
