import { type Document, isMap, isScalar, parseDocument, stringify } from 'yaml'
import type { Block } from '../model/block.js'
import type { ReadDocument } from '../model/document.js'
import type { Edit, Finding } from '../model/report.js'
import type { Span } from '../model/span.js'
import { markLength } from '../read/front-matter.js'
import { readDocument } from '../read/read.js'
import { KEYWORDS } from './directive.js'
import { directivesOfFrontMatter, IS_KEY, KEY, yamlSpan } from './front-matter.js'

/** What is to be kept silent, and why. */
export interface NewSuppression {
  /** `next`: the block that follows. `range`: until a comment ends it. `file`: an entry of the front matter. */
  readonly scope: 'next' | 'range' | 'file'
  /** Ids or categories; empty: every rule. */
  readonly rules: readonly string[]
  readonly reason: string
}

/** Where a comment for a finding goes, and what goes around it. */
export interface SuppressionPlace {
  /** UTF-16 offset into the source. */
  readonly offset: number
  /** The indentation and the marks of quotes of a line of its own; empty inside a line. */
  readonly before: string
  /** A line ending, or inside a line a space. */
  readonly after: string
}

/**
 * The text of a suppression: a comment, or for a whole file the lines of the front matter, without its fences.
 * What would end the comment, or the cell of a table, is written otherwise.
 */
export function suppressionComment({ scope, rules, reason }: NewSuppression): string {
  const because = reason.replace(/\s+/gu, ' ').trim()
  if (scope === 'file') return yamlOf(entriesOf(rules, because)).trimEnd()
  const names = rules.length > 0 ? ` ${rules.join(', ')}` : ''
  const said = because.replace(/-{2,}/gu, '–').replaceAll('|', '/')
  return `<!-- ${KEYWORDS[scope === 'next' ? 'next' : 'disable']}${names}${said && `: ${said}`} -->`
}

/**
 * Where a comment `rolelint-disable-next` goes so that it covers a finding: on a line of its own before the block that
 * the finding stands in, as far in as the list or quote wants it; in a table at the beginning of the cell.
 */
export function placeForSuppression(text: string, finding: Pick<Finding, 'span'>): SuppressionPlace {
  const document = readDocument(text)
  const block = document.blocks.findLast(({ prose }) => prose.spanOf(0, 0).start <= finding.span.start)
  if (!block) return { offset: markLength(text), before: '', after: lineEndingOf(text) }
  const prose = block.prose.spanOf(0, 0).start
  const inLine = { offset: startOfMarkup(text, prose, block), before: '', after: ' ' }
  if (block.type === 'cell') return inLine
  const start = lineStart(text, block.span.start)
  const margin = text.slice(start, block.span.start)
  // Something else stands before it on its line, such as the marker of an outer item.
  if (!/^[ \t>]*$/.test(margin)) return inLine
  // A line of its own would cut the paragraph that these items, marked by characters, stand in.
  if (block.type === 'item' && !MARKER.test(text.slice(block.span.start, prose)) && isMarked(text, block, prose))
    return inLine
  return {
    offset: start,
    before: margin + ' '.repeat(depthFor(document, block, margin.length)),
    after: lineEndingOf(text),
  }
}

/**
 * The edit that keeps findings silent: a comment where `placeForSuppression` says, or an entry of the front matter, which
 * is made if there is none. Undefined where the front matter can't be understood, or a comment has no finding to go with.
 */
export function suppressionEdit(
  text: string,
  asked: NewSuppression,
  finding?: Pick<Finding, 'span'>,
): Edit | undefined {
  if (asked.scope === 'file') return frontMatterEdit(text, asked)
  if (!finding) return undefined
  const { offset, before, after } = placeForSuppression(text, finding)
  return { span: { start: offset, end: offset }, text: before + suppressionComment(asked) + after }
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/

/** Whether an item has a marker of its own that isn't Markdown's: "• ", "– ", "1.1". */
function isMarked(text: string, { span }: Block, prose: number): boolean {
  return /[^\s>]/u.test(text.slice(span.start, prose).replace(/[*_~`]+$/u, ''))
}

/** Marks of emphasis and links before the first word belong to it. */
function startOfMarkup(text: string, prose: number, { span }: Block): number {
  const markup = /[*_~`[!]*$/u.exec(text.slice(span.start, prose))?.[0].length ?? 0
  return prose - markup
}

/**
 * How much further in than its marker a comment before an item stands: as far as the text of the item before it, or the
 * comment would end the list there.
 */
function depthFor({ blocks, text }: ReadDocument, block: Block, column: number): number {
  if (block.type !== 'item' || !MARKER.test(text.slice(block.span.start))) return 0
  const before = blocks.slice(0, block.index).findLast(({ item, span }) => {
    return item?.list === block.item?.list && MARKER.test(text.slice(span.start, span.end))
  })
  if (!before) return 0
  const indent = before.span.start - lineStart(text, before.span.start)
  const marker = MARKER.exec(text.slice(before.span.start))?.[0].length ?? 0
  return Math.max(0, indent + marker - column)
}

function lineStart(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  return start + (start === 0 ? markLength(text) : 0)
}

function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}

/** Names with their reasons; null where there is none. */
type Entries = readonly (readonly [name: string, reason: string | null])[]

function entriesOf(rules: readonly string[], reason: string): Entries {
  return (rules.length > 0 ? rules : ['all']).map((rule) => [rule, reason || null])
}

function yamlOf(entries: Entries): string {
  return stringify({ [KEY]: Object.fromEntries(entries) }, { lineWidth: 0, nullStr: '' }).replace(/ +$/gmu, '')
}

function frontMatterEdit(text: string, { rules, reason }: NewSuppression): Edit | undefined {
  const document = readDocument(text)
  const added = entriesOf(rules, reason.replace(/\s+/gu, ' ').trim())
  const lines = (yaml: string) => yaml.replaceAll('\n', lineEndingOf(text))
  if (!document.frontMatter) {
    const at = markLength(text)
    return { span: { start: at, end: at }, text: lines(`---\n${yamlOf(added)}---\n\n`) }
  }
  const { start, end } = yamlSpan(text, document.frontMatter.span)
  const source = text.slice(start, end)
  const parsed = parseDocument(source, { logLevel: 'silent' })
  if (parsed.errors.length > 0) return undefined
  const there = keyIn(parsed, source)
  if (!there) return { span: { start: end, end }, text: lines(yamlOf(added)) }
  // What is there is written anew: a list or a line of names has no place for a reason.
  const known = directivesOfFrontMatter(document)
  if (known.some(({ keyword }) => keyword !== 'file')) return undefined
  const old = known.flatMap(
    ({ names, reason: because = null }): Entries =>
      (names.length > 0 ? names.map(({ text }) => text) : ['all']).map((name) => [name, because]),
  )
  const merged = [...new Map([...old, ...added])]
  return { span: { start: start + there.start, end: start + there.end }, text: lines(yamlOf(merged)) }
}

/** The lines of the key and its value. */
function keyIn({ contents }: Document.Parsed, source: string): Span | undefined {
  if (!isMap(contents)) return undefined
  const pair = contents.items.find(({ key }) => isScalar(key) && IS_KEY.test(String(key.value)))
  const [start] = pair?.key.range ?? []
  if (!pair || start === undefined) return undefined
  const end = pair.value?.range[1] ?? pair.key.range[1]
  // The value of a block ends behind its last line ending, any other before it.
  if (/[\r\n]/.test(source[end - 1] ?? '')) return { start, end }
  return { start, end: end + (/^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(source.slice(end))?.[0].length ?? 0) }
}
