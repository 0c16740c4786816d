import type { Nodes } from 'mdast'
import type { Span } from '../model/span.js'

/** Where a node stands in the text that it was read from. Every node that the parser makes has its position. */
export function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0
  return { start, end: node.position?.end.offset ?? start }
}
