import type { Block } from '../model/block.js'
import { readDocument } from './read.js'

/** A document's blocks as lines for the tests: `h2 Duties`, `item 1.0<3 text` (depth, list, lead-in), `cell 0.1.2 text`. */
export function show(text: string): string[] {
  return readDocument(text).blocks.map(showBlock)
}

export function showBlock(block: Block): string {
  const quote = block.quoted ? '> ' : ''
  if (block.type === 'heading') return `${quote}h${block.level} ${block.prose.text}`
  if (block.item) {
    const { depth, list, leadIn } = block.item
    return `${quote}item ${depth}.${list}${leadIn === undefined ? '' : `<${leadIn}`} ${block.prose.text}`
  }
  if (block.cell) return `cell ${block.cell.table}.${block.cell.row}.${block.cell.column} ${block.prose.text}`
  return `${quote}${block.prose.text}`
}
