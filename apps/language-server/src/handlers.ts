import {
  type CancellationToken,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver'
import { checklistOf, explanationOf, newDocument, pageOfRule, reportOf, summaryOf } from './features/answers.js'
import { codeActions } from './features/code-actions.js'
import { lensesOf } from './features/code-lens.js'
import { COMMANDS } from './features/commands.js'
import { completionsAt } from './features/completion.js'
import type { ConfigurationFiles } from './features/configuration-files.js'
import { hoverOf } from './features/hover.js'
import { linksOf, linksOfConfiguration } from './features/links.js'
import { pull } from './features/pull.js'
import type { DiagnosticsReader } from './features/reader.js'
import { standing } from './features/standing.js'
import { pullWorkspace } from './features/workspace-pull.js'
import type { Reading, Readings } from './readings.js'
import {
  type DocumentParams,
  type ExplainParams,
  type NewDocumentParams,
  REQUESTS,
  type RulePageParams,
} from './requests.js'
import type { Session } from './session.js'
import type { Workspace } from './workspace.js'

interface Answering {
  readonly session: Session
  readonly readings: Readings
  readonly configurations: ConfigurationFiles
  readonly reader: DiagnosticsReader
  readonly workspace: Workspace
}

/** Answers the requests of the client. One that fails says so in the log, and the next is answered like any other. */
export function answer({ session, readings, configurations, reader, workspace }: Answering): void {
  const { client, connection, documents } = session

  const failed = (error: unknown): void => {
    connection.console.error(
      session.messages.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
  }

  const say = (message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })

  /** What is wrong with a request goes back as an error; what is wrong with us gives nothing, and is told in the log. */
  async function guarded<Result>(otherwise: Result, work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof ResponseError) throw error
      failed(error)
      return otherwise
    }
  }

  /** Answers from the reading of a document. */
  function ofDocument<Result>(
    { textDocument: { uri } }: DocumentParams,
    token: CancellationToken,
    otherwise: Result,
    work: (reading: Reading) => Result | Promise<Result>,
  ): Promise<Result> {
    return guarded(otherwise, async () => {
      if (configurations.isOne(uri)) return otherwise
      const reading = await readings.of(uri, token)
      return reading ? work(reading) : otherwise
    })
  }

  /** Answers for an open configuration, or else from the reading of a document. */
  const configurationAt = ({ textDocument: { uri } }: DocumentParams) =>
    configurations.isOne(uri) ? documents.get(uri) : undefined

  if (client.pullsDiagnostics) {
    const { diagnostics } = connection.languages
    diagnostics.on((params, token) => guarded({ kind: 'full', items: [] }, () => pull(params, reader, token)))
    diagnostics.onWorkspace((params, token, progress, partial) =>
      guarded({ items: [] }, () => pullWorkspace(params, session, workspace, token, progress, partial)),
    )
  }

  connection.onCodeAction((params, token) => {
    const configuration = configurationAt(params)
    if (configuration) return guarded([], () => configurations.actions(configuration, params))
    return ofDocument(params, token, [], (reading) => codeActions(reading, params, session))
  })
  connection.onCodeLens((params, token) => ofDocument(params, token, [], (reading) => lensesOf(reading, session)))
  connection.onHover((params, token) => {
    const configuration = configurationAt(params)
    if (configuration) return guarded(null, () => configurations.hover(configuration, params.position))
    return ofDocument(params, token, null, (reading) => hoverOf(reading, params.position, session))
  })
  connection.onCompletion((params, token) => {
    const configuration = configurationAt(params)
    if (configuration) return guarded([], () => configurations.complete(configuration, params.position))
    return ofDocument(params, token, [], (reading) => completionsAt(reading, params.position, session))
  })
  connection.onDocumentLinks((params, token) => {
    const configuration = configurationAt(params)
    if (configuration) return guarded([], () => linksOfConfiguration(configuration, session))
    return ofDocument(params, token, [], (reading) => linksOf(reading, session))
  })

  connection.onExecuteCommand(({ command, arguments: [argument] = [] }, token) =>
    guarded(null, async () => {
      if (typeof argument !== 'string') throw invalid(`${command} needs an argument`)
      if (command === COMMANDS.showRule) {
        const uri = session.pageOf(argument)
        if (uri !== undefined) await connection.window.showDocument({ uri, external: /^https?:/u.test(uri) })
      } else if (command === COMMANDS.showReport) {
        const reading = await readings.of(argument, token)
        if (reading?.report) say(standing(reading, session))
      } else throw invalid(`there is no command ${command}`)
      return null
    }),
  )

  connection.onRequest(REQUESTS.report, (params: DocumentParams, token) =>
    ofDocument(params, token, null, (reading) => reportOf(reading, session)),
  )
  connection.onRequest(REQUESTS.checklist, (params: DocumentParams, token) =>
    ofDocument(params, token, null, (reading) => checklistOf(reading, session)),
  )
  connection.onRequest(REQUESTS.explain, (params: ExplainParams, token) =>
    ofDocument(params, token, null, (reading) => explanationOf(reading, params.position, session)),
  )
  connection.onRequest(REQUESTS.workspaceSummary, (params: { workDoneToken?: string | number } | null, token) =>
    guarded({ documents: [] }, () =>
      summaryOf(workspace, session, token, connection.window.attachWorkDoneProgress(params?.workDoneToken)),
    ),
  )
  connection.onRequest(REQUESTS.rulePage, ({ rule }: RulePageParams) => guarded(null, () => pageOfRule(rule, session)))
  connection.onRequest(REQUESTS.newDocument, (params: NewDocumentParams) =>
    guarded(null, () => newDocument(params, session)),
  )
}

function invalid(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}
