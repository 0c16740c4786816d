import type { Span } from '@rolelint/engine'
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { ReadSource, SourceEntry, SourceNode } from './source.js'

/** Reads YAML. Only its first mistake is told; those after it are mostly echoes. */
export function readYaml(text: string): ReadSource {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' })
  const root = nodeOf(document.contents, document)
  const tree = root ? { root } : {}
  const [first] = document.errors
  if (first) {
    const [start, end] = first.pos
    return { data: undefined, ...tree, mistakes: [{ reason: sentence(first.message), span: { start, end } }] }
  }
  try {
    return { data: document.toJS(), ...tree, mistakes: [] }
  } catch (thrown) {
    // An alias to an anchor that isn't there.
    const reason = sentence((thrown as Error).message)
    return { data: undefined, ...tree, mistakes: [{ reason, span: { start: 0, end: 0 } }] }
  }
}

/** `open` are the anchors that are being followed: one may hold itself. */
function nodeOf(node: unknown, document: Document, open: readonly unknown[] = []): SourceNode | undefined {
  if (!isNode(node)) return undefined
  const span = spanOf(node)
  if (isAlias(node)) {
    const meant = open.includes(node.source) ? undefined : node.resolve(document)
    const target = nodeOf(meant, document, [...open, node.source])
    // Its content is said elsewhere, but what is wrong with it here stands here.
    return { ...target, span }
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): SourceEntry => {
      const inner = nodeOf(value, document, open)
      const name = String(isScalar(key) ? key.value : key)
      return { key: name, keySpan: spanOf(key), ...(inner && { value: inner }) }
    })
    return { span, entries }
  }
  if (isSeq(node)) return { span, items: node.items.flatMap((item) => nodeOf(item, document, open) ?? []) }
  return { span, value: isScalar(node) ? node.value : undefined }
}

function spanOf(node: unknown): Span {
  const [start = 0, end = 0] = (isNode(node) && node.range) || []
  return { start, end }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
