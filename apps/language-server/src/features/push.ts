import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { Session } from '../session.js'
import type { DiagnosticsReader } from './reader.js'

/** Sends diagnostics to clients that don't ask for them. */
export interface Push {
  /** A document was opened or has changed. */
  changed(uri: string): void
  /** Everything that is open may have to be shown anew. */
  all(): void
  closed(uri: string): void
}

/** While somebody types, a document that took long to read waits for so many times as long. */
const PATIENCE = 3
/** Milliseconds: what is read faster than this waits for nothing. */
const AT_ONCE = 10
/** Milliseconds; nobody waits longer for what they have written. */
const LONGEST_WAIT = 500

export function createPush(session: Session, reader: DiagnosticsReader): Push {
  const { connection, documents } = session
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const took = new Map<string, number>()
  const sent = new Map<string, string>()

  async function send(uri: string): Promise<void> {
    timers.delete(uri)
    const began = performance.now()
    try {
      const found = await reader.of(uri)
      // Whoever has changed the document since has also asked for this again.
      if (!found || documents.get(uri)?.version !== found.version || sent.get(uri) === found.id) return
      sent.set(uri, found.id)
      took.set(uri, performance.now() - began)
      await connection.sendDiagnostics({ uri, version: found.version, diagnostics: found.items() })
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled) return
      throw error
    }
  }

  function schedule(uri: string): void {
    clearTimeout(timers.get(uri))
    const last = took.get(uri) ?? 0
    const wait = last < AT_ONCE ? 0 : Math.min(PATIENCE * last, LONGEST_WAIT)
    const run = () => send(uri).catch((error: unknown) => connection.console.error(String(error)))
    timers.set(uri, setTimeout(run, wait))
  }

  return {
    changed: schedule,
    all() {
      sent.clear()
      for (const uri of documents.keys()) schedule(uri)
    },
    closed(uri) {
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      took.delete(uri)
      sent.delete(uri)
      // A closed document shows nothing, and is never stale.
      connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}
