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
/** What the prose doesn't have as the text does: breaks, spaces at the ends or in a row. */
const GAPS = /^ | $| {2}|[\n\r]/
const NO_MARKS: readonly Span[] = []
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
  readonly marks: Mark[] = []
  /** Where each stretch begins in the text, and its start and end in the source: three numbers each. */
  readonly #runs: number[] = []
  #index: MarkIndex | undefined
  #endsInSoftHyphen = false

  push(text: string, start: number, end: number): void {
    if (!SPECIAL.test(text)) {
      this.#append(text, start, end)
      return
    }
    const isLinear = text.length === end - start
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
    this.#append(kind, start, end)
  }

  #unit(unit: string, start: number, end: number): void {
    if (INVISIBLE.test(unit)) this.#endsInSoftHyphen = unit === SOFT_HYPHEN
    else if (LIGATURE.test(unit)) this.#append(unit.normalize('NFKC'), start, end)
    else if (HYPHEN.test(unit)) this.#append('-', start, end)
    else this.#append(SPACE.test(unit) ? ' ' : unit, start, end)
  }

  #append(text: string, start: number, end: number): void {
    this.#endsInSoftHyphen = false
    const runs = this.#runs
    const last = runs.length - 3
    const isLinear = end - start === text.length
    if (isLinear && last >= 0 && runs[last + 2] === start && this.#isLinear(last)) runs[last + 2] = end
    else if (text !== '') runs.push(this.text.length, start, end)
    this.text += text
  }

  /** Whether a run corresponds to its source unit by unit. */
  #isLinear(run: number): boolean {
    const runs = this.#runs
    const length = (runs[run + 3] ?? this.text.length) - (runs[run] as number)
    return (runs[run + 2] as number) - (runs[run + 1] as number) === length
  }

  /** The run that a unit of the text is part of; -3 where there is none. */
  #runAt(unit: number): number {
    const runs = this.#runs
    if (unit < 0 || unit >= this.text.length) return -3
    let low = 0
    let high = runs.length / 3 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((runs[middle * 3] as number) <= unit) low = middle
      else high = middle - 1
    }
    return low * 3
  }

  /** Where a unit of the text begins in the source; undefined for one that there isn't. */
  startOf(unit: number): number | undefined {
    const run = this.#runAt(unit)
    const start = this.#runs[run + 1]
    return start === undefined || !this.#isLinear(run) ? start : start + unit - (this.#runs[run] as number)
  }

  /** Where a unit of the text ends in the source; undefined for one that there isn't. */
  endOf(unit: number): number | undefined {
    const run = this.#runAt(unit)
    const end = this.#runs[run + 2]
    if (end === undefined || !this.#isLinear(run)) return end
    return (this.#runs[run + 1] as number) + unit - (this.#runs[run] as number) + 1
  }

  /** The prose of a part of the strand: breaks and runs of spaces become one space, the margins go. */
  cut(from: number, to: number): Cut {
    return this.#plainCut(from, to) ?? this.#carefulCut(from, to)
  }

  /** A stretch without breaks and gaps that stands in the source as it stands here. */
  #plainCut(from: number, to: number): Cut | undefined {
    const run = this.#runAt(from)
    if (run < 0 || this.#runAt(to - 1) !== run || !this.#isLinear(run)) return undefined
    const text = this.text.slice(from, to)
    if (GAPS.test(text)) return undefined
    const start = this.startOf(from) as number
    const marked = this.marks.length === 0 ? NO_MARKS : marksIn(this.marksWithin(from, to), from, to)
    return { prose: new RunProse(text, [0, start, start + text.length]), marked }
  }

  #carefulCut(from: number, to: number): Cut {
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
        out.add(' ', this.startOf(gap) ?? 0, this.endOf(index - 1) ?? 0)
      }
      gap = -1
      const end = this.#wordEnd(index, to)
      if (marks.length > 0) for (let unit = index; unit < end; unit++) places.push(out.text.length + unit - index)
      out.add(this.text.slice(index, end), this.startOf(index) ?? 0, this.endOf(end - 1) ?? 0)
      index = end
    }
    return { prose: new RunProse(out.text, out.runs), marked: marksIn(marks, from, to, places) }
  }

  /** The end of the units from `index` on that stand in the source as they stand here; of one that doesn't, its own end. */
  #wordEnd(index: number, to: number): number {
    const run = this.#runAt(index)
    if (!this.#isLinear(run)) return index + 1
    const limit = Math.min(to, this.#runs[run + 3] ?? this.text.length)
    let end = index + 1
    while (end < limit && !isBlank(this.text.charCodeAt(end))) end++
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

/** `places`: the offset in the prose of every unit from `from` on, -1 for blanks. Absent: all stay where they are. */
function marksIn(marks: readonly Mark[], from: number, to: number, places?: readonly number[]): Span[] {
  const found: Span[] = []
  for (const mark of marks) {
    let first = Math.max(mark.start, from) - from
    let last = Math.min(mark.end, to) - from - 1
    if (!places) {
      found.push({ start: first, end: last + 1 })
      continue
    }
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
