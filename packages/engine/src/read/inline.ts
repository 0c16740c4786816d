import type { Nodes, PhrasingContent } from 'mdast'
import { type Piece, piecesOf } from './pieces.js'
import { spanOf } from './position.js'
import { HARD, SOFT, Strand } from './strand.js'

/** Tags after which a person begins a new line. */
const BREAKING = /^<\/?(?:br|p|div|li|tr|ul|ol|h[1-6]|hr)\b/i
const MARKING = /^<(\/?)(b|strong|i|em|u|q|code|mark|cite)\b/i
const NEWLINE = /\r\n|\r|\n/g

/** The text of a heading, paragraph or table cell, with the places of all its units. */
export function readInline(nodes: readonly PhrasingContent[], source: string): Strand {
  const reader = new InlineReader(source)
  for (const node of nodes) reader.read(node)
  return reader.strand
}

class InlineReader {
  readonly strand = new Strand()
  readonly #source: string
  /** Where the source has been read to; -1 before the first text. */
  #readTo = -1
  readonly #openTags: { readonly name: string; readonly start: number }[] = []

  constructor(source: string) {
    this.#source = source
  }

  read(node: Nodes): void {
    const start = this.strand.text.length
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        for (const piece of piecesOf(node) ?? this.#unmapped(node)) this.#push(piece)
        break
      case 'break':
        this.#hardBreak(node)
        break
      case 'html':
        this.#tag(node)
        break
      default:
        if ('children' in node) for (const child of node.children) this.read(child)
    }
    if (/^(?:inlineCode|emphasis|strong|link|linkReference)$/.test(node.type)) {
      this.#mark(start, node.type === 'strong')
    }
    // What stands behind a link's text is not read, and its line breaks are none.
    if (/^(?:link|image)/.test(node.type)) this.#readTo = Math.max(this.#readTo, spanOf(node).end)
  }

  #push(piece: Piece): void {
    if (this.#readTo >= 0) this.#softBreaks(piece.start)
    this.strand.push(piece.text, piece.start, piece.end)
    this.#readTo = piece.end
  }

  /** A line break between two pieces, with the margins of the lines around it. */
  #softBreaks(until: number): void {
    if (until <= this.#readTo) return
    const newline = this.#source.slice(this.#readTo, until).search(NEWLINE)
    if (newline < 0) return
    const start = this.#readTo + newline
    const length = this.#source.startsWith('\r\n', start) ? 2 : 1
    this.strand.pushBreak(SOFT, start, start + length)
  }

  #hardBreak(node: Nodes): void {
    const { start, end } = spanOf(node)
    if (this.#readTo >= 0) this.#softBreaks(start)
    // The position of a break may leave its line ending out.
    const newline = /^(?:\r\n|\r|\n)/.exec(this.#source.slice(end, end + 2))
    this.#readTo = newline ? end + newline[0].length : end
    this.strand.pushBreak(HARD, start, this.#readTo)
  }

  #tag(node: Nodes & { value: string }): void {
    if (BREAKING.test(node.value)) {
      this.#hardBreak(node)
      return
    }
    const match = MARKING.exec(node.value)
    if (!match) return
    const name = (match[2] ?? '').toLowerCase()
    if (!match[1]) {
      if (this.#openTags.length < 50) this.#openTags.push({ name, start: this.strand.text.length })
      return
    }
    const index = this.#openTags.findLastIndex((tag) => tag.name === name)
    const open = this.#openTags[index]
    if (!open) return
    this.#openTags.length = index
    this.#mark(open.start, name === 'b' || name === 'strong')
  }

  #mark(start: number, strong: boolean): void {
    const end = this.strand.text.length
    if (start < end) this.strand.marks.push({ start, end, strong })
  }

  /** Bare addresses are the only texts that come without pieces; they stand in the source as they are read. */
  #unmapped(node: Nodes): Piece[] {
    const { start, end } = spanOf(node)
    return node.type === 'text' ? [{ text: this.#source.slice(start, end), start, end }] : []
  }
}
