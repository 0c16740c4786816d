import type { Heading, Paragraph, RootContent } from 'mdast'
import { wordsOf } from './headings.js'
import { readHtml } from './html.js'
import { readInline } from './inline.js'
import { type Line, linesOf } from './lines.js'
import type { Marker } from './markers.js'
import { chooseMarkers, type Surroundings } from './numbering.js'
import { spanOf } from './position.js'
import type { Strand } from './strand.js'

/** A paragraph taken apart into lines. */
export interface Lined {
  readonly strand: Strand
  readonly lines: readonly Line[]
  readonly markers: readonly (Marker | undefined)[]
}

/** One thing that stands below another in a document, list item or quote. `lined` if it is a paragraph. */
export interface Unit {
  readonly node: RootContent
  readonly lined?: Lined
}

/** Above this a heading underlined with dashes is a paragraph with a rule below it, written without a blank line. */
const MOST_WORDS_UNDERLINED = 20

/** What is there to read among siblings: HTML as what it shows, paragraphs with their markers chosen. */
export function unitsOf(
  nodes: readonly RootContent[],
  source: string,
  around: Pick<Surroundings, 'open' | 'isItem'>,
): Unit[] {
  const read: { node: RootContent; strand?: Strand; lines?: Line[] }[] = []
  for (const node of nodes) {
    if (node.type === 'html') for (const shown of readHtml(node, source)) read.push(inLines(shown, source))
    else if (!isSilent(node)) read.push(inLines(node, source))
  }
  const units: Unit[] = []
  for (let index = 0; index < read.length; index++) {
    const { node, strand, lines } = read[index] as (typeof read)[number]
    if (!strand || !lines) {
      units.push({ node })
    } else if (lines.length > 0) {
      const before = read[index - 1]?.lines
      const after = read[index + 1]?.lines
      const isItem = index === 0 && around.isItem
      const markers = chooseMarkers(lines, { open: around.open, isItem, before, after })
      units.push({ node, lined: { strand, lines, markers } })
    }
  }
  return units
}

function inLines(node: RootContent, source: string): { node: RootContent; strand?: Strand; lines?: Line[] } {
  if (!isParagraph(node, source)) return { node }
  const strand = readInline(node.children, source)
  return { node, strand, lines: linesOf(strand, source, spanOf(node).start) }
}

/** Definitions and front matter show nothing where they stand. */
function isSilent(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'yaml'
}

function isParagraph(node: RootContent, source: string): node is Paragraph | Heading {
  if (node.type === 'paragraph') return true
  if (node.type !== 'heading') return false
  const { start, end } = spanOf(node)
  return source[start] !== '#' && end - start > 100 && wordsOf(source.slice(start, end)) > MOST_WORDS_UNDERLINED
}
