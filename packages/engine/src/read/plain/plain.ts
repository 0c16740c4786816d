import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { addInline, addLineEnding, place, setEnd } from './inline.js'
import { linesIn, type SourceLine } from './lines.js'

/** Anything whose meaning depends on more than its line: escapes, code, HTML, links, references, entities, tabs. */
const DIFFICULT = /[\\`<[\]_\t\0\v\f]|&[#A-Za-z]/
const HEADING = /(#{1,6}) +(?=[^ #])/y
const BULLET = /([-*+])( {1,4})(?=[^ ])/y
const NUMBER = /(\d{1,9})([.)])( {1,4})(?=[^ ])/y
/** What a line of a paragraph, or an item, may begin with so that it is nothing else. */
const TEXT = /(?:[^\s#>*+\-=~|:\d]|\*{1,2}[\p{L}\p{N}"“(]|\d+(?:[^\d.)]|[.)](?=\S)))/uy
const DELIMITER = /^\|(?: *:?-+:? *\|)+$/

interface OpenItem {
  /** Columns before its text: what stands further left is not in it. */
  readonly content: number
  readonly item: ListItem
  readonly list: List
  /** The bullet, or the mark behind the number. */
  readonly marker: string
}

/**
 * The tree of a text that holds only plain headings, paragraphs, lists and tables, as most postings do: the same tree
 * that the parser would give, in a fraction of its time. Undefined wherever anything in the text is in doubt: then the
 * parser reads it.
 */
export function plainTree(source: string): RootContent[] | undefined {
  if (DIFFICULT.test(source)) return undefined
  const lines = linesIn(source)
  return lines && new PlainReader(source, lines).read()
}

class PlainReader {
  readonly #source: string
  readonly #lines: readonly SourceLine[]
  readonly #root: RootContent[] = []
  /** The items that are open, the outermost first. */
  #items: OpenItem[] = []
  /** The paragraph that the next line may go on with. */
  #paragraph: Paragraph | undefined

  constructor(source: string, lines: readonly SourceLine[]) {
    this.#source = source
    this.#lines = lines
  }

  read(): RootContent[] | undefined {
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#lines[index] as SourceLine
      let at = line.start
      while (at < line.end && this.#source.charCodeAt(at) === SPACE) at++
      if (at === line.end) {
        this.#paragraph = undefined
        continue
      }
      // Two spaces at the end are a line break; one is nothing, and seldom.
      if (this.#source.charCodeAt(line.end - 1) === SPACE) return undefined
      if (this.#source.charCodeAt(at) === PIPE) {
        const rows = at === line.start ? this.#table(index) : 0
        if (rows === 0) return undefined
        index += rows - 1
      } else if (!(this.#heading(line, at) ?? this.#item(line, at) ?? this.#text(line, at))) return undefined
    }
    return this.#root
  }

  /** Closes the items that a line at a column doesn't stand in; tells the column from which it counts, -1 if it is too far in. */
  #enter(column: number): number {
    while (this.#items.length > 0 && (this.#items.at(-1) as OpenItem).content > column) this.#items.pop()
    const base = this.#items.at(-1)?.content ?? 0
    return column - base > 3 ? -1 : base
  }

  #heading(line: SourceLine, at: number): boolean | undefined {
    HEADING.lastIndex = at
    const match = HEADING.exec(this.#source)
    if (!match) return undefined
    this.#paragraph = undefined
    if (at > line.start || this.#source.charCodeAt(line.end - 1) === HASH) return false
    this.#enter(0)
    const children: PhrasingContent[] = []
    if (!addInline(children, this.#source, line, at + match[0].length, line.end)) return false
    const depth = (match[1] as string).length as Heading['depth']
    this.#root.push({
      type: 'heading',
      depth,
      children,
      position: { start: place(line, at), end: place(line, line.end) },
    })
    return true
  }

  #item(line: SourceLine, at: number): boolean | undefined {
    BULLET.lastIndex = at
    NUMBER.lastIndex = at
    const bullet = BULLET.exec(this.#source)
    const number = bullet ? undefined : NUMBER.exec(this.#source)
    const match = bullet ?? number
    if (!match) return undefined
    const marker = (bullet ? bullet[1] : number?.[2]) as string
    const from = at + match[0].length
    TEXT.lastIndex = from
    if (!TEXT.test(this.#source)) return false
    const column = at - line.start
    const above = [...this.#items]
    if (this.#enter(column) < 0) return false
    const sibling = above[this.#items.length]
    const goesOn = sibling?.marker === marker && this.#children.at(-1) === sibling.list
    // Only a list that begins with 1 may break into a paragraph.
    if (number && this.#paragraph && !goesOn) return false
    this.#paragraph = undefined
    const start = place(line, at)
    let list = goesOn ? sibling.list : undefined
    if (!list) {
      list = {
        type: 'list',
        ordered: number !== undefined && number !== null,
        start: number ? Number(number[1]) : null,
        spread: false,
        children: [],
        position: { start, end: start },
      }
      this.#children.push(list)
    }
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      checked: null,
      children: [],
      position: { start, end: start },
    }
    list.children.push(item)
    this.#items.push({ content: from - line.start, item, list, marker })
    return this.#begin(line, from)
  }

  #text(line: SourceLine, at: number): boolean {
    TEXT.lastIndex = at
    if (!TEXT.test(this.#source)) return false
    if (this.#paragraph) {
      // Lines are numbered from 1.
      addLineEnding(this.#paragraph.children, this.#source, this.#lines[line.number - 2] as SourceLine, line)
      return this.#goOn(line, at)
    }
    if (this.#enter(at - line.start) < 0) return false
    return this.#begin(line, at)
  }

  #begin(line: SourceLine, at: number): boolean {
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [],
      position: { start: place(line, at), end: place(line, at) },
    }
    this.#children.push(paragraph)
    this.#paragraph = paragraph
    return this.#goOn(line, at)
  }

  #goOn(line: SourceLine, at: number): boolean {
    const paragraph = this.#paragraph as Paragraph
    if (!addInline(paragraph.children, this.#source, line, at, line.end)) return false
    const end = place(line, line.end)
    setEnd(paragraph, end)
    for (const { item, list } of this.#items) {
      setEnd(item, end)
      setEnd(list, end)
    }
    return true
  }

  /** The rows of a table that begins at a line, its delimiters included; 0 where it may be something else. */
  #table(index: number): number {
    const delimiters = this.#lines[index + 1]
    const head = this.#lines[index] as SourceLine
    if (this.#paragraph || !delimiters) return 0
    const marks = this.#source.slice(delimiters.start, delimiters.end)
    if (!DELIMITER.test(marks)) return 0
    const columns = marks.split('|').length - 2
    this.#enter(0)
    const table: Table = {
      type: 'table',
      align: [],
      children: [],
      position: { start: place(head, head.start), end: place(head, head.end) },
    }
    let rows = 0
    for (let at = index; at < this.#lines.length; at++) {
      const line = this.#lines[at] as SourceLine
      if (/^ *$/.test(this.#source.slice(line.start, line.end))) break
      if (at !== index + 1) {
        const row = this.#row(line, columns)
        if (!row) return 0
        table.children.push(row)
        setEnd(table, place(line, line.end))
      }
      rows++
    }
    this.#root.push(table)
    return rows
  }

  #row(line: SourceLine, columns: number): TableRow | undefined {
    const text = this.#source.slice(line.start, line.end)
    const cells = text.split('|')
    if (cells.length !== columns + 2 || cells[0] !== '' || cells.at(-1) !== '') return undefined
    const row: TableRow = {
      type: 'tableRow',
      children: [],
      position: { start: place(line, line.start), end: place(line, line.end) },
    }
    let at = line.start
    for (let column = 1; column <= columns; column++) {
      const cell = cells[column] as string
      const begins = at + 1
      const end = begins + cell.length
      const children: PhrasingContent[] = []
      const inner = cell.trim()
      const from = begins + cell.length - cell.trimStart().length
      if (inner && !addInline(children, this.#source, line, from, from + inner.length)) return undefined
      const last = column === columns ? end + 1 : end
      row.children.push({ type: 'tableCell', children, position: { start: place(line, at), end: place(line, last) } })
      at = end
    }
    return row
  }

  /** What the innermost open item holds, or the document. */
  get #children(): RootContent[] {
    return this.#items.at(-1)?.item.children ?? this.#root
  }
}

const SPACE = 32
const HASH = 35
const PIPE = 124
