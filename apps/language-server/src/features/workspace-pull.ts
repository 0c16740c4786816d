import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { Session } from '../session.js'
import type { Member, Workspace } from '../workspace.js'
import { diagnosticsOf } from './diagnostics.js'

type Partial = { report(partial: WorkspaceDiagnosticReportPartialResult): void } | undefined

/** Documents after which a client that takes parts gets one. */
const PART = 20

/** `workspace/diagnostic`: every document of the open folders; those that haven't changed aren't read again. */
export async function pullWorkspace(
  { previousResultIds }: WorkspaceDiagnosticParams,
  session: Session,
  workspace: Workspace,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: Partial,
): Promise<WorkspaceDiagnosticReport> {
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
  const members = await workspace.members()
  const items: WorkspaceDocumentDiagnosticReport[] = []
  progress.begin(session.messages.progress.title, 0, undefined, true)
  try {
    for (const [i, member] of members.entries()) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      items.push(...(await reportOf(member, before.get(member.uri), session, token)))
      before.delete(member.uri)
      if ((i + 1) % PART !== 0) continue
      progress.report((100 * (i + 1)) / members.length, session.messages.progress.done(i + 1, members.length))
      partial?.report({ items: items.splice(0) })
    }
  } finally {
    progress.done()
  }
  // What was there before and isn't any more shows nothing.
  for (const uri of before.keys())
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] })
  return { items }
}

async function reportOf(
  member: Member,
  previous: string | undefined,
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { uri } = member
  const version = session.documents.get(uri)?.version ?? null
  if (member.id !== undefined && member.id === previous)
    return [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: previous }]
  const reading = await member.read(() => !token.isCancellationRequested).catch(() => undefined)
  if (!reading) return []
  const resultId = member.id === undefined ? {} : { resultId: member.id }
  const items = diagnosticsOf(reading, session)
  return [{ kind: DocumentDiagnosticReportKind.Full, uri, version: reading.version, ...resultId, items }]
}
