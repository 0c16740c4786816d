import type { Span } from '@rolelint/engine'

/** A place for people: line and column from 1, offset from 0; column and offset in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Turns offsets of one text into lines and columns. A line ends with `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    const starts = [0]
    for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length)
    this.#starts = starts
  }

  /** How many lines there are: at least 1, and one more than line breaks. */
  get count(): number {
    return this.#starts.length
  }

  /** The place of an offset; an offset outside the text counts as its nearest end. */
  position(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.#text.length)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1, offset: within }
  }

  /** Where a line (from 1) stands, without its line break; empty at the end of the text if there is no such line. */
  lineSpan(line: number): Span {
    const start = this.#starts[line - 1] ?? this.#text.length
    let end = this.#starts[line] ?? this.#text.length
    while (end > start && /[\r\n]/u.test(this.#text.charAt(end - 1))) end--
    return { start, end }
  }
}
