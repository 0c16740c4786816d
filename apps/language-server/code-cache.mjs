import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAKER = fileURLToPath(new URL('./start/make-cache.cjs', import.meta.url))
const URI = 'file:///posting.md'

/** Says what an editor says that opens a document and asks for its diagnostics, in every language that there is. */
const TEXT = `# Peer Support Worker

We support the mentally ill.

## Duties

- Share your own experience of recovery
- Gives out medication, and stays until the tablets have gone down

## Fonctions

- Le pair aidant ne donne pas de médicaments aux personnes, mais il les accompagne dans la ville et il partage son vécu
`

/**
 * Keeps beside a program what V8 makes of it when it is used. Without that it starts too, so that a failure is none.
 * @param {string} main the program
 * @param {string} cache
 */
export function makeCodeCache(main, cache) {
  rmSync(cache, { force: true })
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: CAPABILITIES } },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT } },
    },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ]
  const input = messages.map((message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  })
  spawnSync(process.execPath, [MAKER, main, `${cache}.new`], { input: input.join(''), timeout: 60_000 })
  if (existsSync(`${cache}.new`)) renameSync(`${cache}.new`, cache)
}

const CAPABILITIES = { textDocument: { diagnostic: {} } }
