import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver'
import type { DiagnosticsReader } from './reader.js'

/** `textDocument/diagnostic`: for clients that ask when they want to know. */
export async function pull(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  reader: DiagnosticsReader,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const found = await reader.of(textDocument.uri, token)
  if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
  const { id } = found
  if (id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: found.items() }
}
