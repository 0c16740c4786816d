import type { RootContent } from 'mdast'
import type { Span } from '../model/span.js'
import type { Directive } from '../model/suppression.js'
import { type Blocks, readBlocks } from './blocks.js'
import { directivesIn, withoutLeading } from './comments.js'
import { parse } from './parse.js'
import { setPieces } from './pieces.js'
import { plainTree } from './plain/plain.js'
import { spanOf } from './position.js'

/** What was read of a slice; all places, indexes and numbers count from the slice's beginning. */
export interface Slice extends Blocks {
  /** What its comments ask of Rolelint. */
  readonly directives: readonly Directive[]
  readonly frontMatter?: { readonly yaml: string; readonly span: Span }
}

/** Reads a slice, or a whole text, without looking at what stands around it. No text makes it fail. */
export function readSlice(text: string): Slice {
  try {
    const { children, shown, directives } = treeOf(text)
    const { blocks, lists, tables } = readBlocks(children, shown)
    const [first] = children
    if (first?.type !== 'yaml') return { blocks, lists, tables, directives }
    return { blocks, lists, tables, directives, frontMatter: { yaml: first.value, span: spanOf(first) } }
  } catch (error) {
    if (!isTooDeep(error)) throw error
    const { blocks, lists, tables } = readBlocks(plainParagraphs(text), text)
    return { blocks, lists, tables, directives: [] }
  }
}

/** The tree of a slice, the text that it shows, and what its comments ask of Rolelint. */
function treeOf(text: string) {
  const children = plainTree(text) ?? parse(text).children
  const directives = directivesIn(children, text)
  const shown = directives.length > 0 ? withoutLeading(children, text, directives) : undefined
  if (shown === undefined) return { children, shown: text, directives }
  return { children: parse(shown).children, shown, directives }
}

/** Thousands of quotes or lists inside each other exhaust the stack; browsers name that differently. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')
}

/** The text with nothing taken for markup, one paragraph between two blank lines. */
function plainParagraphs(text: string): RootContent[] {
  const paragraphs: RootContent[] = []
  for (const match of text.matchAll(/[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]+)*/g)) {
    const place = (offset: number) => ({ line: 1, column: 1, offset: match.index + offset })
    const children = [...match[0].matchAll(/[^\r\n]+/g)].map((line) => {
      const end = line.index + line[0].length
      const node = { type: 'text' as const, value: line[0], position: { start: place(line.index), end: place(end) } }
      setPieces(node, [{ text: line[0], start: match.index + line.index, end: match.index + end }])
      return node
    })
    paragraphs.push({ type: 'paragraph', children, position: { start: place(0), end: place(match[0].length) } })
  }
  return paragraphs
}
