import type { Html, Nodes, RootContent } from 'mdast'
import { parseInner } from './parse.js'
import { type Piece, piecesOf, setPieces } from './pieces.js'
import { spanOf } from './position.js'

/** Comments, instructions, and elements whose content nobody reads; one that is never closed goes on to the end. */
const UNREAD =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z[][\s\S]*?(?:>|$)/gi
const OPENING_STRONG = /<(?:b|strong)(?:\s[^<>]*)?>\s*/gi
const CLOSING_STRONG = /(?<!\s)\s*<\/(?:b|strong)>/gi
const OPENING_HEADING = /<h[1-6](?:\s[^<>]*)?>\s*/gi
const CLOSING_HEADING = /(?<!\s)\s*<\/h[1-6]>/gi
const ITEM = /<li(?:\s[^<>]*)?>[ \t]*/gi
const INLINE = /<\/?(?:a|abbr|cite|code|em|font|i|ins|kbd|mark|o:p|q|s|small|span|sub|sup|u)(?:\s[^<>]*)?>/gi
const BLOCK = /<\/?[a-z][^<>]*>/gi
const STRAY = /<(?=[a-z/!?])/gi

/**
 * The blocks that a person sees of a stretch of HTML: its tags give way to Markdown of the same length, so that
 * all places stay as they are, and the rest is read like any other text.
 */
export function readHtml(node: Html, source: string): RootContent[] {
  const { start, end } = spanOf(node)
  const text = withoutTags(node.value)
  if (text.trim() === '') return []
  const root = parseInner(text)
  const place = placesOf(node.value, source.slice(start, end), start)
  for (const child of root.children) relocate(child, (piece) => faithful(piece, node.value), place)
  return root.children
}

function withoutTags(html: string): string {
  return html
    .replace(UNREAD, (match) => blank(match))
    .replace(OPENING_STRONG, (match) => blank(match, '', '**'))
    .replace(CLOSING_STRONG, (match) => blank(match, '**'))
    .replace(OPENING_HEADING, (match) => blank(match, '\n\n', '**'))
    .replace(CLOSING_HEADING, (match) => blank(match, '**', '\n\n'))
    .replace(ITEM, (match) => blank(match, '\n\n', '- '))
    .replace(INLINE, (match) => blank(match))
    .replace(BLOCK, (match) => blank(match, '', '\n\n'))
    .replace(STRAY, ' ')
}

/** As long as `match`, with its line endings, and `before` and `after` at its ends. */
function blank(match: string, before = '', after = ''): string {
  const middle = match.slice(before.length, match.length - after.length).replace(/[^\r\n]/g, ' ')
  return before + middle + after
}

type Place = (offset: number) => number

/** From a place in the value to the source, where quote marks or indentation may stand before each line. */
function placesOf(value: string, source: string, start: number): Place {
  if (value === source) return (offset) => start + offset
  const lines: { readonly from: number; readonly shift: number }[] = []
  let from = 0
  let at = start
  const sourceLines = source.split(/(?<=\n|\r(?!\n))/)
  for (const [index, line] of value.split(/(?<=\n|\r(?!\n))/).entries()) {
    const sourceLine = sourceLines[index] ?? ''
    lines.push({ from, shift: at + sourceLine.length - (from + line.length) })
    from += line.length
    at += sourceLine.length
  }
  return (offset) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return offset + (lines[low]?.shift ?? start)
  }
}

/** The parts of a piece that stand in the HTML too: what took the place of a tag is nobody's text. */
function faithful(piece: Piece, html: string): Piece[] {
  const original = html.slice(piece.start, piece.end)
  if (piece.text.length !== original.length) return [piece]
  const parts: Piece[] = []
  let from = 0
  for (let at = 0; at <= original.length; at++) {
    if (at < original.length && original[at] === piece.text[at]) continue
    if (at > from) parts.push({ text: piece.text.slice(from, at), start: piece.start + from, end: piece.start + at })
    from = at + 1
  }
  return parts
}

function relocate(node: Nodes, parts: (piece: Piece) => Piece[], place: Place): void {
  const position = node.position
  if (position) {
    const end = position.end.offset ?? 0
    position.start.offset = place(position.start.offset ?? 0)
    position.end.offset = end > 0 ? place(end - 1) + 1 : place(0)
  }
  const pieces = piecesOf(node)
  if (pieces) {
    const moved = pieces
      .flatMap(parts)
      .map(({ text, start, end }) => ({ text, start: place(start), end: place(end - 1) + 1 }))
    setPieces(node, moved)
  }
  if ('children' in node) for (const child of node.children) relocate(child, parts, place)
}
