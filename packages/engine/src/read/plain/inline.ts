import type { Nodes, PhrasingContent, Text } from 'mdast'
import { type Piece, piecesOf, setPieces } from '../pieces.js'
import type { SourceLine } from './lines.js'

/** A stretch of a line between single or double asterisks, as far as nobody could read it otherwise. */
const MARKED = /(\*\*?)(?=[\p{L}\p{N}"“(‘'])([^*]*[^*\s])\1(?![*\p{L}\p{N}])/gu

/**
 * Adds the text from `from` to `to`, within a line, to what a paragraph, heading or cell holds. Tells false where an
 * asterisk stands that this can't be sure of.
 */
export function addInline(children: PhrasingContent[], source: string, line: SourceLine, from: number, to: number) {
  const text = source.slice(from, to)
  if (!text.includes('*')) {
    addText(children, text, line, from)
    return true
  }
  let done = 0
  MARKED.lastIndex = 0
  for (let match = MARKED.exec(text); match; match = MARKED.exec(text)) {
    const [whole, marks = '', inner = ''] = match
    const before = text.slice(done, match.index)
    const after = text[match.index + whole.length]
    if (before.includes('*') || !opens(before.at(-1) ?? (done > 0 ? '*' : undefined)) || !closes(after)) return false
    if (before) addText(children, before, line, from + done)
    const start = from + match.index
    const within: PhrasingContent[] = []
    addText(within, inner, line, start + marks.length)
    const position = { start: place(line, start), end: place(line, start + whole.length) }
    children.push({ type: marks.length === 2 ? 'strong' : 'emphasis', children: within, position } as PhrasingContent)
    done = match.index + whole.length
  }
  const rest = text.slice(done)
  if (rest.includes('*')) return false
  if (rest) addText(children, rest, line, from + done)
  return true
}

/** Whether what stands before asterisks leaves no doubt that they begin something. */
function opens(before: string | undefined): boolean {
  return before === undefined || before === ' ' || before === '('
}

/** Whether what stands behind asterisks leaves no doubt that they end something. */
function closes(after: string | undefined): boolean {
  return after === undefined || after === ' ' || (after.length === 1 && '.,;:!?)'.includes(after))
}

/** Adds the ending of a line that the next one goes on from. `next`: that one. */
export function addLineEnding(children: PhrasingContent[], source: string, line: SourceLine, next: SourceLine): void {
  const text = textAtEnd(children, place(line, line.end))
  text.value += source.slice(line.end, next.start)
  setEnd(text, place(next, next.start))
}

function addText(children: PhrasingContent[], text: string, line: SourceLine, start: number): void {
  const end = start + text.length
  const node = textAtEnd(children, place(line, start))
  node.value += text
  setEnd(node, place(line, end))
  const piece: Piece = { text, start, end }
  const pieces = piecesOf(node) as Piece[] | undefined
  if (pieces) pieces.push(piece)
  else setPieces(node, [piece])
}

/** Text that follows a text is one with it. */
function textAtEnd(children: PhrasingContent[], start: Place): Text {
  const last = children.at(-1)
  if (last?.type === 'text') return last
  const node: Text = { type: 'text', value: '', position: { start, end: start } }
  children.push(node)
  return node
}

/** A place in the source, as the parser gives it. */
export function place(line: SourceLine, offset: number): Place {
  return { line: line.number, column: offset - line.start + 1, offset }
}

export function setEnd(node: Nodes, end: Place): void {
  if (node.position) node.position.end = end
}

interface Place {
  line: number
  column: number
  offset: number
}
