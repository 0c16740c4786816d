import type { Block } from '../model/block.js'
import type { ReadDocument } from '../model/document.js'
import { movedBy } from '../model/span.js'
import type { Directive } from '../model/suppression.js'
import type { PlainBlock } from './blocks.js'
import { cut } from './cut.js'
import { readSlice } from './slice.js'
import type { SliceCache } from './slice-cache.js'

const BYTE_ORDER_MARKS = /^\ufeff+/

/**
 * Reads a document in Markdown: its blocks in reading order, each with its prose and the map back to the source.
 * All places are UTF-16 offsets into `text` as given, a byte order mark included. Reading never fails; what is
 * malformed is read as a person would. With a cache, only slices that it hasn't seen are read.
 */
export function readDocument(text: string, cache?: SliceCache): ReadDocument {
  const base = BYTE_ORDER_MARKS.exec(text)?.[0].length ?? 0
  const body = text.slice(base)
  const blocks: Block[] = []
  const directives: Directive[] = []
  let lists = 0
  let tables = 0
  let frontMatter: ReadDocument['frontMatter']
  for (const { start, end } of cut(body)) {
    const content = body.slice(start, end)
    let slice = cache?.get(content)
    if (!slice) {
      slice = readSlice(content)
      cache?.set(content, slice)
    }
    const shift = { source: base + start, index: blocks.length, list: lists, table: tables }
    for (const block of slice.blocks) blocks.push(moved(block, shift))
    for (const directive of slice.directives) directives.push(movedDirective(directive, shift.source))
    lists += slice.lists
    tables += slice.tables
    if (slice.frontMatter) frontMatter = { yaml: slice.frontMatter.yaml, span: movedBy(slice.frontMatter.span, base) }
  }
  return { text, blocks, directives, ...(frontMatter ? { frontMatter } : {}) }
}

interface Shift {
  readonly source: number
  readonly index: number
  readonly list: number
  readonly table: number
}

function moved(block: PlainBlock, shift: Shift): Block {
  const { item, cell } = block
  const leadIn = item?.leadIn === undefined ? {} : { leadIn: item.leadIn + shift.index }
  return {
    ...block,
    index: block.index + shift.index,
    span: movedBy(block.span, shift.source),
    prose: block.prose.movedBy(shift.source),
    ...(item ? { item: { depth: item.depth, list: item.list + shift.list, ...leadIn } } : {}),
    ...(cell ? { cell: { ...cell, table: cell.table + shift.table } } : {}),
  }
}

function movedDirective(directive: Directive, by: number): Directive {
  const { meant } = directive
  return {
    ...directive,
    span: movedBy(directive.span, by),
    head: movedBy(directive.head, by),
    names: directive.names.map(({ text, span }) => ({ text, span: movedBy(span, by) })),
    ...(meant && { meant: { ...meant, span: movedBy(meant.span, by) } }),
  }
}
