import type { Finding, Severity } from '@rolelint/engine'
import type { LineIndex } from '../line-index.js'
import { excerpts } from './excerpt.js'
import type { Look } from './look.js'
import { oneLine, wrap } from './width.js'

const INDENT = '  '

/** One finding, for people. `before`: the line of the first finding of the same rule, if this is a later one. */
export function findingToText(
  finding: Finding,
  text: string,
  lines: LineIndex,
  before: number | undefined,
  look: Look,
): string[] {
  const { colours, width, messages } = look
  const gutter = String(lines.count).length
  const margin = `${INDENT}${' '.repeat(gutter)}   `
  const out: string[] = []
  for (const excerpt of excerpts(text, finding.span, lines, width - margin.length)) {
    out.push(`${INDENT}${colours.dim(`${String(excerpt.line).padStart(gutter)} │`)} ${excerpt.text}`)
    out.push(`${INDENT}${colours.dim(`${' '.repeat(gutter)} │`)} ${tint(finding.severity, look)(excerpt.marks)}`)
  }
  const say = (words: string) => out.push(...wrap(words, width, margin))
  const label = messages.severity[finding.severity]
  const heading = wrap(messages.about(label, finding.title), width, margin)
  out.push(...heading.map((line, i) => (i === 0 ? line.replace(label, tint(finding.severity, look)(label)) : line)))
  const suggested = suggestedWords(finding, look)
  if (before !== undefined) {
    if (suggested) say(messages.write(suggested))
    out.push(...wrap(messages.asBefore(finding.rule, before), width, margin).map(colours.dim))
    return out
  }
  say(finding.message)
  // The sentence that quotes them has a full stop of its own.
  const alike = finding.resembles?.map((line) => messages.quote(oneLine(line).replace(/\.$/u, '')))
  if (alike) say(messages.resembles(alike))
  say(messages.why(finding.why))
  say([messages.instead, suggested && messages.write(suggested), finding.instead].filter(Boolean).join(' '))
  const sources = finding.sources.map(({ title, where }) => messages.source(title, where)).join('; ')
  out.push(...wrap(messages.rule(finding.rule, sources), width, margin).map(colours.dim))
  return out
}

/** "“this” or “that”", or nothing where no words are suggested. */
function suggestedWords({ suggestions }: Finding, { messages }: Look): string {
  const words = [...new Set(suggestions.map(({ title }) => oneLine(title)))].filter(Boolean)
  return messages.or(words.map(messages.quote))
}

function tint(severity: Severity, { colours }: Look): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity]
}
