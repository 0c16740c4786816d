import type { List, RootContent, Table } from 'mdast'
import type { Block, ItemPlace } from '../model/block.js'
import type { Span } from '../model/span.js'
import { type Group, groupLines } from './groups.js'
import { numberOf } from './headings.js'
import { readInline } from './inline.js'
import { linesOf } from './lines.js'
import { chooseMarkers } from './numbering.js'
import { type OpenList, OpenLists } from './open-lists.js'
import { spanOf } from './position.js'
import type { RunProse } from './run-prose.js'
import type { Strand } from './strand.js'
import { isNumberedTitle, isTitle } from './titles.js'
import { type Lined, type Unit, unitsOf } from './units.js'

/** A block as read from a piece of text; places, indexes and numbers count from its beginning. */
export interface PlainBlock extends Block {
  readonly prose: RunProse
}

export interface Blocks {
  readonly blocks: readonly PlainBlock[]
  /** How many lists and tables were numbered. */
  readonly lists: number
  readonly tables: number
}

/** The blocks of a tree, in reading order. `source`: the text that the tree was read from. */
export function readBlocks(nodes: readonly RootContent[], source: string): Blocks {
  const reader = new BlockReader(source)
  reader.flow(nodes, { quoted: false })
  return reader
}

/** Where a flow of blocks stands. */
interface Place {
  readonly quoted: boolean
  readonly item?: ItemPlace
  /** Source offset of the item's own marker. */
  readonly itemStart?: number
  /** Lists of marked lines that are open around it. */
  readonly outer?: OpenLists
}

/** Where a paragraph stands: below what it may go on with. */
interface ParagraphPlace extends Place {
  readonly open: OpenLists
  /** The block right before that leads in what follows. */
  readonly lead: number | undefined
}

type Shape = Pick<PlainBlock, 'type' | 'level' | 'item' | 'cell'>

const PARAGRAPH: Shape = { type: 'paragraph', level: 0 }
/** A line that only looks like a heading. */
const TITLE: Shape = { type: 'heading', level: 7 }

class BlockReader implements Blocks {
  readonly blocks: PlainBlock[] = []
  lists = 0
  tables = 0
  readonly #source: string
  /** The last paragraph that began with a decimal number, while what it leads in may follow. */
  #numbered: { readonly path: string; readonly index: number } | undefined

  constructor(source: string) {
    this.#source = source
  }

  flow(nodes: readonly RootContent[], place: Place): void {
    const units = unitsOf(nodes, this.#source, { open: place.outer?.series, isItem: place.item !== undefined })
    const open = new OpenLists(place.item?.depth ?? 0, () => this.lists++, place.outer)
    let lead = place.item?.leadIn
    for (const [index, unit] of units.entries()) {
      const { node, lined } = unit
      if (lined) {
        const begins = index === 0 ? place.itemStart : undefined
        lead = this.#paragraph(units, index, lined, begins, { ...place, open, lead })
        continue
      }
      if (node.type === 'list' && !isNumberedTitle(node, this.#source)) {
        this.#list(node, place, open, lead)
      } else {
        open.close()
        this.#other(node, place)
      }
      if (!place.item) lead = undefined
    }
  }

  #other(node: RootContent, place: Place): void {
    if (node.type === 'heading') {
      const strand = readInline(node.children, this.#source)
      const shape: Shape = { type: 'heading', level: node.depth }
      this.#emit(spanOf(node), strand, numberOf(strand.text), strand.text.length, shape, place)
    } else if (node.type === 'list') {
      const paragraph = node.children[0]?.children[0]
      if (paragraph?.type !== 'paragraph') return
      const strand = readInline(paragraph.children, this.#source)
      this.#emit(spanOf(node), strand, 0, strand.text.length, TITLE, place)
    } else if (node.type === 'table') this.#table(node, place)
    else if (node.type === 'blockquote') this.flow(node.children, { quoted: true })
    else if (node.type === 'footnoteDefinition') this.flow(node.children, { quoted: place.quoted })
  }

  #emit(span: Span, strand: Strand, from: number, to: number, shape: Shape, place: Place): number | undefined {
    const { prose, marked } = strand.cut(from, to)
    if (prose.text === '') return undefined
    if (shape.type === 'heading') this.#numbered = undefined
    const index = this.blocks.length
    this.blocks.push({ index, span, prose, marked, quoted: place.quoted, ...shape })
    return index
  }

  /** Says which of its blocks leads in what follows. */
  #paragraph(units: readonly Unit[], index: number, lined: Lined, begins: number | undefined, at: ParagraphPlace) {
    const { strand, lines, markers } = lined
    const { start, end } = spanOf((units[index] as Unit).node)
    const span = { start: begins ?? start, end }
    if (!at.item && isTitle(units, index)) {
      at.open.close()
      const from = (lines[0]?.from ?? 0) + numberOf(lines[0]?.text ?? '')
      this.#emit(span, strand, from, strand.text.length, TITLE, at)
      return undefined
    }
    const groups = groupLines(strand, lines, markers, at.item ? 'item' : 'text')
    const spans = this.#spansOf(groups, strand, span, at.quoted)
    let lead = at.lead
    for (const [position, group] of groups.entries()) {
      const isItsOwn = position === 0 && begins !== undefined
      lead = this.#group(spans[position] ?? span, strand, group, { ...at, lead }, groups.length === 1, isItsOwn)
    }
    return lead
  }

  #group(
    span: Span,
    strand: Strand,
    group: Group,
    at: ParagraphPlace,
    isAlone: boolean,
    isItsOwn: boolean,
  ): number | undefined {
    const { marker } = group
    if (group.type === 'heading') {
      at.open.close()
      this.#emit(span, strand, group.from + numberOf(strand.text.slice(group.from, group.to)), group.to, TITLE, at)
      return undefined
    }
    const from = group.from + (marker?.length ?? 0)
    if (!marker || isItsOwn) {
      at.open.close()
      const shape: Shape = at.item ? { type: 'item', level: 0, item: at.item } : PARAGRAPH
      return this.#emit(span, strand, from, group.to, shape, at) ?? at.lead
    }
    if (isAlone && marker.path.length > 0 && !at.item && !this.#isLedIn(marker.path, at)) {
      at.open.close()
      const index = this.#emit(span, strand, from, group.to, PARAGRAPH, at)
      if (index !== undefined) this.#numbered = { path: marker.path.join('.'), index }
      return index
    }
    const list = at.open.place(marker, group.indent, this.#leadOf(marker.path, at))
    const index = this.#emit(span, strand, from, group.to, { type: 'item', level: 0, item: itemOf(list) }, at)
    if (index !== undefined) list.last = index
    return at.item ? at.lead : undefined
  }

  /** Whether a numbered paragraph is an item: of a list that is open, or below a paragraph that announces it. */
  #isLedIn(path: readonly number[], at: ParagraphPlace): boolean {
    if (at.open.top?.marker.path.length === path.length) return true
    const lead = this.#leadOf(path, at)
    return lead !== undefined && this.#announces(lead)
  }

