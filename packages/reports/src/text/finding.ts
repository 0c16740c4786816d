import type { Finding, Severity } from '@rolelint/engine'
import type { LineIndex } from '../line-index.js'
import { english } from '../messages.en.js'
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
  const { colours, width } = look
  const gutter = String(lines.count).length
  const margin = `${INDENT}${' '.repeat(gutter)}   `
  const out: string[] = []
  for (const excerpt of excerpts(text, finding.span, lines, width - margin.length)) {
    out.push(`${INDENT}${colours.dim(`${String(excerpt.line).padStart(gutter)} │`)} ${excerpt.text}`)
    out.push(`${INDENT}${colours.dim(`${' '.repeat(gutter)} │`)} ${tint(finding.severity, look)(excerpt.marks)}`)
  }
  const say = (words: string) => out.push(...wrap(words, width, margin))
  const label = english.severity[finding.severity]
  const heading = wrap(`${label}: ${finding.title}`, width, margin)
  out.push(...heading.map((line, i) => (i === 0 ? line.replace(label, tint(finding.severity, look)(label)) : line)))
  const suggested = suggestedWords(finding)
  if (before !== undefined) {
    if (suggested) say(english.write(suggested))
    out.push(...wrap(english.asBefore(finding.rule, before), width, margin).map(colours.dim))
    return out
  }
  say(finding.message)
  // The sentence that quotes them has a full stop of its own.
  const alike = finding.resembles?.map((line) => english.quote(oneLine(line).replace(/\.$/u, '')))
  if (alike) say(english.resembles(alike))
  say(english.why(finding.why))
  say([english.instead, suggested && english.write(suggested), finding.instead].filter(Boolean).join(' '))
  const sources = finding.sources.map(({ title, where }) => english.source(title, where)).join('; ')
  out.push(...wrap(english.rule(finding.rule, sources), width, margin).map(colours.dim))
  return out
}

/** "“this” or “that”", or nothing where no words are suggested. */
function suggestedWords({ suggestions }: Finding): string {
  const words = [...new Set(suggestions.map(({ title }) => oneLine(title)))].filter(Boolean)
  return english.or(words.map(english.quote))
}

function tint(severity: Severity, { colours }: Look): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity]
}
