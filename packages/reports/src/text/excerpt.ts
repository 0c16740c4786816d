import type { Span } from '@rolelint/engine'
import type { LineIndex } from '../line-index.js'
import { characters, displayWidth, harmless } from './width.js'

/** A line of a document with words to mark. `marks` is as wide as the words are on a terminal. */
export interface Excerpt {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Spaces, then one `^` for each column of the words. */
  readonly marks: string
}

interface Cell {
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

/** Most lines of one finding that are shown. */
const LINES = 3
/** Columns between tab stops. */
const TAB = 4
/** UTF-16 units of a long line that are looked at before and after the words. */
const AROUND = 400
const CUT: Cell = { text: '…', width: 1, marked: false }

/** The lines of `span` with its words marked, each at most `width` columns wide. */
export function excerpts(text: string, span: Span, lines: LineIndex, width: number): Excerpt[] {
  const first = lines.position(span.start).line
  const last = lines.position(Math.max(span.start, span.end - 1)).line
  const shown: Excerpt[] = []
  for (let line = first; line <= last && shown.length < LINES; line++) {
    const place = lines.lineSpan(line)
    const marked = trimmed(text, Math.max(place.start, span.start), Math.min(place.end, span.end))
    if (marked.start >= marked.end && line > first) continue
    shown.push({ line, ...fit(cellsOf(text, place, marked), Math.max(width, 20)) })
  }
  return shown
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** The characters of a line as they show on a terminal, around the marked words. */
function cellsOf(text: string, line: Span, marked: Span): Cell[] {
  const from = Math.max(line.start, marked.start - AROUND)
  const to = Math.min(line.end, Math.min(marked.end, marked.start + AROUND) + AROUND)
  const cells: Cell[] = from > line.start ? [CUT] : []
  let column = 0
  for (const { segment, index } of characters(text.slice(from, to))) {
    const start = from + index
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : harmless(segment)
    const width = displayWidth(shown)
    cells.push({ text: shown, width, marked: start < marked.end && start + segment.length > marked.start })
    column += width
  }
  return to < line.end ? [...cells, CUT] : cells
}

/** Cuts a line to `width` columns around its marked cells, leaving `…` where something is left out. */
function fit(cells: readonly Cell[], width: number): { text: string; marks: string } {
  const content = cells.slice(
    Math.max(
      0,
      cells.findIndex((cell) => cell.marked || cell.text.trim() !== ''),
    ),
  )
  if (sum(content) <= width) return show(content)
  const first = Math.max(
    0,
    content.findIndex((cell) => cell.marked),
  )
  // Room for an `…` on both sides.
  let room = width - 2
  let to = first
  const take = (at: number): boolean => {
    const cell = content[at]
    if (!cell || cell.width > room) return false
    room -= cell.width
    return true
  }
  while (content[to]?.marked && take(to)) to++
  // About half of what is left goes before the words; what isn't needed there goes behind them.
  const from = wordStartBefore(content, first, Math.floor(room / 2))
  room -= sum(content.slice(from, first))
  while (to < content.length && take(to)) to++
  return show([...(from > 0 ? [CUT] : []), ...content.slice(from, to), ...(to < content.length ? [CUT] : [])])
}

/** The farthest beginning of a word within `room` columns before `at`. */
function wordStartBefore(cells: readonly Cell[], at: number, room: number): number {
  let best = at
  let used = 0
  for (let i = at - 1; i >= 0; i--) {
    used += cells[i]?.width ?? 0
    if (used > room) break
    if (i === 0 || cells[i - 1]?.text.trim() === '') best = i
  }
  return best
}

function show(cells: readonly Cell[]): { text: string; marks: string } {
  const text = cells.map((cell) => cell.text).join('')
  const marks = cells.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('')
  return { text: text.trimEnd(), marks: marks.trimEnd() }
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.width, 0)
