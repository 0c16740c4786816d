import { createEngine, type Pack } from '@rolelint/engine'
import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readClient } from './client.js'
import { clientHost } from './client-host.js'
import { createClosed } from './closed.js'
import { CODE_ACTION_KINDS } from './features/code-actions.js'
import { COMMANDS } from './features/commands.js'
import { TRIGGERS } from './features/completion.js'
import { createConfigurationFiles } from './features/configuration-files.js'
import { createPush } from './features/push.js'
import { createDiagnosticsReader } from './features/reader.js'
import { answer } from './handlers.js'
import type { Host } from './host.js'
import { createReadings } from './readings.js'
import { createSession, type Session } from './session.js'
import { createSettingsStore } from './settings.js'
import { createSiblings } from './siblings.js'
import { NAME, VERSION } from './version.js'
import { watch } from './watch.js'
import { createWorkspace } from './workspace.js'

/**
 * Serves one client until it leaves. The host is what the server sees beside the client; a client that says so reads
 * the files in its place.
 */
export function serve(connection: Connection, host: Host, pack: Pack): void {
  const documents = new TextDocuments(TextDocument)
  const engine = createEngine(pack, { remembered: () => enoughFor(documents) })
  connection.onInitialize((params) => {
    const client = readClient(params)
    const seen = client.options.files === true ? clientHost(connection, host) : host
    const session = createSession({ connection, host: seen, client, pack, engine, documents })
    session.setFolders(foldersOf(params))
    start(session)
    return capabilitiesOf(session)
  })
  documents.listen(connection)
  connection.listen()
}

function start(session: Session): void {
  const { client, connection, documents, host } = session
  const closed = createClosed(host)
  const settings = createSettingsStore(session)
  const siblings = createSiblings(session, settings, closed)
  const readings = createReadings(session, settings, siblings, closed)
  const configurations = createConfigurationFiles(session)
  const reader = createDiagnosticsReader(session, readings, configurations)
  const workspace = createWorkspace(session, host, settings, readings, closed)
  const push = client.pullsDiagnostics ? undefined : createPush(session, reader)

  /** What is shown may have changed without any document having done so. */
  const refresh = (): void => {
    push?.all()
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh()
    if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }

  documents.onDidChangeContent(({ document }) => push?.changed(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    readings.forget(uri)
    settings.forget(uri)
    push?.closed(uri)
  })
  watch(session, { settings, workspace, refresh })
  answer({ session, readings, configurations, reader, workspace })
}

/** UTF-16 units of text of which it is kept what was found, at least. */
const LEAST_REMEMBERED = 8_000

/** What is open, and as much again of what was there before: somebody may take back what they have just done. */
function enoughFor(documents: TextDocuments<TextDocument>): number {
  const open = documents.all().reduce((sum, document) => sum + document.getText().length, 0)
  return Math.max(LEAST_REMEMBERED, 2 * open)
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri)
  return rootUri ? [rootUri] : []
}

function capabilitiesOf({ client }: Session): InitializeResult {
  return {
    serverInfo: { name: NAME, version: VERSION },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: {
          identifier: NAME,
          // What one document of a role covers, the others needn't.
          interFileDependencies: true,
          workspaceDiagnostics: true,
          workDoneProgress: true,
        },
      }),
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      codeLensProvider: {},
      completionProvider: { triggerCharacters: TRIGGERS },
      documentLinkProvider: {},
      hoverProvider: true,
      executeCommandProvider: { commands: Object.values(COMMANDS) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}
