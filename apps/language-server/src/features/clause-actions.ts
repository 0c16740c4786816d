import { lackingOf, withClause, withDrafts } from '@rolelint/reports'
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { editOf } from '../edits.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'

/** For each item that a document lacks: a draft of it, where it belongs. */
export function clauseActions(reading: Reading, diagnostic: Diagnostic, session: Session): CodeAction[] {
  const { report, settings, text } = reading
  if (!report) return []
  const { client, messages, pack } = session
  const document = { path: settings.path, text, report, problems: [] }
  // What the text says the opposite of is for its writer to mend first; two lines that disagree help nobody.
  const lacking = lackingOf(document).filter((one) => !one.contradicted)
  const action = (title: string, change: { span: { start: number; end: number }; text: string }): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: editOf(reading, [change], client),
  })
  const actions = lacking.flatMap((item) => {
    const rule = session.ruleOf(item.rule)
    const change = rule && withClause(text, report, rule)
    return change ? [action(messages.action.clause(item.title), change)] : []
  })
  if (actions.length < 2) return actions
  const all = withDrafts(text, lacking, pack.rules, report.kind, report.language)
  const added = { span: { start: text.length, end: text.length }, text: all.slice(text.length) }
  return [action(messages.action.allClauses(actions.length), added), ...actions]
}
