import type { Finding, Severity } from '@rolelint/engine'
import { folderOf, isWithin, withSeverity } from '@rolelint/project/settings'
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { editOfFile } from '../edits.js'
import { isUntitled, uriOf } from '../locations.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'

/** The configuration that a folder gets where it has none. */
const NEW = 'rolelint.config.yaml'

/** Sets the severity of a rule for the documents of a folder, in the configuration that governs it. */
export async function severityActions(
  finding: Finding,
  diagnostic: Diagnostic,
  reading: Reading,
  session: Session,
): Promise<CodeAction[]> {
  const { client, documents, host, messages } = session
  const { configuration, path } = reading.settings
  const folder = folderOf(path)
  if (isUntitled(reading.uri) || (!configuration && !client.createsFiles)) return []
  const file = configuration?.file ?? `${folder}/${NEW}`
  const uri = uriOf(file)
  // As it stands in the editor, where somebody may be writing it.
  const open = documents.get(uri)?.getText()
  const read = configuration && open === undefined ? await host.files.read(file) : undefined
  if (read && 'error' in read) return []
  const text = open ?? read?.text
  // A configuration from further up governs other folders too: this one gets an entry of its own.
  const match = configuration && folder !== configuration.folder ? patternFor(folder, configuration.folder) : undefined
  return other(finding.severity).flatMap((severity) => {
    const changes = withSeverity(file, text, finding.rule, severity, match)
    if (changes.length === 0) return []
    return [
      {
        title: messages.action.severity(finding.title, severity),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: editOfFile(uri, text, changes, client),
      },
    ]
  })
}

function other(severity: Severity): (Severity | 'off')[] {
  return severity === 'info' ? ['off'] : ['info', 'off']
}

function patternFor(folder: string, base: string): string | undefined {
  if (!isWithin(base, folder)) return undefined
  const inside = folder
    .slice(base.length)
    .replace(/^[/\\]+/u, '')
    .replaceAll('\\', '/')
  return `${inside}/**`
}
