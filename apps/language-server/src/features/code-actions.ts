import type { Finding } from '@rolelint/engine'
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import { editOf, withoutOverlaps } from '../edits.js'
import { placesIn } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'
import { clauseActions } from './clause-actions.js'
import { COMMANDS } from './commands.js'
import { CHECKLIST, diagnosticsOf, findingToDiagnostic } from './diagnostics.js'
import { severityActions } from './severity-actions.js'
import { suppressActions } from './suppress-actions.js'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rolelint`
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL]

/** What can be done about what is found in a range. All of it comes from the reading, which was made of this version. */
export async function codeActions(reading: Reading, params: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const { report } = reading
  if (!report) return []
  const { only } = params.context
  const wants = (kind: string): boolean => !only || only.some((asked) => isWithin(kind, asked))
  const places = placesIn(reading)
  const from = places.offset(params.range.start)
  const to = places.offset(params.range.end)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const here = report.findings.filter(({ span }) => span.start <= to && from <= span.end)
    // First for all of them how to mend it, then how to live with it.
    for (const finding of here) actions.push(...replacements(finding, reading, session))
    const title = diagnosticsOf(reading, session).find(({ code }) => code === CHECKLIST)
    if (title && isTouched(title, params)) actions.push(...clauseActions(reading, title, session))
    for (const finding of here) {
      const diagnostic = findingToDiagnostic(finding, reading, session)
      actions.push(...pageAction(finding, diagnostic, session))
      actions.push(...suppressActions(finding, diagnostic, reading, session))
      actions.push(...(await severityActions(finding, diagnostic, reading, session)))
    }
  }
  if (wants(FIX_ALL)) actions.push(...fixAll(reading, session))
  return actions
}

/** Whether a kind is one that was asked for, or below it: `source.fixAll.rolelint` is a `source.fixAll`. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`)
}

function isTouched({ range }: Diagnostic, { range: asked }: CodeActionParams): boolean {
  return range.start.line <= asked.end.line && asked.start.line <= range.end.line
}

/** The words to use instead, each of them an action. */
function replacements(finding: Finding, reading: Reading, session: Session): CodeAction[] {
  const { client, messages } = session
  const possible = finding.suggestions.filter(({ edits }) => edits.length > 0)
  const diagnostic = findingToDiagnostic(finding, reading, session)
  return possible.map(({ title, edits }) => ({
    title: messages.action.replace(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(possible.length === 1 && { isPreferred: true }),
    edit: editOf(reading, edits, client),
  }))
}

/** Only what keeps the grammar, so that nobody need read it first. */
function fixAll(reading: Reading, { client, messages }: Session): CodeAction[] {
  const safe = (reading.report?.findings ?? []).flatMap(
    ({ suggestions }) => suggestions.find((one) => one.safe)?.edits ?? [],
  )
  if (safe.length === 0) return []
  return [{ title: messages.action.fixAll, kind: FIX_ALL, edit: editOf(reading, withoutOverlaps(safe), client) }]
}

function pageAction(finding: Finding, diagnostic: Diagnostic, session: Session): CodeAction[] {
  if (!session.client.showsDocuments || session.pageOf(finding.rule) === undefined) return []
  const title = session.messages.action.page(finding.title)
  const command = { title, command: COMMANDS.showRule, arguments: [finding.rule] }
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }]
}
