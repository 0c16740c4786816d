import { drain } from '../memory/drain.js'
import { ownCopy } from '../memory/own-copy.js'
import { KNOWN, Pace } from '../memory/pace.js'
import type { Block, CellPlace, ItemPlace } from '../model/block.js'
import type { ReadDocument } from '../model/document.js'
import { movedBy } from '../model/span.js'
import type { Directive } from '../model/suppression.js'
import type { PlainBlock } from './blocks.js'
import { cut } from './cut.js'
import { markLength } from './front-matter.js'
import { readSlice, type Slice } from './slice.js'
import type { SliceCache } from './slice-cache.js'

/**
 * Reads a document in Markdown: its blocks in reading order, each with its prose and the map back to the source.
 * All places are UTF-16 offsets into `text` as given, a byte order mark included. Reading never fails; what is
 * malformed is read as a person would. With a cache, only slices that it hasn't seen are read.
 */
export function readDocument(text: string, cache?: SliceCache): ReadDocument {
  const { slices: _, ...document } = drain(readInSteps(text, cache, new Pace()))
  return document
}

/** A document with the slices that it was read from, each with the index of its first block. */
export interface SlicedDocument extends ReadDocument {
  readonly slices: readonly { readonly slice: Slice; readonly from: number }[]
}

/** The same, with a pause between slices now and then. */
export function* readInSteps(
  text: string,
  cache: SliceCache | undefined,
  pace: Pace,
): Generator<void, SlicedDocument, void> {
  const base = markLength(text)
  const body = text.slice(base)
  const blocks: Block[] = []
  const slices: { slice: Slice; from: number }[] = []
  const directives: Directive[] = []
  let lists = 0
  let tables = 0
  let frontMatter: ReadDocument['frontMatter']
  for (const { start, end } of cut(body)) {
    const content = body.slice(start, end)
    let slice = cache?.get(content)
    const isNew = !slice
    if (!slice) {
      // What is kept of a slice must not keep the document.
      slice = readSlice(ownCopy(content))
      cache?.set(content, slice)
    }
    slices.push({ slice, from: blocks.length })
    const shift = { source: base + start, index: blocks.length, list: lists, table: tables }
    for (const block of slice.blocks) blocks.push(moved(block, shift))
    for (const directive of slice.directives) directives.push(movedDirective(directive, shift.source))
    lists += slice.lists
    tables += slice.tables
    if (slice.frontMatter) frontMatter = { yaml: slice.frontMatter.yaml, span: movedBy(slice.frontMatter.span, base) }
    if (pace.spend(isNew ? content.length : KNOWN)) yield
  }
  return { text, blocks, directives, slices, ...(frontMatter ? { frontMatter } : {}) }
}

interface Shift {
  readonly source: number
  readonly index: number
  readonly list: number
  readonly table: number
}

/** Written out member by member: it is done for every block at every keystroke. */
function moved({ index, type, span, prose, level, item, cell, quoted, marked }: PlainBlock, shift: Shift): Block {
  const block: Block & { item?: ItemPlace; cell?: CellPlace } = {
    index: index + shift.index,
    type,
    span: movedBy(span, shift.source),
    prose: prose.movedBy(shift.source),
    level,
    quoted,
    marked,
  }
  if (item) {
    const { depth, leadIn } = item
    const list = item.list + shift.list
    block.item = leadIn === undefined ? { depth, list } : { depth, list, leadIn: leadIn + shift.index }
  }
  if (cell) block.cell = { table: cell.table + shift.table, row: cell.row, column: cell.column }
  return block
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
