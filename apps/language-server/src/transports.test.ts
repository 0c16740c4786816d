import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node'
import { find } from './real-editors.js'
import { POSTING } from './sample.js'
import { PROGRAM } from './testing.js'

test('a Node program that starts the server can speak to it directly', async () => {
  const child = fork(PROGRAM, ['--node-ipc'], { silent: true })
  onTestFinished(() => void child.kill())
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
  connection.listen()
  const uri = 'file:///nowhere/a.md'
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: POSTING },
  })
  const { items } = await connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  })
  expect(items.map(({ code }) => code)).toContain('clinical/medication')
  const gone = once(child, 'exit')
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  expect((await gone)[0]).toBe(0)
})

const INSTALLING = 300_000
const RUNNING = 60_000

/** A page that speaks to the worker as an editor in a browser does, and answers its requests for files. */
const PAGE = `<!doctype html><title>editor</title><script>
const worker = new Worker('/worker.js'), waiting = new Map(), files = window.files = {}
let last = 0
worker.onmessage = ({ data }) => {
  if (data.method && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: answer(data) })
  else if (data.id !== undefined) waiting.get(data.id)?.(data)
}
worker.onerror = (event) => { window.failed = event.message }
function answer({ method, params }) {
  if (method === 'rolelint/listFolder') return Object.keys(files).map((uri) => uri.split('/').pop())
  if (method === 'rolelint/readFile') return params.uri in files ? { text: files[params.uri] } : null
  if (method === 'rolelint/findDocuments') return Object.keys(files).filter((uri) => uri.endsWith('.md'))
  return null
}
window.request = (method, params) => new Promise((resolve) => {
  waiting.set(++last, ({ result, error }) => resolve(result ?? { error }))
  worker.postMessage({ jsonrpc: '2.0', id: last, method, params })
})
window.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params })
</script>`

describe('in a web worker of a browser', () => {
  let browser: Browser | undefined
  let server: Server | undefined
  let address = ''

  beforeAll(async () => {
    const program = find(['chromium', 'google-chrome', 'chrome', 'microsoft-edge'], ['chromium'])
    if (!program) {
      const words = 'No Chromium, Chrome or Edge is installed, so the server was not tried in a browser.'
      if (process.env.CI) throw new Error(words)
      console.warn(words)
      return
    }
    const worker = readFileSync(fileURLToPath(new URL('../dist/worker.js', import.meta.url)))
    server = createServer(({ url }, response) => {
      const isWorker = url === '/worker.js'
      response.setHeader('content-type', isWorker ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
      response.end(isWorker ? worker : PAGE)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ]
    browser = await chromium.launch({
      executablePath: program,
      args: [...args, '--disable-component-update', '--disable-sync'],
    })
  }, INSTALLING)

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test(
    'it finds the same, under a configuration that the client reads for it',
    async ({ skip }) => {
      if (!browser) return skip('no browser')
      const page = await browser.newPage()
      await page.goto(address)
      const found = await page.evaluate(async (text) => {
        const { files, notify, request } = globalThis as unknown as {
          files: Record<string, string>
          notify: (method: string, params: unknown) => void
          request: (
            method: string,
            params: unknown,
          ) => Promise<{ items: { code: string; severity: number }[]; documents: unknown[] }>
        }
        const folder = 'vscode-vfs://github/agency/roles'
        const uri = `${folder}/a.md`
        files[`${folder}/rolelint.config.yaml`] = 'rules:\n  clinical: info\n'
        files[uri] = text
        await request('initialize', {
          processId: null,
          rootUri: null,
          capabilities: { textDocument: { diagnostic: {} } },
          workspaceFolders: [{ uri: folder, name: 'roles' }],
          initializationOptions: { files: true },
          locale: 'en',
        })
        notify('initialized', {})
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
        const { items } = await request('textDocument/diagnostic', { textDocument: { uri } })
        const { documents } = await request('rolelint/workspaceSummary', {})
        return { codes: items.map(({ code, severity }) => [code, severity]), documents: documents.length }
      }, POSTING)
      expect(found.codes).toContainEqual(['clinical/medication', 3])
      expect(found.documents).toBe(1)
    },
    RUNNING,
  )
})
