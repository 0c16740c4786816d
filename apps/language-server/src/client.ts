import type { Language } from '@rolelint/engine'
import { LANGUAGES } from '@rolelint/engine'
import type { InitializeParams } from 'vscode-languageserver'

/** What a client says of itself that isn't in the protocol: `initializationOptions`, all of them optional. */
export interface InitializationOptions {
  /** The language of messages, where it isn't the client's own. */
  readonly locale?: string
  /** The URI of a folder in which the pages of the rules lie, as `clinical.md`. */
  readonly rulePages?: string
  /** A command of the client's that shows the report of a document; it gets the document's URI. */
  readonly showReport?: string
  /** The client reads files for the server: `rolelint/readFile`, `rolelint/listFolder`, `rolelint/findDocuments`. */
  readonly files?: boolean
}

/** What the client can do, as far as the server asks. */
export interface Client {
  readonly options: InitializationOptions
  readonly locale: Language
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesLenses: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly tags: boolean
  readonly versionedEdits: boolean
  readonly createsFiles: boolean
  readonly snippetEdits: boolean
  readonly snippets: boolean
  readonly showsDocuments: boolean
  readonly configuration: boolean
  readonly registersConfiguration: boolean
  readonly watchesFiles: boolean
  readonly folders: boolean
  readonly progress: boolean
  readonly markdown: boolean
}

export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities
  const options: InitializationOptions =
    initializationOptions !== null && typeof initializationOptions === 'object' ? initializationOptions : {}
  const edit = workspace?.workspaceEdit
  const published = textDocument?.publishDiagnostics
  const pulled = textDocument?.diagnostic
  return {
    options,
    locale: languageOf(options.locale) ?? languageOf(locale) ?? 'en',
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    // The capabilities of pulled diagnostics are younger than their use; clients that pull know them all.
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    tags: (pulled?.tagSupport ?? published?.tagSupport) !== undefined,
    versionedEdits: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    snippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
  }
}

/** "fr-CA": the language of a tag, if it is one that we speak. */
export function languageOf(tag: unknown): Language | undefined {
  const language = typeof tag === 'string' ? /^[a-z]{2,3}(?=$|[-_.@])/iu.exec(tag)?.[0].toLowerCase() : undefined
  return LANGUAGES.find((known) => known === language)
}
