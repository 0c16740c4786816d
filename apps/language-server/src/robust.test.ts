import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { POSTING } from './sample.js'
import { editors, PROGRAM, startEditor } from './testing.js'

const SLOW = 60_000

const start = editors(onTestFinished)
const editor = () => start({ measured: true })

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

describe('messages that make no sense', () => {
  test.each([
    ['no JSON', framed('{"jsonrpc": "2.0", "id": 7')],
    ['JSON that is no message', framed('[1, 2, 3]')],
    [
      'a request without what it needs',
      framed('{"jsonrpc":"2.0","id":"x1","method":"textDocument/hover","params":{}}'),
    ],
    [
      'a change of a document that is not open',
      framed(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no","version":3},"contentChanges":[{"text":"x"}]}}',
      ),
    ],
    ['an unknown request', framed('{"jsonrpc":"2.0","id":"x2","method":"rolelint/nothing"}')],
  ])('%s: the next is answered all the same', async (_, message) => {
    const one = await editor()
    one.process.stdin?.write(message)
    await one.open('file:///nowhere/a.md', POSTING)
    expect((await one.diagnose('file:///nowhere/a.md')).length).toBeGreaterThan(0)
  })

  test('a place outside of the document is its nearest end', async () => {
    const one = await editor()
    await one.open('file:///nowhere/a.md', POSTING)
    const params = { textDocument: { uri: 'file:///nowhere/a.md' }, position: { line: 9999, character: 9999 } }
    for (const method of ['hover', 'completion']) await one.request(`textDocument/${method}`, params)
  })
})

describe('clients', () => {
  test(
    'one that dies takes the server with it',
    async () => {
      const child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] })
      child.stdin.end()
      const [code] = await once(child, 'exit')
      expect(code).not.toBe(0)
    },
    SLOW,
  )

  test(
    'one whose process has gone, though the pipe is still open, does too',
    async () => {
      const gone = spawn(process.execPath, ['-e', ''])
      await once(gone, 'exit')
      const child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] })
      const params = { processId: gone.pid, rootUri: null, capabilities: {} }
      child.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })))
      await once(child, 'exit')
    },
    SLOW,
  )

  test('one that leaves politely gets exit code 0', async () => {
    const { leave, process: server } = await startEditor()
    await leave()
    expect(server.exitCode).toBe(0)
  })

  test('a person who starts it by hand is told what it is', async () => {
    const child = spawn(process.execPath, [PROGRAM, '--stdoi'], { env: { ...process.env, LC_ALL: 'fr_CA.UTF-8' } })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const [code] = await once(child, 'close')
    expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('« --stdoi »') })
  })
})

describe('large and many', () => {
  test(
    'a document of 10 MB is read in part, says so, and lets others be answered',
    async () => {
      const one = await editor()
      const line = '- Shares their own experience of recovery with people who ask for it\n'
      const huge = `# Peer Support Worker\n\n- Gives out medication\n\n${line.repeat(150_000)}`
      await one.open('file:///nowhere/huge.md', huge)
      await one.open('file:///nowhere/a.md', POSTING)
      const slow = one.diagnose('file:///nowhere/huge.md')
      const quick = one.diagnose('file:///nowhere/a.md')
      expect(await Promise.race([slow.then(() => 'huge'), quick.then(() => 'small')])).toBe('small')
      const codes = (await slow).map(({ code }) => code)
      expect(codes).toContain('too-large')
      expect(codes).toContain('clinical/medication')
    },
    SLOW,
  )

  test(
    'a request for a document that has changed since is given up',
    async () => {
      const one = await editor()
      const bigBut = (no: number) =>
        `# Peer Support Worker\n\n${Array.from({ length: 14_000 }, (_, i) => `## Week ${i}\n\n- Walks route ${no}-${i} with ${i + 7} neighbours\n\n`).join('')}`
      await one.open('file:///nowhere/big.md', bigBut(0))
      // When it has begun, and is nowhere near the end, goes by the machine.
      const answers: unknown[] = []
      for (const wait of [50, 100, 200, 400]) {
        const stale = one.pull('file:///nowhere/big.md').then(
          () => 'answered',
          ({ data }: { data?: unknown }) => data,
        )
        await new Promise((resolve) => setTimeout(resolve, wait))
        // Nothing of it is known from before.
        await one.change('file:///nowhere/big.md', 0, one.text('file:///nowhere/big.md').length, bigBut(wait))
        answers.push(await stale)
        if (answers.at(-1) !== 'answered') break
      }
      expect(answers.at(-1)).toEqual({ retriggerRequest: true })
    },
    SLOW,
  )

  test(
    'a thousand open documents leave nothing behind when they are closed',
    async () => {
      const one = await editor()
      const visit = async (count: number, name: string) => {
        for (let i = 0; i < count; i++) {
          const uri = `file:///nowhere/${name}${i}.md`
          await one.open(uri, `${POSTING}\n- Walks the ${name} route number ${i} with neighbours\n`)
          await one.diagnose(uri)
        }
        for (let i = 0; i < count; i++) await one.close(`file:///nowhere/${name}${i}.md`)
        return one.memory()
      }
      await visit(1000, 'first')
      const early = await visit(1000, 'second')
      expect((await visit(1000, 'third')) / early).toBeLessThan(1.1)
    },
    SLOW * 2,
  )
})
