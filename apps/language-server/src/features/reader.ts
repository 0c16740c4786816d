import type { CancellationToken, Diagnostic } from 'vscode-languageserver'
import type { Readings } from '../readings.js'
import type { Session } from '../session.js'
import type { ConfigurationFiles } from './configuration-files.js'
import { diagnosticsOf } from './diagnostics.js'

/** The diagnostics of one version of an open document, made when they are asked for. */
export interface Found {
  readonly version: number | null
  /** Differs if the diagnostics may. */
  readonly id: string
  items(): Diagnostic[]
}

/** Reads open documents and open configurations alike. */
export interface DiagnosticsReader {
  of(uri: string, token?: CancellationToken): Promise<Found | undefined>
}

export function createDiagnosticsReader(
  session: Session,
  readings: Readings,
  configurations: ConfigurationFiles,
): DiagnosticsReader {
  return {
    async of(uri, token) {
      const document = session.documents.get(uri)
      if (!document) return undefined
      if (configurations.isOne(uri)) {
        const { version } = document
        return { version, id: `${version}`, items: () => configurations.diagnosticsOf(document) }
      }
      const reading = await readings.of(uri, token)
      return reading && { version: reading.version, id: reading.id, items: () => diagnosticsOf(reading, session) }
    },
  }
}
