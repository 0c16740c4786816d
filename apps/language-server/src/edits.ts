import type { Span } from '@rolelint/engine'
import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Client } from './client.js'
import { placesIn, placesOf } from './places.js'
import type { Reading } from './readings.js'

/** A change of a text, by its UTF-16 offsets. */
export interface Change {
  readonly span: Span
  readonly text: string
  /** In `text`, what the writer is to fill in; clients that can do so put the cursor there. */
  readonly toFill?: string
}

/** Changes to a document as it was read: a client that has a newer version of it refuses them. */
export function editOf(reading: Reading, changes: readonly Change[], client: Client): WorkspaceEdit {
  const places = placesIn(reading)
  const edits = changes.map((change) => textEdit(change, places.range(change.span), client))
  return edited(reading.uri, reading.version, edits, client)
}

/** Changes to another file, which may be new. */
export function editOfFile(
  uri: string,
  text: string | undefined,
  changes: readonly Change[],
  client: Client,
): WorkspaceEdit {
  const places = placesOf(text ?? '')
  const edits = changes.map(({ span, text }) => ({ range: places.range(span), newText: text }))
  const edit = edited(uri, null, edits, client)
  if (text !== undefined) return edit
  const create = { kind: 'create', uri, options: { ignoreIfExists: true } } as const
  return { documentChanges: [create, ...(edit.documentChanges ?? [])] }
}

type Edit = TextEdit | AnnotatedTextEdit | SnippetTextEdit

function textEdit({ text, toFill }: Change, range: TextEdit['range'], { snippetEdits }: Client): Edit {
  if (!snippetEdits || toFill === undefined) return { range, newText: text }
  const [before = '', ...after] = text.split(toFill)
  const value = `${escapeSnippet(before)}\${1:${escapeSnippet(toFill)}}${escapeSnippet(after.join(toFill))}`
  return { range, snippet: { kind: 'snippet', value } }
}

function edited(
  uri: string,
  version: number | null,
  edits: readonly Edit[],
  { versionedEdits }: Client,
): WorkspaceEdit {
  if (versionedEdits) return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
  return { changes: { [uri]: edits as TextEdit[] } }
}

/** Text in which nothing means anything to a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&')
}

/** Changes that don't touch each other, the first of those that do. */
export function withoutOverlaps(changes: readonly Change[]): Change[] {
  const kept: Change[] = []
  for (const change of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1)
    if (!last || last.span.end <= change.span.start) kept.push(change)
  }
  return kept
}
