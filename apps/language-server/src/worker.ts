// Starts the server in a web worker, for editors that run in a browser. The client reads the files.
import pack from '@rolelint/packs/pack.json' with { type: 'json' }
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import type { Host } from './host.js'
import { serve } from './server.js'

/** The worker itself, which messages come from and go to. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]

/** Without a client that reads files, there are none. */
const nothing: Host = {
  files: { list: async () => [], read: async (path) => ({ error: { code: 'not-found', file: path, values: {} } }) },
  documentsIn: async () => [],
  stampOf: async () => undefined,
}

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
)
serve(connection, nothing, pack)
