import type { ChecklistResult, Kind, Language, Rule } from '@rolelint/engine'
import type { CheckedDocument } from '../documents.js'
import { LineIndex } from '../line-index.js'
import { scoreOf } from '../score.js'
import { type Look, lookOf, type TextOptions } from './look.js'
import { displayWidth, oneLine, shorten, wrap } from './width.js'

const INDENT = '  '
/** Columns of evidence below which it is better left out. */
const LEAST = 12

/** How an item stands, for people. */
export type Standing = 'covered' | 'partial' | 'missing' | 'contradicted'

export function standingOf({ status, contradicted }: ChecklistResult): Standing {
  return contradicted ? 'contradicted' : status
}

/** The checklist of a document as a table, after its score; the essentials that are not there in a line. */
export function checklistToText({ text, report }: CheckedDocument, look: Look): string[] {
  if (!report) return []
  const asked = report.checklist.filter((one) => one.asked)
  const counts = scoreOf(report.checklist)
  if (!counts) return essentialsLine(report.essentials, look)
  const lines = new LineIndex(text)
  const score = look.messages.checklist.score(counts.covered, counts.partial, counts.asked)
  const titles = Math.max(...asked.map(({ title }) => displayWidth(title)))
  const marks = Math.max(...asked.map((one) => displayWidth(look.messages.checklist.status[standingOf(one)])))
  const rows = asked.map((one) => {
    const mark = look.messages.checklist.status[standingOf(one)]
    const pad = (words: string, width: number) => words + ' '.repeat(Math.max(0, width - displayWidth(words)))
    const start = `${INDENT}${tint(standingOf(one), look)(pad(mark, marks))}  ${pad(one.title, titles)}`
    const room = look.width - INDENT.length - marks - titles - 4
    return `${start}  ${look.colours.dim(evidenceOf(one, text, lines, room, look))}`.trimEnd()
  })
  return [look.colours.bold(`${INDENT}${score}`), ...rows, ...essentialsLine(report.essentials, look)]
}

/** Marks of emphasis, which a reader of the table has no use for. */
const EMPHASIS = /\*+|_{2,}/gu

/** "line 12: takes part in team meetings" */
function evidenceOf(result: ChecklistResult, text: string, lines: LineIndex, room: number, { messages }: Look): string {
  if (result.coveredIn !== undefined)
    return shorten(messages.checklist.elsewhere(result.coveredIn), Math.max(room, LEAST))
  const [span] = result.evidence
  if (!span) return ''
  const place = messages.line(lines.position(span.start).line)
  const end = text.slice(span.end).search(/[\r\n|]|[.;](?=\s)/u)
  const left = room - displayWidth(messages.about(place, ''))
  if (left < LEAST) return place
  const words = text.slice(span.start, end < 0 ? text.length : span.end + end).replace(EMPHASIS, '')
  return messages.about(place, shorten(words, left))
}

function essentialsLine(essentials: readonly ChecklistResult[], look: Look): string[] {
  const asked = essentials.filter((one) => one.asked)
  if (asked.length === 0) return []
  const lacking = asked.filter((one) => one.status !== 'covered').map(({ title }) => title)
  const said = look.messages.checklist.essentials(asked.length - lacking.length, asked.length, lacking)
  return wrap(said, look.width, INDENT).map(look.colours.dim)
}

function tint(standing: Standing, { colours }: Look): (words: string) => string {
  return { covered: colours.green, partial: colours.yellow, missing: colours.red, contradicted: colours.red }[standing]
}

/** What to write for an item, by the kind and language of the document; a description's words where its kind has none. */
export function clauseOf(rule: Rule, kind: Kind, language: Language): string | undefined {
  const texts = rule.clause?.[kind] ?? rule.clause?.['job-description'] ?? Object.values(rule.clause ?? {})[0]
  return texts?.[language] ?? texts?.en
}

/** The checklists of documents by themselves, each with a model clause for what is asked and not covered. */
export function checklistsToText(
  documents: readonly CheckedDocument[],
  rules: readonly Rule[],
  options: TextOptions,
): string {
  const look = lookOf(options)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const parts = documents.map((document) => {
    const { report } = document
    if (!report) return ''
    const out = [look.colours.bold(oneLine(document.path)) + look.colours.dim(` (${look.messages.kind[report.kind]})`)]
    const table = checklistToText(document, look)
    out.push(...(table.length > 0 ? table : wrap(look.messages.checklist.none, look.width, INDENT)))
    for (const one of lackingOf(document)) {
      const rule = byId.get(one.rule)
      const clause = rule && clauseOf(rule, report.kind, report.language)
      out.push('', ...wrap(look.colours.bold(one.title), look.width, INDENT))
      out.push(...wrap(one.question, look.width, INDENT))
      if (one.contradicted) out.push(...wrap(look.messages.checklist.contradicted, look.width, INDENT))
      if (rule) out.push(...wrap(look.messages.why(rule.why[look.locale] ?? rule.why.en ?? ''), look.width, INDENT))
      if (clause) out.push(...wrap(look.messages.checklist.clause(clause), look.width, INDENT))
    }
    return out.join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

/** Items that a document is asked for and doesn't cover: of the checklist first, then the essentials. */
export function lackingOf({ report }: CheckedDocument): ChecklistResult[] {
  const all = [...(report?.checklist ?? []), ...(report?.essentials ?? [])]
  return all.filter((one) => one.asked && one.status !== 'covered')
}
