const FENCE = /---[ \t]*(?:\r\n|\r|\n|$)/y
const NEXT_FENCE = /(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|$)/g

/** Where the front matter of a text ends, its last line ending included; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  FENCE.lastIndex = 0
  const opening = FENCE.exec(text)
  if (!opening) return 0
  NEXT_FENCE.lastIndex = opening[0].length
  const closing = NEXT_FENCE.exec(text)
  return closing ? closing.index + closing[0].length : 0
}

const BYTE_ORDER_MARKS = /^\ufeff+/

/** How many byte order marks stand before a text, in UTF-16 units. */
export function markLength(text: string): number {
  return BYTE_ORDER_MARKS.exec(text)?.[0].length ?? 0
}

/** Where the text of a document begins, its byte order mark and its front matter left out; an offset in UTF-16 units. */
export function bodyStart(text: string): number {
  const base = markLength(text)
  return base + frontMatterEnd(text.slice(base))
}
