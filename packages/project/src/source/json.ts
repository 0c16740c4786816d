import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { ReadSource, SourceEntry, SourceNode } from './source.js'

/** Reads JSON, with comments and trailing commas. */
export function readJson(text: string): ReadSource {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const mistakes = errors.slice(0, 1).map(({ error, offset, length }) => ({
    reason: `${printParseErrorCode(error)}.`,
    span: { start: offset, end: offset + length },
  }))
  if (!tree) return { data: undefined, mistakes }
  if (mistakes.length === 0) mistakes.push(...repeated(tree))
  return { data: getNodeValue(tree), root: nodeOf(tree), mistakes: mistakes.slice(0, 1) }
}

function nodeOf(node: Node): SourceNode {
  const span = spanOf(node)
  if (node.type === 'array') return { span, items: (node.children ?? []).map(nodeOf) }
  if (node.type !== 'object') return { span, value: node.value }
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }): SourceEntry[] =>
    key ? [{ key: String(key.value), keySpan: spanOf(key), ...(value && { value: nodeOf(value) }) }] : [],
  )
  return { span, entries }
}

/** A key that stands twice: the reader takes the last one, which nobody may have meant. */
function repeated(node: Node): ReadSource['mistakes'][number][] {
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap((child) => {
    const key = node.type === 'object' ? child.children?.[0] : undefined
    const twice = key !== undefined && seen.has(key.value)
    if (key) seen.add(key.value)
    return [...(twice ? [{ reason: 'Keys must be unique.', span: spanOf(key) }] : []), ...repeated(child)]
  })
}

const spanOf = ({ offset, length }: Node) => ({ start: offset, end: offset + length })
