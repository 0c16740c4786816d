import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** The program as it is shipped. */
export const PROGRAM = fileURLToPath(new URL('../dist/server.cjs', import.meta.url))

const MEASURE = fileURLToPath(new URL('../editors/memory.cjs', import.meta.url))

/** What a modern editor can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
}

/** What an old one can do: diagnostics come to it, and edits know no versions. */
export const OLD: ClientCapabilities = { textDocument: { publishDiagnostics: {} } }

export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

/** An editor, as far as a test needs one: a real protocol client over a real process. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly started: InitializeResult
  readonly process: ReturnType<typeof spawn>
  /** All that was pushed, in order. */
  readonly published: Published[]
  /** What the server said to the user, or to the log. */
  readonly said: string[]
  /** Requests of the server that something be shown anew. */
  readonly refreshed: string[]
  readonly shown: string[]
  /** The editor's own settings; the server is told of changes by `configure`. */
  configure(settings: unknown): Promise<void>
  open(uri: string, text: string, languageId?: string): Promise<TextDocument>
  /** Replaces a stretch, as typing does. */
  change(uri: string, from: number, to: number, text: string): Promise<TextDocument>
  close(uri: string): Promise<void>
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>
  /** The diagnostics of a document, pulled. */
  diagnose(uri: string): Promise<Diagnostic[]>
  /** Waits for diagnostics that were pushed for a version. */
  pushed(uri: string, version?: number): Promise<Published>
  request<Result>(method: string, params: unknown): Promise<Result>
  text(uri: string): string
  /** Bytes of the server's heap, without what is waiting to be thrown away. Only where `measured` was asked for. */
  memory(): Promise<number>
  /** Leaves as editors do. */
  leave(): Promise<void>
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
  readonly locale?: string
  readonly settings?: unknown
  readonly options?: unknown
  /** The memory in use can be asked for. */
  readonly measured?: boolean
}

/** Starts a server and an editor that speaks to it. */
export async function startEditor({
  capabilities = MODERN,
  folders = [],
  locale,
  settings = {},
  options,
  measured = false,
}: EditorOptions = {}): Promise<Editor> {
  const flags = measured ? ['--expose-gc', '-r', MEASURE] : []
  const child = spawn(process.execPath, [...flags, PROGRAM, '--stdio'], { stdio: 'pipe' })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const documents = new Map<string, TextDocument>()
  const published: Published[] = []
  const said: string[] = []
  const refreshed: string[] = []
  const shown: string[] = []
  const waiting: (() => void)[] = []
  let current = settings

  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push(params)
    for (const wake of waiting.splice(0)) wake()
  })
  for (const method of ['window/showMessage', 'window/logMessage'])
    connection.onNotification(method, ({ message }: { message: string }) => void said.push(message))
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => (section === 'rolelint' ? current : null)),
  )
  connection.onRequest('workspace/workspaceFolders', () => folderList)
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
    shown.push(uri)
    return { success: true }
  })
  for (const method of ['workspace/diagnostic/refresh', 'workspace/codeLens/refresh'])
    connection.onRequest(method, () => {
      refreshed.push(method)
      return null
    })
  connection.listen()

  const folderList = folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }))
  const params: InitializeParams = {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folderList.length > 0 ? folderList : null,
    ...(locale !== undefined && { locale }),
    ...(options !== undefined && { initializationOptions: options }),
  }
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the server has ended with ${code}: ${errors.slice(-2000)}`)))
  })
  gone.catch(() => undefined)
  const started = await Promise.race([connection.sendRequest<InitializeResult>('initialize', params), gone])
  await connection.sendNotification('initialized', {})

  const known = (uri: string): TextDocument => {
    const document = documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }
  const editor: Editor = {
    connection,
    started,
    process: child,
    published,
    said,
    refreshed,
    shown,
    async configure(settings) {
      current = settings
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: { rolelint: settings } })
    },
    async open(uri, text, languageId = 'markdown') {
      const document = TextDocument.create(uri, languageId, 1, text)
      documents.set(uri, document)
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
      return document
    },
    async change(uri, from, to, text) {
      const document = known(uri)
      const range = { start: document.positionAt(from), end: document.positionAt(to) }
      const version = document.version + 1
      const contentChanges = [{ range, text }]
      documents.set(uri, TextDocument.update(document, contentChanges, version))
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
      return known(uri)
    },
    async close(uri) {
      documents.delete(uri)
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    },
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async diagnose(uri) {
      const report = await editor.pull(uri)
      return report.kind === 'full' ? report.items : []
    },
    async pushed(uri, version) {
      for (;;) {
        const found = published.findLast((one) => one.uri === uri && (version === undefined || one.version === version))
        if (found) return found
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
    request: (method, params) => connection.sendRequest(method, params),
    text: (uri) => known(uri).getText(),
    async memory() {
      errors = ''
      child.kill('SIGUSR2')
      for (;;) {
        const heap = /heap (\d+)/u.exec(errors)?.[1]
        if (heap !== undefined) return Number(heap)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    async leave() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await gone
      connection.dispose()
    },
  }
  return editor
}

/** Starts servers with editors; `whenDone` is told how to leave each. */
export function editors(whenDone: (leave: () => Promise<void>) => void) {
  return async (options?: EditorOptions): Promise<Editor> => {
    const started = await startEditor(options)
    whenDone(() => started.leave())
    return started
  }
}

/** What an edit makes of texts, by their URIs; versions that don't fit are refused, as editors do. */
export function applied(
  edit: WorkspaceEdit | undefined,
  documents: Readonly<Record<string, TextDocument>>,
): Record<string, string> {
  const texts: Record<string, string> = {}
  const apply = (uri: string, edits: readonly TextEdit[]): void => {
    const document = documents[uri] ?? TextDocument.create(uri, '', 0, texts[uri] ?? '')
    texts[uri] = TextDocument.applyEdits(document, [...edits])
  }
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) apply(uri, edits)
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') texts[change.uri] = ''
      continue
    }
    const { uri, version } = change.textDocument
    if (version !== null && documents[uri]?.version !== version) throw new Error(`${uri} has another version`)
    apply(uri, change.edits.map(asTextEdit))
  }
  return texts
}

function asTextEdit(edit: object): TextEdit {
  const { range, newText, snippet } = edit as TextEdit & { snippet?: { value: string } }
  if (!snippet) return { range, newText }
  const plain = snippet.value.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, '$1').replace(/\\([\\$}])/gu, '$1')
  return { range, newText: plain }
}

/** Makes real folders that hold these files; `whenDone` is told how to remove each. */
export function folders(whenDone: (remove: () => void) => void) {
  return (files: Readonly<Record<string, string>>): { path: string; uri: (name: string) => string } => {
    const path = realpathSync(mkdtempSync(join(tmpdir(), 'rolelint-')))
    whenDone(() => rmSync(path, { recursive: true, force: true }))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
    return { path, uri: (name) => pathToFileURL(join(path, name)).href }
  }
}

/** The folder of the project's fixtures. */
export const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

/** A document of the project's fixtures. */
export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8')
}
