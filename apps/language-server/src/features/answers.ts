import { SEVERITIES, type Severity } from '@rolelint/engine'
import { rulePage } from '@rolelint/packs'
import { clauseOf, explanationToText, scoreOf, toJson } from '@rolelint/reports'
import type { CancellationToken, Position, WorkDoneProgressReporter } from 'vscode-languageserver'
import type { Reading } from '../readings.js'
import type {
  ChecklistEntry,
  ChecklistResultOfDocument,
  ExplainResult,
  NewDocumentParams,
  ReportResult,
  RulePageResult,
  SummaryEntry,
  WorkspaceSummary,
} from '../requests.js'
import type { Session } from '../session.js'
import { NAME, VERSION } from '../version.js'
import type { Workspace } from '../workspace.js'
import { say } from './say.js'

/** `rolelint/report` */
export function reportOf(reading: Reading, { client }: Session): ReportResult | null {
  const { report, settings, text, version } = reading
  if (!report) return null
  const checked = { path: settings.path, text, report, problems: [] }
  const [document] = toJson([checked], { name: NAME, version: VERSION }, client.locale).documents
  const score = scoreOf(report.checklist)
  return document ? { version, document, ...(score && { score }) } : null
}

/** `rolelint/checklist` */
export function checklistOf(reading: Reading, session: Session): ChecklistResultOfDocument | null {
  const found = reportOf(reading, session)
  if (!found || !reading.report) return null
  const { kind, language } = reading.report
  const entries = (list: ChecklistEntry['list']): ChecklistEntry[] =>
    found.document[list].map((one) => {
      const rule = session.ruleOf(one.rule)
      const clause = rule && clauseOf(rule, kind, language)
      return { ...one, list, why: rule ? say(rule.why, session) : '', ...(clause !== undefined && { clause }) }
    })
  const { version, score } = found
  return { version, ...(score && { score }), items: [...entries('checklist'), ...entries('essentials')] }
}

/** `rolelint/workspaceSummary` */
export async function summaryOf(
  workspace: Workspace,
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<WorkspaceSummary> {
  const { title, done } = session.messages.progress
  const members = await workspace.members()
  const documents: SummaryEntry[] = []
  progress.begin(title, 0, undefined, true)
  try {
    for (const [i, member] of members.entries()) {
      if (token.isCancellationRequested) break
      const reading = await member.read(() => !token.isCancellationRequested).catch(() => undefined)
      const entry = reading && summaryEntry(reading)
      if (entry) documents.push(entry)
      progress.report((100 * (i + 1)) / members.length, done(i + 1, members.length))
    }
  } finally {
    progress.done()
  }
  return { documents }
}

function summaryEntry({ report, uri }: Reading): SummaryEntry | undefined {
  if (!report) return undefined
  const { checklist, findings, kind, language, role } = report
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]))
  const score = scoreOf(checklist)
  return {
    uri,
    kind,
    language,
    ...(role !== undefined && { role }),
    findings: counts as Record<Severity, number>,
    ...(score && { score }),
  }
}

/** `rolelint/explain` */
export function explanationOf({ settings, text }: Reading, position: Position, session: Session): ExplainResult {
  const explanation = session.engine.explain(text, position.line + 1, settings.options)
  const path = settings.path.replace(/^.*[/\\]/u, '')
  return { text: explanationToText(explanation, { colour: false, locale: session.client.locale, path }), explanation }
}

/** `rolelint/rulePage` */
export function pageOfRule(id: string, session: Session): RulePageResult | null {
  const rule = session.ruleOf(id)
  if (!rule) return null
  return { title: say(rule.title, session), text: rulePage(session.pack, rule, session.client.locale) }
}

/** `rolelint/newDocument`: a document to start from. */
export function newDocument({ kind, language }: NewDocumentParams, { pack }: Session): { text: string } | null {
  const text = pack.templates?.[kind]?.[language]
  return text === undefined ? null : { text }
}
