import type { Span } from '@rolelint/engine'
import { getLocation } from 'jsonc-parser'
import { baseOf, formatOf, type Path } from '../source/source.js'

/** What somebody is writing at a place of a configuration. */
export interface Position {
  readonly writes: 'key' | 'value'
  /** Of a key, where it is to stand; of a value, the place of the value. */
  readonly path: Path
  /** What stands there already, to be written over. */
  readonly span: Span
  readonly written: string
  /** In quotes, or to be. */
  readonly quoted: boolean
}

/** Tells what is being written at an offset, also of a text that can't be read yet; undefined outside of ours. */
export function positionAt(file: string, text: string, offset: number): Position | undefined {
  const found = formatOf(file) === 'json' ? inJson(text, offset) : inYaml(text, offset)
  const base = baseOf(file)
  if (!found || base.length === 0) return found
  // Of package.json only what stands below the key is ours.
  return base.every((step, i) => found.path[i] === step) ? { ...found, path: found.path.slice(base.length) } : undefined
}

function inJson(text: string, offset: number): Position {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset)
  const node = previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length
  const span = node ? { start: previousNode.offset, end: previousNode.offset + previousNode.length } : here(offset)
  const written = text.slice(span.start, offset).replace(/^"/u, '')
  return {
    writes: isAtPropertyKey ? 'key' : 'value',
    path: isAtPropertyKey ? path.slice(0, -1) : path,
    span,
    written,
    quoted: true,
  }
}

const VALUE = /^(\s*(?:-\s+)*)(["']?)([^\s:"'#-][^:"'#]*)\2:[ \t]+(["']?)([^\s"'#]*)$/u
const KEY = /^(\s*(?:-\s+)*)(["']?)([\w/.-]*)$/u
const LINE = /^(\s*(?:-\s+)*)(["']?)([^\s:"'#-][^:"'#]*)\2:(?:\s|$)/u

/** By lines and their indentation: while somebody writes, the whole is seldom sound. */
function inYaml(text: string, offset: number): Position | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start, offset)
  const above = text.slice(0, start)
  const value = VALUE.exec(line)
  if (value) {
    const [, margin = '', , key = '', quote = '', written = ''] = value
    const path = [...pathAbove(above, margin), key]
    return {
      writes: 'value',
      path,
      span: { start: offset - written.length, end: offset },
      written,
      quoted: quote !== '',
    }
  }
  const key = KEY.exec(line)
  if (!key) return undefined
  const [, margin = '', quote = '', written = ''] = key
  const path = pathAbove(above, margin)
  return { writes: 'key', path, span: { start: offset - written.length, end: offset }, written, quoted: quote !== '' }
}

/** The path of what holds a line, by the lines above that are less far in. */
function pathAbove(above: string, margin: string): Path {
  const path: (string | number)[] = margin.includes('-') ? [0] : []
  let depth = margin.search(/-/u) >= 0 ? margin.search(/-/u) : margin.length
  for (const line of above.split(/\r?\n/u).reverse()) {
    const found = LINE.exec(line)
    if (!found) continue
    const [, before = '', , key = ''] = found
    const dash = before.search(/-/u)
    // A list may stand as far in as the key that holds it.
    const holdsList = path[0] === 0 && typeof path[0] === 'number' && dash < 0 && before.length === depth
    if (before.length < depth || holdsList) {
      path.unshift(key)
      depth = before.length
    }
    if (dash >= 0 && dash < depth) {
      path.unshift(0)
      depth = dash
    }
    if (depth === 0 && path[0] !== 0) break
  }
  return path
}

const here = (offset: number): Span => ({ start: offset, end: offset })