  #announces(index: number): boolean {
    return this.blocks[index]?.prose.text.endsWith(':') ?? false
  }

  #leadOf(path: readonly number[], at: ParagraphPlace): number | undefined {
    if (path.length === 0 || at.item) return at.lead
    if (this.#numbered?.path === path.slice(0, -1).join('.')) return this.#numbered.index
    // A paragraph with a number of its own leads in its own list only.
    return at.lead !== undefined && at.lead === this.#numbered?.index ? undefined : at.lead
  }

  /** The source spans of groups that follow each other, without the margins between them. */
  #spansOf(groups: readonly Group[], strand: Strand, whole: Span, quoted: boolean): Span[] {
    const margin = quoted ? /[\s>]/ : /\s/
    return groups.map((group, index) => {
      const start = index === 0 ? whole.start : group.start
      const next = groups[index + 1]
      if (!next) return { start, end: whole.end }
      const least = strand.endOf(group.to - 1) ?? start
      let end = next.start
      while (end > least && margin.test(this.#source[end - 1] ?? '')) end--
      return { start, end }
    })
  }

  #list(node: List, place: Place, open: OpenLists, lead: number | undefined): void {
    const list = this.lists++
    const above = place.item ? undefined : this.#listAbove(node, open)
    const depth = (above?.depth ?? place.item?.depth ?? 0) + 1
    const leadIn = above ? (above.last ?? above.leadIn) : lead
    const item = { depth, list, ...(leadIn === undefined ? {} : { leadIn }) }
    for (const child of node.children) {
      this.flow(child.children, { quoted: place.quoted, item, itemStart: spanOf(child).start, outer: open })
    }
  }

  /** The marked item that a list of the Markdown stands below, if it is further in or announced. */
  #listAbove(node: List, open: OpenLists): OpenList | undefined {
    const top = open.top
    if (top?.last === undefined) return undefined
    const column = (node.position?.start.column ?? 1) - 1
    return this.#announces(top.last) || column >= top.indent + 2 ? top : undefined
  }

  #table(node: Table, place: Place): void {
    const table = this.tables++
    for (const [row, { children }] of node.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const span = spanOf(cell)
        const strand = readInline(cell.children, this.#source)
        const lines = linesOf(strand, this.#source, span.start)
        const groups = groupLines(strand, lines, chooseMarkers(lines, {}), 'cell')
        const spans = this.#spansOf(groups, strand, span, false)
        for (const [index, group] of groups.entries()) {
          const from = group.from + (group.marker?.length ?? 0)
          const shape: Shape = { type: 'cell', level: 0, cell: { table, row, column } }
          this.#emit(spans[index] ?? span, strand, from, group.to, shape, place)
        }
      }
    }
  }
}

function itemOf({ depth, list, leadIn }: OpenList): ItemPlace {
  return { depth, list, ...(leadIn === undefined ? {} : { leadIn }) }
}
