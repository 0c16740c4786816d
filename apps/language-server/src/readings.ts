import type { DocumentReport } from '@rolelint/engine'
import { folderOf } from '@rolelint/project/settings'
import { type CheckedDocument, together } from '@rolelint/reports'
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Closed } from './closed.js'
import { uriOf } from './locations.js'
import type { Session } from './session.js'
import type { DocumentSettings, SettingsStore } from './settings.js'
import type { Siblings } from './siblings.js'
import { Abandoned, inTurns } from './steps.js'

/** A document that is open, as it was read: all features answer from here, and nothing is read twice. */
export interface Reading {
  readonly uri: string
  /** The version of the text that was read; null for a document that isn't open. */
  readonly version: number | null
  readonly text: string
  readonly settings: DocumentSettings
  /** What came of it; undefined where it isn't checked: it is left out, or its configuration can't be used. */
  readonly report: DocumentReport | undefined
  /** How much of the text was read, in UTF-16 units, if not all. */
  readonly readUpTo?: number
  /** Differs between two readings if anything that is told of them may. */
  readonly id: string
}

export interface Readings {
  /**
   * The reading of the present version of an open document, made if need be; undefined if it isn't open.
   * @throws ResponseError if the request is cancelled, or the document changes in the meantime.
   */
  of(uri: string, token?: CancellationToken): Promise<Reading | undefined>
  /** The reading of a document that isn't open, made anew each time; undefined if there is no such document. */
  ofFile(path: string, isWanted: () => boolean): Promise<Reading | undefined>
  forget(uri: string): void
}

/** Longer documents aren't read to the end, in UTF-16 units: nobody's role takes five hundred pages to describe. */
export const LONGEST = 1_000_000

interface Stored {
  readonly version: number
  readonly stamp: number
  readonly reading: Promise<Reading>
}

export function createReadings(
  session: Session,
  settings: SettingsStore,
  siblings: Siblings,
  closed: Closed,
): Readings {
  const { documents, engine } = session
  const stored = new Map<string, Stored>()

  function readOpen(document: TextDocument, governing: DocumentSettings): Promise<Reading> {
    const { uri, version } = document
    return read(uri, version, document.getText(), governing, () => documents.get(uri)?.version === version)
  }

  async function read(
    uri: string,
    version: number | null,
    text: string,
    governing: DocumentSettings,
    isWanted: () => boolean,
  ): Promise<Reading> {
    const base = { uri, version, text, settings: governing, id: `${version}:${governing.stamp}` }
    if (governing.ignored || governing.errors.length > 0) return { ...base, report: undefined }
    const upTo = text.length > LONGEST ? lastLineEnd(text, LONGEST) : undefined
    const steps = engine.checkInSteps(upTo === undefined ? text : text.slice(0, upTo), governing.options)
    const report = await inTurns(steps, isWanted)
    if (upTo === undefined) return { ...base, report }
    // What a part lacks may well stand in the rest.
    return { ...base, report: { ...report, checklist: [], essentials: [] }, readUpTo: upTo }
  }

  /** With what documents of the same role beside it cover. */
  async function withSiblings(reading: Reading): Promise<Reading> {
    const { report, settings, text } = reading
    if (report?.role === undefined) return reading
    const own: CheckedDocument = { path: settings.path, text, report, problems: [] }
    const others = await siblings.of(folderOf(settings.path), report.role, settings.path)
    const [merged = own] = together([own, ...others.documents])
    return { ...reading, report: merged.report, id: `${reading.id}:${others.id}` }
  }

  return {
    async of(uri, token) {
      const document = documents.get(uri)
      if (!document) return undefined
      const governing = await settings.of(uri)
      const { version } = document
      let found = stored.get(uri)
      if (found?.version !== version || found.stamp !== governing.stamp) {
        found = { version, stamp: governing.stamp, reading: readOpen(document, governing) }
        stored.set(uri, found)
      }
      try {
        const reading = await withSiblings(await found.reading)
        if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
        return reading
      } catch (error) {
        if (stored.get(uri) === found) stored.delete(uri)
        if (!(error instanceof Abandoned)) throw error
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true })
      }
    },
    async ofFile(path, isWanted) {
      const uri = uriOf(path)
      const [text, governing] = await Promise.all([closed.textOf(path), settings.of(uri)])
      return text === undefined ? undefined : withSiblings(await read(uri, null, text, governing, isWanted))
    },
    forget: (uri) => stored.delete(uri),
  }
}

/** The end of the last line that ends before a place. */
function lastLineEnd(text: string, before: number): number {
  const end = text.lastIndexOf('\n', before)
  return end < 0 ? before : end + 1
}
