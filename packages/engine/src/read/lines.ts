import { HARD, SOFT, type Strand } from './strand.js'

/** One line of a paragraph, without its margins. */
export interface Line {
  /** Offsets into the strand's text. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** Where it begins in the source, its markup included and its indentation not. */
  readonly start: number
  /** Columns of white space before it in the source. */
  readonly indent: number
  /** Whether the line before it was ended on purpose (two spaces, a backslash, `<br>`). */
  readonly afterHardBreak: boolean
}

/** The lines of a strand; blank ones are left out. `start`: where the strand begins in the source. */
export function linesOf(strand: Strand, source: string, start: number): Line[] {
  const lines: Line[] = []
  let afterHardBreak = false
  let at = 0
  while (at <= strand.text.length) {
    const end = nextBreak(strand.text, at)
    let from = at
    let to = end
    while (from < to && strand.text[from] === ' ') from++
    while (to > from && strand.text[to - 1] === ' ') to--
    if (from < to) {
      const first = strand.startOf(from) ?? 0
      const begin = lines.length === 0 && at === 0 ? start : skipMargin(source, strand.endOf(at - 1) ?? start, first)
      const text = strand.text.slice(from, to)
      lines.push({ from, to, text, start: begin, indent: indentOf(source, first), afterHardBreak })
      afterHardBreak = false
    }
    if (strand.text[end] === HARD) afterHardBreak = true
    at = end + 1
  }
  return lines
}

function nextBreak(text: string, from: number): number {
  const soft = text.indexOf(SOFT, from)
  const hard = text.indexOf(HARD, from)
  if (soft < 0 || hard < 0) return Math.max(soft, hard) < 0 ? text.length : Math.max(soft, hard)
  return Math.min(soft, hard)
}

/** Past the indentation and the quote marks at the beginning of a line. */
function skipMargin(source: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s>]/.test(source[at] ?? '')) at++
  return at
}

const TAB = 4

function indentOf(source: string, at: number): number {
  let begin = at
  while (begin > 0 && !isLineEnd(source.charCodeAt(begin - 1)) && at - begin < 200) begin--
  const margin = source.slice(begin, at).replace(/^(?:[ \t]{0,3}>)+ ?/, '')
  let columns = 0
  for (const unit of margin) {
    if (unit === ' ') columns++
    else if (unit === '\t') columns += TAB - (columns % TAB)
    else if (!/[*_~`]/.test(unit)) return 0
  }
  return columns
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** The longest line, in units; the margin to which a hard-wrapped paragraph was set. */
export function widthOf(lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.indent + line.text.length)
  return width
}

/** Nobody sets a margin narrower or wider than this. */
const NARROWEST = 50
const WIDEST = 130

/**
 * Whether the break between two lines may come from a margin alone: the first word of `line` would not have found
 * room on the line before it.
 */
export function mayBeWrapped(before: Line, line: Line, width: number): boolean {
  const word = line.text.indexOf(' ')
  const needed = before.indent + before.text.length + 1 + (word < 0 ? line.text.length : word)
  return width >= NARROWEST && width <= WIDEST && needed > width
}
