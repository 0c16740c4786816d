import type { Span } from '@rolelint/engine'
import { baseName } from '../files/path.js'
import { readJson } from './json.js'
import { readYaml } from './yaml.js'

/** Keys and indexes that lead from the top of a configuration to a value. */
export type Path = readonly (string | number)[]

/** A value in the text of a file: a map has `entries`, a list `items`, anything else a `value`. */
export interface SourceNode {
  readonly span: Span
  readonly entries?: readonly SourceEntry[]
  readonly items?: readonly SourceNode[]
  readonly value?: unknown
}

export interface SourceEntry {
  readonly key: string
  /** With its quotes. */
  readonly keySpan: Span
  readonly value?: SourceNode
}

/** A file as its author wrote it; also of a file with mistakes as much as can be read. */
export interface Source {
  readonly data: unknown
  readonly root?: SourceNode
  /** Of package.json, whether it has the key. */
  readonly isThere: boolean
  /** Why it is no YAML or JSON, in the reader’s English words, from top to bottom. */
  readonly mistakes: readonly { readonly reason: string; readonly span: Span }[]
}

export type Format = 'yaml' | 'json'

export function formatOf(file: string): Format {
  return /\.jsonc?$/i.test(file) ? 'json' : 'yaml'
}

/** The key of package.json under which a configuration may stand. */
export const PACKAGE_KEY = 'rolelint'

/** Where in a file the configuration begins: in package.json below its key, elsewhere at the top. */
export function baseOf(file: string): Path {
  return baseName(file) === 'package.json' ? [PACKAGE_KEY] : []
}

/** Reads a file by the end of its name; of package.json, what stands below the key. */
export function readSource(file: string, text: string): Source {
  const whole = { ...(formatOf(file) === 'json' ? readJson(text) : readYaml(text)), isThere: true }
  if (baseOf(file).length === 0) return whole
  const entry = whole.root?.entries?.find(({ key }) => key === PACKAGE_KEY)
  const data = (whole.data as Readonly<Record<string, unknown>> | null | undefined)?.[PACKAGE_KEY]
  return { data, mistakes: whole.mistakes, isThere: entry !== undefined, ...(entry?.value && { root: entry.value }) }
}

/** What a reader of a format makes of a whole file. */
export type ReadSource = Omit<Source, 'isThere'>

/** Where the value at a path stands. What isn’t there stands at what would hold it. */
export interface Found {
  /** The key, or in a list the entry itself. */
  readonly name: Span
  readonly value: Span
  readonly node?: SourceNode
}

export function find(root: SourceNode | undefined, path: Path): Found {
  let node = root
  const top = root?.span ?? { start: 0, end: 0 }
  let found: Found = { name: top, value: top, ...(root && { node: root }) }
  for (const step of path) {
    const entry = node?.entries?.find(({ key }) => key === String(step))
    const item = node?.items?.[Number(step)]
    if (entry) {
      node = entry.value
      found = { name: entry.keySpan, value: node?.span ?? entry.keySpan, ...(node && { node }) }
    } else if (item) {
      node = item
      found = { name: item.span, value: item.span, node }
    } else return { name: found.name, value: found.value }
  }
  return found
}

/** Counted from 1, columns in UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
