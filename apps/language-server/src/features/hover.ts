import type { ChecklistResult, Finding, Span } from '@rolelint/engine'
import { escapeMarkdown } from '@rolelint/packs'
import { lackingOf, scoreOf } from '@rolelint/reports'
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { placesIn } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'
import { titleOf } from '../titles.js'
import { sectionAt } from './sections.js'

/** What is known of the place under the pointer. */
export function hoverOf(reading: Reading, position: Position, session: Session): Hover | null {
  const { report } = reading
  if (!report) return null
  const places = placesIn(reading)
  const at = places.offset(position)
  const here = (span: Span): boolean => span.start <= at && at <= span.end
  const findings = report.findings.filter(({ span }) => here(span))
  const parts = findings.map((finding) => findingToMarkdown(finding, session))
  const range = findings[0]?.span
  if (parts.length === 0) parts.push(...suppressedAt(reading, here, session))
  if (parts.length > 0) return markup(parts, range && places.range(range), session)
  return headingHover(reading, at, session)
}

/** What, why, what to write instead, and where that comes from. */
function findingToMarkdown(finding: Finding, session: Session): string {
  const { client, messages, reports } = session
  const words = [...new Set(finding.suggestions.map(({ title }) => title))]
  const page = session.pageOf(finding.rule)
  const sources = finding.sources.map(({ title, where }) => reports.source(title, where)).join('; ')
  const alike = finding.resembles?.map((line) => reports.quote(line.trim().replace(/\.$/u, '')))
  const instead = [words.length > 0 ? messages.hover.instead(words) : '', finding.instead].filter(Boolean).join(' ')
  return [
    `**${escapeMarkdown(reports.about(reports.severity[finding.severity], finding.title))}**`,
    escapeMarkdown(finding.message),
    alike ? escapeMarkdown(reports.resembles(alike)) : '',
    escapeMarkdown(reports.why(finding.why)),
    `**${escapeMarkdown(reports.instead)}** ${escapeMarkdown(instead)}`,
    `*${escapeMarkdown(reports.rule(finding.rule, sources))}*`,
    page !== undefined && client.markdown ? `[${messages.hover.page}](${page})` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** What a comment has kept silent here. */
function suppressedAt(reading: Reading, here: (span: Span) => boolean, { messages }: Session): string[] {
  const { suppressed = [], suppressions = [] } = reading.report ?? {}
  return suppressed
    .filter(({ finding }) => here(finding.span))
    .map(({ finding, by }) => escapeMarkdown(messages.hover.suppressed(finding.title, suppressions[by]?.reason)))
}

function headingHover(reading: Reading, at: number, session: Session): Hover | null {
  const { report, settings, text } = reading
  if (!report || !settings.checklist) return null
  const title = titleOf(text)
  const places = placesIn(reading)
  if (title.start <= at && at <= title.end)
    return markup([wholeChecklist(reading, session)], places.range(title), session)
  const section = sectionAt(reading, at)
  if (!section) return null
  const here = [...report.checklist, ...report.essentials].filter((one) =>
    one.evidence.some((span) => section.span.start <= span.start && span.end <= section.span.end),
  )
  if (here.length === 0) return null
  const rows = here.map((one) => itemToMarkdown(one, reading, session))
  return markup([`**${session.messages.hover.section}**\n\n${rows.join('\n')}`], places.range(section.heading), session)
}

function wholeChecklist(reading: Reading, session: Session): string {
  const { report, settings, text } = reading
  if (!report) return ''
  const score = scoreOf(report.checklist)
  const rows = report.checklist.filter(({ asked }) => asked).map((one) => itemToMarkdown(one, reading, session))
  const essentials = report.essentials.filter(({ asked }) => asked)
  const lacking = lackingOf({ path: settings.path, text, report: { ...report, checklist: [] }, problems: [] })
  const { checklist } = session.reports
  const said =
    essentials.length > 0
      ? checklist.essentials(
          essentials.length - lacking.length,
          essentials.length,
          lacking.map(({ title }) => title),
        )
      : ''
  const parts = [
    score ? `**${escapeMarkdown(checklist.score(score.covered, score.partial, score.asked))}**` : '',
    rows.join('\n'),
    escapeMarkdown(said),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function itemToMarkdown(one: ChecklistResult, reading: Reading, { client, messages, reports }: Session): string {
  const standing = reports.checklist.status[one.contradicted ? 'contradicted' : one.status]
  const [span] = one.evidence
  const place =
    one.coveredIn !== undefined
      ? reports.checklist.elsewhere(one.coveredIn.replace(/^.*[/\\]/u, ''))
      : span && evidence(span, reading, messages.hover.line)
  const mark = client.markdown ? MARKS[one.contradicted ? 'contradicted' : one.status] : '-'
  return `- ${mark} ${escapeMarkdown(one.title)}: ${escapeMarkdown(standing)}${place ? ` (${escapeMarkdown(place)})` : ''}`
}

const MARKS = { covered: '✓', partial: '◐', missing: '○', contradicted: '✗' } as const

function evidence(span: Span, reading: Reading, line: (line: number) => string): string {
  const words = reading.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  return `${line(placesIn(reading).position(span.start).line + 1)}: ${words}`
}

function markup(parts: readonly string[], range: Hover['range'], { client }: Session): Hover | null {
  const value = parts.filter(Boolean).join('\n\n---\n\n')
  if (value === '') return null
  const contents = client.markdown
    ? { kind: MarkupKind.Markdown, value }
    : { kind: MarkupKind.PlainText, value: value.replace(/\\([\\`*_[\]<>|#~])/gu, '$1').replaceAll('**', '') }
  return { contents, ...(range && { range }) }
}
