import type { Span } from '@rolelint/engine'

const FRONT_MATTER = /^\ufeff*---[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/u
const LINE = /[^\r\n]*\S[^\r\n]*/gu

/** Where a document is named: its first line with text, below the front matter. */
export function titleOf(text: string): Span {
  LINE.lastIndex = FRONT_MATTER.exec(text)?.[0].length ?? 0
  const line = LINE.exec(text)
  return line ? { start: line.index, end: line.index + line[0].length } : { start: 0, end: 0 }
}
