import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import type { ReadDocument } from '../model/document.js'
import type { Span } from '../model/span.js'
import type { Directive, DirectiveName } from '../model/suppression.js'
import { nearest } from '../nearest.js'
import { readNames, reasonOf } from './directive.js'

export const KEY = 'rolelint-disable'
const MENTIONED = /rolelint/i
const KEY_LIKE = /rolelint[ _–—-]?disable/i
/** The key in any letter case. */
export const IS_KEY = /^rolelint[ _–—-]?disable$/i
const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/
const CLOSING = /---[ \t]*$/

/** Where the YAML of a front matter stands, without its fences. */
export function yamlSpan(text: string, { start, end }: Span): Span {
  const whole = text.slice(start, end)
  const opening = OPENING.exec(whole)?.[0].length ?? 0
  const closing = CLOSING.exec(whole)?.[0].length ?? 0
  return { start: start + opening, end: Math.max(start + opening, end - closing) }
}

/** What the front matter asks to keep silent in the whole document. It is parsed only if it speaks of it. */
export function directivesOfFrontMatter({ text, frontMatter }: ReadDocument): Directive[] {
  if (!frontMatter || !MENTIONED.test(frontMatter.yaml)) return []
  const { start, end } = yamlSpan(text, frontMatter.span)
  const source = text.slice(start, end)
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  if (document.errors.length > 0) return KEY_LIKE.test(source) ? [unclear(lineOf(source, start))] : []
  if (!isMap(document.contents)) return []
  return document.contents.items.flatMap((pair) => ofKey(pair as Pair<Node, Node | null>, source, start))
}

function ofKey({ key, value }: Pair<Node, Node | null>, source: string, at: number): Directive[] {
  const span = spanOf(key, at)
  const name = isScalar(key) ? String(key.value) : ''
  if (IS_KEY.test(name)) {
    const found = ofValue(value, source, at)
    return found.length > 0 ? found : [unclear(span)]
  }
  const near = nearest(name, [KEY])
  const isOwn = /^rolelint[_-]/i.test(name)
  if (!near && !isOwn) return []
  return [unclear(span, near ? { text: near, span } : undefined)]
}

function ofValue(value: Node | null, source: string, at: number): Directive[] {
  if (isMap(value)) return value.items.flatMap((pair) => ofEntry(pair as Pair<Node, Node | null>, source, at))
  if (isSeq(value)) return value.items.flatMap((item) => ofValue(item as Node | null, source, at))
  if (!isScalar(value) || value.value === null || value.value === false) return []
  const span = spanOf(value, at)
  if (value.value === true) return [{ span, head: span, keyword: 'file', names: [] }]
  const { names, reason } = readNames(String(value.value), 0, 0)
  return [directive(span, names, reason, source, at)]
}

function ofEntry({ key, value }: Pair<Node, Node | null>, source: string, at: number): Directive[] {
  const span = spanOf(key, at)
  if (!isScalar(key) || (value !== null && !isScalar(value))) return [unclear(span)]
  const { names } = readNames(String(key.value), 0, 0)
  const reason = value === null || value.value === null ? '' : reasonOf(String(value.value))
  return [directive(span, names, reason, source, at)]
}

function directive(span: Span, names: readonly DirectiveName[], reason: string, source: string, at: number): Directive {
  return {
    span,
    head: span,
    keyword: 'file',
    names: names.map(({ text }) => {
      // A name stands in its scalar as it is read; where it doesn't (an escape), the scalar stands for it.
      const from = source.indexOf(text, span.start - at)
      const isThere = from >= 0 && at + from + text.length <= span.end
      return { text, span: isThere ? { start: at + from, end: at + from + text.length } : span }
    }),
    ...(reason && { reason }),
  }
}

function unclear(span: Span, meant?: Directive['meant']): Directive {
  return { span, head: span, keyword: 'unclear', names: [], ...(meant && { meant }) }
}

function spanOf(node: Node, at: number): Span {
  const [start = 0, end = start] = node.range ?? []
  return { start: at + start, end: at + end }
}

/** The line on which the key stands. */
function lineOf(source: string, at: number): Span {
  const match = /[^\r\n]*rolelint[^\r\n]*/i.exec(source)
  const line = match?.[0] ?? ''
  const start = at + (match?.index ?? 0) + (line.length - line.trimStart().length)
  return { start, end: start + line.trim().length }
}
