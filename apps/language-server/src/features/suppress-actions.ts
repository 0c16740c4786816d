import { type Finding, suppressionEdit } from '@rolelint/engine'
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { editOf } from '../edits.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'

/** Leaves a finding as it is, here or in the whole document; the reason is for the writer to give. */
export function suppressActions(
  finding: Finding,
  diagnostic: Diagnostic,
  reading: Reading,
  { client, messages }: Session,
): CodeAction[] {
  // What is said of suppressions can't be suppressed.
  if (finding.category === 'suppression') return []
  const reason = messages.action.reason
  const toFill = `[${reason}]`
  return (['next', 'file'] as const).flatMap((scope) => {
    const asked = { scope, rules: [finding.rule], reason: toFill }
    const change = suppressionEdit(reading.text, asked, finding)
    if (!change) return []
    const say = scope === 'next' ? messages.action.suppressHere : messages.action.suppressInFile
    return [
      {
        title: say(finding.title),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: editOf(reading, [{ ...change, toFill }], client),
      },
    ]
  })
}
