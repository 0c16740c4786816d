import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
import type { PackError, Place } from '../error.js'
import { yamlProblem } from './problems.js'

/** Keys and indexes that lead from the top of a file to a value. */
export type YamlPath = readonly (string | number)[]

/** A YAML file with its values and where they stand. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  /** Where a value stands: its key, or in a list the entry itself. What isn't there stands at what would hold it. */
  place(path: YamlPath): Place
  /** Where a character of a string stands; `at` is its UTF-16 offset in the value. */
  placeIn(path: YamlPath, at: number): Place
}

/** Reads a YAML file. One that isn't valid YAML gives its first mistake: those after it are mostly echoes. */
export function readYaml(file: string, text: string): { yaml?: YamlFile; error?: PackError } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) return { error: yamlProblem(problem, place(problem.pos[0]), text) }
  let data: unknown
  try {
    data = document.toJS()
  } catch (thrown) {
    // An alias to an anchor that isn't there; the library names it, but not its place.
    const name = /: (.*)$/.exec(thrown instanceof Error ? thrown.message : '')?.[1] ?? ''
    const offset = Math.max(0, text.indexOf(`*${name}`))
    return { error: yamlProblem({ code: 'BAD_ALIAS', message: '' }, place(offset), text) }
  }
  return {
    yaml: {
      file,
      data,
      place: (path) => place(walk(document, path).offset),
      placeIn(path, at) {
        const { offset, value } = walk(document, path)
        if (value === undefined) return place(offset)
        // Exact where the value stands unchanged in the file, after a quote perhaps; otherwise where it begins.
        const begin = value.offset + (/["']/.test(text[value.offset] ?? '') ? 1 : 0)
        return place(text.startsWith(value.text, begin) ? begin + at : value.offset)
      },
    },
  }
}

interface Found {
  /** Where the value (or what would hold it) is to be pointed at. */
  offset: number
  /** The value itself, if it is a string that is there. */
  value?: { readonly offset: number; readonly text: string }
}

function walk(document: Document.Parsed, path: YamlPath): Found {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find((item: Pair) => isPair(item) && keyOf(item) === String(step))
      if (pair === undefined) return { offset }
      offset = startOf(pair.key)
      next = pair.value
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      next = node.items[step]
      offset = startOf(next)
    } else return { offset }
    node = next
  }
  const value =
    isScalar(node) && typeof node.value === 'string' ? { offset: startOf(node), text: node.value } : undefined
  return value ? { offset, value } : { offset }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
