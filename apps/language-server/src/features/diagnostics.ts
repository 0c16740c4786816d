import { type Finding, OTHER_MATTER, type Severity } from '@rolelint/engine'
import { describeError } from '@rolelint/project/settings'
import { lackingOf, scoreOf } from '@rolelint/reports'
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import { placesIn } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'
import { titleOf } from '../titles.js'

export const SOURCE = 'rolelint'
/** The code of the one diagnostic that a document's checklist makes. */
export const CHECKLIST = 'checklist'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** Everything that is to be shown of a document. */
export function diagnosticsOf(reading: Reading, session: Session): Diagnostic[] {
  const { report } = reading
  if (!report) return reading.settings.ignored ? [] : [unconfigured(reading, session)]
  return [
    ...report.findings.map((finding) => findingToDiagnostic(finding, reading, session)),
    ...problems(reading, session),
    ...checklist(reading, session),
  ]
}

/** One finding. Code actions name the diagnostics that they mend by making them again. */
export function findingToDiagnostic(finding: Finding, reading: Reading, session: Session): Diagnostic {
  const { client, messages, reports } = session
  const words = [...new Set(finding.suggestions.map(({ title }) => title))]
  const page = session.pageOf(finding.rule)
  return {
    range: placesIn(reading).range(finding.span),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    ...(client.codeDescription && page !== undefined && { codeDescription: { href: page } }),
    ...(client.tags && finding.rule === UNUSED && { tags: [DiagnosticTag.Unnecessary] }),
    message: messages.finding(
      finding.message,
      words.length > 0 ? reports.write(reports.or(words.map(reports.quote))) : '',
    ),
    data: { fingerprint: finding.fingerprint },
  }
}

/** A suppression that nothing needs is grey, like code that is never run. */
const UNUSED = 'suppression/unused'

function problems(reading: Reading, { reports, messages }: Session): Diagnostic[] {
  const places = placesIn(reading)
  // A document about something else isn't spoken of.
  const told = reading.report?.problems.filter(({ code }) => code !== OTHER_MATTER) ?? []
  const found = told.map(({ code, span, values }): Diagnostic => {
    const { message, mend } = reports.problem(code, values)
    return {
      range: places.range(span ?? titleOf(reading.text)),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      code,
      message: `${message} ${mend}`,
    }
  })
  if (reading.readUpTo === undefined) return found
  const message = messages.tooLarge(Math.round(reading.readUpTo / 1000))
  const range = places.range(titleOf(reading.text))
  return [...found, { range, severity: DiagnosticSeverity.Information, source: SOURCE, code: 'too-large', message }]
}

/** One for the document, not one for each item that it lacks. */
function checklist(reading: Reading, session: Session): Diagnostic[] {
  const { report, settings } = reading
  if (!report || !settings.checklist) return []
  const lacking = lackingOf({ path: settings.path, text: reading.text, report, problems: [] })
  if (lacking.length === 0) return []
  const { client, messages } = session
  const places = placesIn(reading)
  const score = scoreOf(report.checklist)
  const related = lacking.flatMap((one) => {
    const say = one.contradicted ? messages.opposite : messages.partly
    return one.evidence.map((span) => ({
      location: { uri: reading.uri, range: places.range(span) },
      message: say(one.title),
    }))
  })
  const page = session.pageOf(lacking[0]?.rule ?? '')?.replace(/#.*$/u, '')
  return [
    {
      range: places.range(titleOf(reading.text)),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      code: CHECKLIST,
      ...(client.codeDescription && page !== undefined && { codeDescription: { href: page } }),
      message: messages
        .checklist(
          score ? session.reports.checklist.score(score.covered, score.partial, score.asked) : '',
          lacking.map(({ title }) => title),
        )
        .trim(),
      ...(client.relatedInformation && related.length > 0 && { relatedInformation: related }),
    },
  ]
}

function unconfigured(reading: Reading, { client, messages }: Session): Diagnostic {
  const reasons = reading.settings.errors.map((error) => {
    const { message, mend } = describeError(error, client.locale)
    const name = error.file.replace(/^.*[/\\]/u, '')
    return `${name}${error.where ? `:${error.where.line}` : ''}: ${message} ${mend}`
  })
  return {
    range: placesIn(reading).range(titleOf(reading.text)),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    code: reading.settings.errors[0]?.code ?? 'config',
    message: messages.unconfigured(reasons.join(' ')),
  }
}
