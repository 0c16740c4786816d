import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
import { type ProjectError, projectError } from '../error.js'

/** Keys and indexes that lead from the top of a file to a value. */
export type Path = readonly (string | number)[]

export interface ParsedYaml {
  readonly data: unknown
  /** Where the value at a path stands: its key, or in a list the entry itself. Counted from 1. */
  where(path: Path): { readonly line: number; readonly column: number }
}

/** Reads YAML, and with it JSON. What isn't YAML gives its first mistake; those after it are mostly echoes. */
export function parseYaml(file: string, text: string): ParsedYaml | ProjectError {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [first] = document.errors
  if (first) return projectError('config-syntax', file, { reason: sentence(first.message) }, at(first.pos[0]))
  try {
    return { data: document.toJS(), where: (path) => at(offsetOf(document.contents, path)) }
  } catch (thrown) {
    // An alias to an anchor that isn't there.
    return projectError('config-syntax', file, { reason: sentence((thrown as Error).message) }, { line: 1, column: 1 })
  }
}

function offsetOf(top: unknown, path: Path): number {
  let node = top
  let offset = startOf(top)
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item) === String(step))
      if (!pair) return offset
      offset = startOf(pair.key)
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) return offset
      offset = startOf(node)
    } else return offset
  }
  return offset
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)
const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
