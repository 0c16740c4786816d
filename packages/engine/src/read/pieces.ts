import type { Nodes } from 'mdast'
import type { gfmTableFromMarkdown } from 'mdast-util-gfm-table'

/**
 * A stretch of text and where it stands in the source. Where both are equally long they correspond unit
 * by unit; otherwise (an escape, a character reference) the text stands for the whole of the source stretch.
 */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

type Extension = ReturnType<typeof gfmTableFromMarkdown>
type Handle = NonNullable<NonNullable<Extension['exit']>[string]>
type Context = ThisParameterType<Handle>
type Token = Parameters<Handle>[0]

interface WithPieces {
  pieces?: Piece[]
  /** Length of the value before the reference that is being read. */
  before?: number
}

/** The pieces that the text of a text, inline code or image node is made of, in order. Absent: unknown. */
export function piecesOf(node: Nodes): readonly Piece[] | undefined {
  return (node.data as WithPieces | undefined)?.pieces
}

/** Puts other pieces in the place of a node's own. */
export function setPieces(node: Nodes, pieces: Piece[]): void {
  dataOf(node).pieces = pieces
}

function dataOf(node: { data?: unknown }): WithPieces {
  node.data ??= {}
  return node.data as WithPieces
}

function top(context: Context): Nodes & { value: string } {
  return context.stack.at(-1) as Nodes & { value: string }
}

/** The text of inline code and of an image's label is thrown away by the parser: its pieces go to the node itself. */
function keep(context: Context, piece: Piece): void {
  let owner = top(context) as Nodes
  for (let index = context.stack.length - 2; index >= 0; index--) {
    const node = context.stack[index] as Nodes
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'root') break
    if (node.type === 'inlineCode') owner = node
    if (node.type === 'image') {
      // Once the label is read, what follows is the address and the title.
      if (node.alt != null) return
      owner = node
    }
  }
  const data = dataOf(owner)
  if (data.pieces) data.pieces.push(piece)
  else data.pieces = [piece]
}

function exitData(this: Context, token: Token): undefined {
  const text = this.sliceSerialize(token)
  const tail = top(this)
  const start = token.start.offset
  const end = token.end.offset
  // A text may begin in the middle of a tab: with spaces that stand nowhere.
  keep(this, { text: text.slice(Math.max(0, text.length - (end - start))), start, end })
  this.stack.pop()
  tail.value += text
  if (tail.position) tail.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset }
}

/**
 * Notes, while the tree is built, where each stretch of text comes from. A tree only knows where a text
 * node begins and ends; inside, escapes, character references and the margins of lines shift all places.
 */
export const withPieces: Extension = {
  enter: {
    characterEscapeValue(token) {
      keep(this, { text: this.sliceSerialize(token), start: token.start.offset - 1, end: token.end.offset })
    },
    characterReferenceValue() {
      const tail = top(this)
      dataOf(tail).before = tail.value.length
    },
  },
  exit: {
    data: exitData,
    codeTextData: exitData,
    characterReference(token) {
      const tail = top(this)
      const text = tail.value.slice(dataOf(tail).before)
      keep(this, { text, start: token.start.offset, end: token.end.offset })
      this.stack.pop()
      if (tail.position)
        tail.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset }
    },
  },
}
