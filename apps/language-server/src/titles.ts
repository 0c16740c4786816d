import { bodyStart, type Span } from '@rolelint/engine'

const LINE = /[^\r\n]*\S[^\r\n]*/gu

/** Where a document is named: its first line with text, below the front matter. */
export function titleOf(text: string): Span {
  LINE.lastIndex = bodyStart(text)
  const line = LINE.exec(text)
  return line ? { start: line.index, end: line.index + line[0].length } : { start: 0, end: 0 }
}
