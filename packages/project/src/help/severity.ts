import type { Severity } from '@rolelint/engine'
import { modify } from 'jsonc-parser'
import { stringify } from 'yaml'
import type { Edit } from '../error.js'
import { baseOf, find, formatOf, readSource, type SourceNode } from '../source/source.js'

type Set = Severity | 'off'

/**
 * The edits that give a rule another severity, in a configuration as it stands or in a new one (`text` undefined). All
 * else keeps its place, its comments and its form. Empty where the configuration can't be read.
 * @param match only for documents that this pattern means; the configuration gets an entry for them, or has one
 */
export function withSeverity(
  file: string,
  text: string | undefined,
  rule: string,
  severity: Set,
  match?: string,
): Edit[] {
  const isJson = formatOf(file) === 'json'
  if (text === undefined || text.trim() === '') {
    const set = { rules: { [rule]: severity } }
    const data = match === undefined ? set : { files: [{ match, ...set }] }
    const whole = isJson ? `${JSON.stringify(data, null, 2)}\n` : stringify(data)
    return [{ span: { start: 0, end: text?.length ?? 0 }, text: whole }]
  }
  const { root, mistakes } = readSource(file, text)
  if (mistakes.length > 0) return []
  const files = find(root, ['files']).node?.items ?? []
  const entry = files.findIndex((one) => match !== undefined && means(one, match))
  if (isJson) {
    const base = baseOf(file)
    const at = match === undefined ? [] : ['files', entry < 0 ? files.length : entry]
    const isNew = match !== undefined && entry < 0
    const path = [...base, ...at, ...(isNew ? [] : ['rules', rule])]
    const value = isNew ? { match, rules: { [rule]: severity } } : severity
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: /\r\n/u.test(text) ? '\r\n' : '\n' }
    return modify(text, path, value, { formattingOptions, isArrayInsertion: isNew }).map(
      ({ offset, length, content }) => ({
        span: { start: offset, end: offset + length },
        text: content,
      }),
    )
  }
  const newline = /\r\n/u.test(text) ? '\r\n' : '\n'
  const edit = ({ span, text }: Edit): Edit[] => [{ span, text: text.replaceAll('\n', newline) }]
  const holder = match === undefined ? root : files[entry]
  const rules = find(holder, ['rules']).node
  if (holder && (match === undefined || entry >= 0)) {
    const there = rules?.entries?.find(({ key }) => key === rule)?.value
    if (there) return edit({ span: there.span, text: severity })
    if (rules?.entries) return edit(added(text, rules, `${rule}: ${severity}`))
    if (match !== undefined) return edit(added(text, holder, `rules:\n  ${rule}: ${severity}`))
    return edit(atEnd(text, `rules:\n  ${rule}: ${severity}\n`))
  }
  if (match === undefined) return edit(atEnd(text, `rules:\n  ${rule}: ${severity}\n`))
  const item = `- match: ${stringify(match).trim()}\n  rules:\n    ${rule}: ${severity}`
  const list = find(root, ['files']).node
  if (list?.items && list.items.length > 0 && isBlock(text, list)) {
    const indent = columnOf(text, text.lastIndexOf('-', list.items[0]?.span.start ?? 0))
    const end = endOf(text, list)
    return edit({ span: { start: end, end }, text: `${lead(text, end)}${indented(item, indent)}\n` })
  }
  if (list) return []
  return edit(atEnd(text, `files:\n${indented(item, 2)}\n`))
}

/** Whether an entry of `files` means just this pattern. */
function means(entry: SourceNode, match: string): boolean {
  const { node } = find(entry, ['match'])
  const only = node?.items?.length === 1 ? node.items[0] : node
  return only?.value === match
}

/** Another entry for a map. */
function added(text: string, map: SourceNode, entry: string): Edit {
  const [first] = map.entries ?? []
  if (!isBlock(text, map)) {
    const at = map.span.end - 1
    const before = text.slice(map.span.start + 1, at).trim() === '' ? ' ' : ', '
    return {
      span: { start: text.slice(0, at).trimEnd().length, end: at },
      text: `${before}${entry.replace(/:\n\s+(.*)$/u, ': { $1 }')} `,
    }
  }
  const indent = columnOf(text, first?.keySpan.start ?? 0)
  const end = endOf(text, map)
  return { span: { start: end, end }, text: `${lead(text, end)}${indented(entry, indent)}\n` }
}

function isBlock(text: string, { span }: SourceNode): boolean {
  return !/^[{[]/u.test(text.slice(span.start, span.end))
}

/** The end of the line on which the last thing of a node ends, its line ending included. */
function endOf(text: string, node: SourceNode): number {
  const last = text.slice(0, node.span.end).trimEnd().length
  const end = text.indexOf('\n', last)
  return end < 0 ? text.length : end + 1
}

const atEnd = (text: string, added: string): Edit => {
  return { span: { start: text.length, end: text.length }, text: `${lead(text, text.length)}${added}` }
}

/** A line ending, where the text before a place lacks one. */
const lead = (text: string, at: number): string => (at > 0 && text[at - 1] !== '\n' ? '\n' : '')
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)
const indented = (lines: string, by: number): string => lines.replace(/^/gmu, ' '.repeat(by))
