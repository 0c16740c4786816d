import { isCapitals, isIncomplete, isLabelled, isStrongLabel, isStrongTitle } from './headings.js'
import { type Line, mayBeWrapped, widthOf } from './lines.js'
import { innerStarts, isBullet, type Marker, markersOf } from './markers.js'
import type { Strand } from './strand.js'

/** Lines of a paragraph that belong together: they become one block. */
export interface Group {
  readonly type: 'text' | 'heading' | 'item'
  /** Offsets into the strand's text, the marker included. */
  readonly from: number
  to: number
  /** Where it begins in the source. */
  readonly start: number
  readonly indent: number
  readonly marker?: Marker
}

/** What was asked of a paragraph: `text` may hold headings; an item or a cell has none. */
export type Within = 'text' | 'item' | 'cell'

/** Cuts a paragraph where its lines say that something new begins. `markers`: one for each line, or none. */
export function groupLines(
  strand: Strand,
  plain: readonly Line[],
  chosen: readonly (Marker | undefined)[],
  within: Within,
): Group[] {
  const { lines, markers } = withInnerItems(strand, plain, chosen)
  const [only] = lines
  // A line by itself is no title here: that is settled where its neighbours are known.
  if (only && lines.length === 1) return [groupOf(only, markers[0] ? 'item' : 'text', markers[0])]
  const cutter = new Cutter(strand, lines, markers, within)
  const groups: Group[] = []
  for (const [index, line] of lines.entries()) {
    const marker = markers[index]
    const type = cutter.beginsAt(index, groups.at(-1))
    const last = groups.at(-1)
    if (type === undefined && last) last.to = line.to
    else groups.push(groupOf(line, type ?? 'text', type === 'item' ? marker : undefined))
  }
  return groups
}

function groupOf({ from, to, start, indent }: Line, type: Group['type'], marker: Marker | undefined): Group {
  return marker ? { type, from, to, start, indent, marker } : { type, from, to, start, indent }
}

class Cutter {
  readonly #width: number
  readonly #hasLabels: boolean
  readonly #hasHardLines: boolean
  readonly #strand: Strand
  readonly #lines: readonly Line[]
  readonly #markers: readonly (Marker | undefined)[]
  readonly #within: Within

  constructor(strand: Strand, lines: readonly Line[], markers: readonly (Marker | undefined)[], within: Within) {
    this.#strand = strand
    this.#lines = lines
    this.#markers = markers
    this.#within = within
    this.#width = widthOf(lines)
    this.#hasLabels = lines.filter((line, index) => !markers[index] && isLabelled(strand, line)).length > 1
    this.#hasHardLines = lines.every(
      (line, index) => !line.afterHardBreak || markers[index] || beginsLikeALine(line.text),
    )
  }

  /** What begins at a line; undefined where the line goes on with the group before it. */
  beginsAt(index: number, last: Group | undefined): Group['type'] | undefined {
    const line = this.#lines[index] as Line
    const marker = this.#markers[index]
    if (this.#isTitle(index)) return 'heading'
    if (marker) return 'item'
    if (!last || last.type === 'heading') return 'text'
    if (this.#isLabel(index)) return 'text'
    if (last.type === 'item') return this.#endsItem(index, last) ? 'text' : undefined
    return line.afterHardBreak && this.#hasHardLines ? 'text' : undefined
  }

  #isWrapped(index: number): boolean {
    const before = this.#lines[index - 1]
    const line = this.#lines[index]
    return before !== undefined && line !== undefined && mayBeWrapped(before, line, this.#width)
  }

  /** A title among other lines; a paragraph that is all title is settled where its neighbours are known. */
  #isTitle(index: number): boolean {
    const line = this.#lines[index] as Line
    const next = this.#lines[index + 1]
    if (this.#within !== 'text' || this.#lines.length === 1 || isBullet(this.#markers[index])) return false
    if (this.#isWrapped(index) || (next && this.#isWrapped(index + 1))) return false
    if (next && !this.#markers[index + 1] && !beginsLikeALine(next.text)) return false
    if (this.#markers[index + 1] && isIncomplete(line.text)) return false
    return isCapitals(line.text) || isStrongTitle(this.#strand, line.from, line.to)
  }

  #isLabel(index: number): boolean {
    const line = this.#lines[index] as Line
    if (this.#hasLabels) return isLabelled(this.#strand, line)
    return isStrongLabel(this.#strand, line) && !this.#isWrapped(index)
  }

  /** A line below an item that belongs to it no more: the lead-in of another list, or a sentence at the margin. */
  #endsItem(index: number, item: Group): boolean {
    const line = this.#lines[index] as Line
    const before = this.#lines[index - 1] as Line
    if (!/^["“«]?\p{Lu}/u.test(line.text) || this.#isWrapped(index)) return false
    if (line.text.endsWith(':') && this.#markers[index + 1] && line.text.length <= 100) return true
    return line.indent <= item.indent && /[.!?]["”»)]?$/.test(before.text)
  }
}

function beginsLikeALine(text: string): boolean {
  return /^["“«'‘(]*[\p{Lu}\d$€£]/u.test(text) || /^[^\p{L}\d\s]/u.test(text)
}

/** Lines with more than one item ("• one • two") become as many lines. */
function withInnerItems(
  strand: Strand,
  plain: readonly Line[],
  chosen: readonly (Marker | undefined)[],
): { lines: readonly Line[]; markers: readonly (Marker | undefined)[] } {
  if (chosen.every((marker) => marker === undefined)) return { lines: plain, markers: chosen }
  const starts = plain.map((line, index) => {
    const marker = chosen[index]
    return marker ? innerStarts(line.text, marker) : []
  })
  if (starts.every((inner) => inner.length === 0)) return { lines: plain, markers: chosen }
  const lines: Line[] = []
  const markers: (Marker | undefined)[] = []
  for (const [index, line] of plain.entries()) {
    const edges = [0, ...(starts[index] ?? []), line.text.length + 1]
    for (let part = 0; part + 1 < edges.length; part++) {
      const [from = 0, to = 0] = edges.slice(part, part + 2)
      const text = line.text.slice(from, to - 1)
      lines.push(part === 0 ? { ...line, text, to: line.from + to - 1 } : innerLine(line, from, text))
      markers.push(part === 0 ? chosen[index] : markersOf(text)[0])
    }
  }
  return { lines, markers }

  function innerLine(line: Line, offset: number, text: string): Line {
    const from = line.from + offset
    const start = strand.startOf(from) ?? line.start
    return { from, to: from + text.length, text, start, indent: line.indent, afterHardBreak: true }
  }
}
