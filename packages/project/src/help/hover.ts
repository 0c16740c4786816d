import type { Span } from '@rolelint/engine'
import { find, type Path, readSource, type SourceNode } from '../source/source.js'
import type { HelpOptions } from './complete.js'
import { allowedAt } from './schema.js'

/** What is known of a key or a value, in Markdown. */
export interface ConfigurationHover {
  readonly span: Span
  readonly text: string
}

/** Tells of the key or value at an offset (UTF-16); undefined where there is nothing to tell. */
export function hoverConfiguration(
  file: string,
  text: string,
  offset: number,
  options: HelpOptions,
): ConfigurationHover | undefined {
  const found = at(readSource(file, text).root, offset, [])
  if (!found) return undefined
  const { path, span } = found
  const rule = options.rules.find(({ id }) => id === path.at(-1))
  if (rule) {
    const [title, message] = [rule.title, rule.message].map((said) => said[options.locale] ?? said.en ?? '')
    return { span, text: `**${title}**\n\n${message}` }
  }
  const description =
    allowedAt(path, options.locale)?.description ?? allowedAt(path.slice(0, -1), options.locale)?.description
  return description === undefined ? undefined : { span, text: description }
}

/** The innermost key or value that holds an offset. */
function at(node: SourceNode | undefined, offset: number, path: Path): { path: Path; span: Span } | undefined {
  if (!node) return undefined
  for (const { key, keySpan, value } of node.entries ?? []) {
    const own = [...path, key]
    if (holds(keySpan, offset)) return { path: own, span: keySpan }
    const inner = at(value, offset, own)
    if (inner) return inner
  }
  for (const [i, item] of (node.items ?? []).entries()) {
    const inner = at(item, offset, [...path, i])
    if (inner) return inner
  }
  const isScalar = !node.entries && !node.items
  return isScalar && path.length > 0 && holds(node.span, offset) ? { path, span: node.span } : undefined
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end

/** A name of a rule or category, and where it stands. */
export interface NamedRule {
  readonly name: string
  readonly span: Span
}

/** The names of rules and categories in a configuration. */
export function ruleNamesIn(file: string, text: string): NamedRule[] {
  const { root } = readSource(file, text)
  const files = find(root, ['files']).node?.items ?? []
  const maps = [find(root, ['rules']).node, ...files.map((entry) => find(entry, ['rules']).node)]
  return maps.flatMap((map) =>
    (map?.entries ?? []).map(({ key, keySpan }) => ({ name: key, span: bare(text, keySpan) })),
  )
}

/** Without its quotes. */
function bare(text: string, { start, end }: Span): Span {
  return /^["']/u.test(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end }
}
