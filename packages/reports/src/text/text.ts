import { type CheckedDocument, isOtherMatter, problemsOf, wasChecked } from '../documents.js'
import { LineIndex } from '../line-index.js'
import { checklistToText } from './checklist.js'
import { findingToText } from './finding.js'
import { type Look, lookOf, type TextOptions } from './look.js'
import { summaryOf } from './summary.js'
import { oneLine, wrap } from './width.js'

/** The report for people: document by document, findings in the order of their places, then a summary. */
export function toText(documents: readonly CheckedDocument[], options: TextOptions): string {
  const look = lookOf(options)
  const parts = documents.map((document) => documentToText(document, look).join('\n'))
  return `${[...parts, wrap(summaryOf(documents, look), look.width).join('\n')].join('\n\n')}\n`
}

function documentToText(document: CheckedDocument, look: Look): string[] {
  const { colours, width, messages } = look
  const { path, text, report } = document
  const kind = report && !isOtherMatter(document) ? colours.dim(` (${messages.kind[report.kind]})`) : ''
  const out = [colours.bold(oneLine(path)) + kind]
  for (const { message, mend, line } of problemsOf(document, look.locale)) {
    const whole = `${message} ${mend}`
    const placed = line === undefined ? whole : messages.about(messages.line(line), whole)
    out.push(...wrap(placed, width, '  '))
  }
  if (!report) return out
  const checklist = checklistToText(document, look)
  const after = checklist.length > 0 ? ['', ...checklist] : []
  if (!wasChecked(document)) return [...out, ...after]
  if (report.findings.length === 0) return [...out, colours.dim(`  ${messages.nothing}`), ...after]
  const lines = new LineIndex(text)
  const firstLines = new Map<string, number>()
  const inOrder = [...report.findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  for (const finding of inOrder) {
    const before = firstLines.get(finding.rule)
    if (before === undefined) firstLines.set(finding.rule, lines.position(finding.span.start).line)
    out.push('', ...findingToText(finding, text, lines, before, look))
  }
  return [...out, ...after]
}
