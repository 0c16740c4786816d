import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lock } from './lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolelint lock '))
  file = join(folder, 'setup.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Starts another process with `body`, in which `lock` and `file` are there, and gives its output at its end. */
function another(body: string) {
  const url = pathToFileURL(join(import.meta.dirname, 'lock.mjs'))
  const code = `import { lock } from ${JSON.stringify(url)}; const file = ${JSON.stringify(file)}; ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  return { child, ended: once(child, 'close') }
}

test('is free again when it is given back', async () => {
  const release = await lock(file)
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
  release()
  expect(existsSync(file)).toBe(false)
})

test('makes others wait, and tells them so', async () => {
  const release = await lock(file)
  const waiting: number[] = []
  let taken = false
  const second = lock(file, { onWait: (pid) => waiting.push(pid) }).then((give) => {
    taken = true
    give()
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect({ waiting, taken }).toEqual({ waiting: [process.pid], taken: false })
  release()
  await second
  expect(taken).toBe(true)
})

test('is taken over from a process that died with it', async () => {
  const { child, ended } = another('await lock(file); process.kill(process.pid, "SIGKILL")')
  await ended
  expect(readFileSync(file, 'utf8')).toBe(String(child.pid))
  const release = await lock(file)
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
  release()
})

test('is given back by a process that ends without doing so', async () => {
  await another('await lock(file); process.exit(0)').ended
  expect(existsSync(file)).toBe(false)
})

test('is held by one at a time, even after one that died', async () => {
  writeFileSync(file, '999999999')
  const log = join(folder, 'log')
  const body = `
    import { appendFileSync } from 'node:fs'
    const release = await lock(file)
    appendFileSync(${JSON.stringify(log)}, 'in ')
    await new Promise((resolve) => setTimeout(resolve, 30))
    appendFileSync(${JSON.stringify(log)}, 'out ')
    release()`
  await Promise.all(Array.from({ length: 4 }, () => another(body).ended))
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4))
})
