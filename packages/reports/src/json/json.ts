import type { ChecklistResult, Finding, Language, Span, Suppression } from '@rolelint/engine'
import { type CheckedDocument, problemsOf } from '../documents.js'
import { LineIndex } from '../line-index.js'
import type { JsonChecklistResult, JsonDocument, JsonFinding, JsonRange, JsonReport, JsonSuppression } from './model.js'

/** The report for programs, ready for `JSON.stringify`. `locale`: the language of its sentences. */
export function toJson(
  documents: readonly CheckedDocument[],
  tool: { readonly name: string; readonly version: string },
  locale: Language = 'en',
): JsonReport {
  const findings = documents.flatMap((document) => document.report?.findings ?? [])
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    locale,
    documents: documents.map((document) => documentToJson(document, locale)),
    summary: {
      documents: documents.length,
      findings: findings.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
  }
}

function documentToJson(document: CheckedDocument, locale: Language): JsonDocument {
  const { path, text, report } = document
  const problems = problemsOf(document, locale)
  if (!report) return { path, findings: [], checklist: [], essentials: [], suppressions: [], suppressed: [], problems }
  const lines = new LineIndex(text)
  return {
    path,
    kind: report.kind,
    language: report.language,
    ...(report.role !== undefined && { role: report.role }),
    findings: report.findings.map((finding) => findingToJson(finding, lines)),
    checklist: report.checklist.map((result) => resultToJson(result, lines)),
    essentials: report.essentials.map((result) => resultToJson(result, lines)),
    suppressions: report.suppressions.map((suppression) => suppressionToJson(suppression, lines)),
    suppressed: report.suppressed.map(({ finding, by }) => ({ finding: findingToJson(finding, lines), by })),
    problems,
  }
}

function resultToJson({ evidence, ...result }: ChecklistResult, lines: LineIndex): JsonChecklistResult {
  return { ...result, evidence: evidence.map((span) => ({ range: rangeOf(span, lines) })) }
}

function suppressionToJson(suppression: Suppression, lines: LineIndex): JsonSuppression {
  const { span, scope, names, reason, covered, used } = suppression
  return {
    range: rangeOf(span, lines),
    scope,
    rules: names,
    ...(reason !== undefined && { reason }),
    covered: covered.map((one) => rangeOf(one, lines)),
    used,
  }
}

function findingToJson(finding: Finding, lines: LineIndex): JsonFinding {
  const { rule, category, severity, title, message, why, instead, fingerprint, span, suggestions, sources, resembles } =
    finding
  return {
    rule,
    category,
    severity,
    title,
    message,
    why,
    instead,
    fingerprint,
    ...(resembles && { resembles }),
    range: rangeOf(span, lines),
    suggestions: suggestions.map(({ edits, ...suggestion }) => ({
      ...suggestion,
      edits: edits.map((edit) => ({ range: rangeOf(edit.span, lines), text: edit.text })),
    })),
    sources,
  }
}

function rangeOf(span: Span, lines: LineIndex): JsonRange {
  return { start: lines.position(span.start), end: lines.position(span.end) }
}
