import {
  baseName,
  completeConfiguration,
  createConfigurationParser,
  describeError,
  hoverConfiguration,
  isConfigurationName,
} from '@rolelint/project/settings'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  MarkupKind,
  type Position,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf } from '../locations.js'
import { placesOf } from '../places.js'
import type { Session } from '../session.js'
import { SOURCE } from './diagnostics.js'

/** Help for whoever writes a configuration: the same errors as on the command line, and what may stand where. */
export interface ConfigurationFiles {
  isOne(uri: string): boolean
  diagnosticsOf(document: TextDocument): Diagnostic[]
  actions(document: TextDocument, params: CodeActionParams): CodeAction[]
  complete(document: TextDocument, position: Position): CompletionItem[]
  hover(document: TextDocument, position: Position): Hover | null
}

export function createConfigurationFiles({ client, messages, names, pack }: Session): ConfigurationFiles {
  const nameIn = ({ uri }: TextDocument): string => baseName(pathOf(uri))
  const parse = createConfigurationParser(names)
  const help = { rules: pack.rules, locale: client.locale }

  function diagnose(document: TextDocument) {
    const text = document.getText()
    const places = placesOf(text)
    const parsed = parse(pathOf(document.uri), text)
    return ('errors' in parsed ? parsed.errors : []).map((error) => {
      const { span = { start: 0, end: 0 }, fix } = error
      const { message, mend } = describeError(error, client.locale)
      const diagnostic: Diagnostic = {
        range: places.range(span),
        severity: DiagnosticSeverity.Error,
        source: SOURCE,
        code: error.code,
        message: `${message} ${mend}`,
      }
      return { diagnostic, fix: fix && { range: places.range(fix.span), newText: fix.text } }
    })
  }

  return {
    isOne: (uri) => isConfigurationName(baseName(pathOf(uri))),
    diagnosticsOf: (document) => diagnose(document).map(({ diagnostic }) => diagnostic),
    actions(document, { range }) {
      return diagnose(document).flatMap(({ diagnostic, fix }) => {
        const touches = diagnostic.range.start.line <= range.end.line && range.start.line <= diagnostic.range.end.line
        if (!fix || !touches) return []
        const { uri, version } = document
        const edit = client.versionedEdits
          ? { documentChanges: [{ textDocument: { uri, version }, edits: [fix] }] }
          : { changes: { [uri]: [fix] } }
        const title = messages.action.mend(fix.newText)
        return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit }]
      })
    },
    complete(document, position) {
      const text = document.getText()
      const places = placesOf(text)
      return completeConfiguration(nameIn(document), text, places.offset(position), help).map((one) => ({
        label: one.label,
        kind: one.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
        textEdit: { range: places.range(one.span), newText: one.insert },
        ...(one.detail !== undefined && { detail: one.detail }),
        ...(one.documentation !== undefined && { documentation: one.documentation }),
      }))
    },
    hover(document, position) {
      const text = document.getText()
      const places = placesOf(text)
      const found = hoverConfiguration(nameIn(document), text, places.offset(position), help)
      if (!found) return null
      const contents = { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: found.text }
      return { contents, range: places.range(found.span) }
    },
  }
}
