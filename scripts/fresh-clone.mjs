// Tries the two commands of the README as somebody new does: in a fresh clone, in a folder with a space in its
// name. Needs the network and some minutes, so it is no part of `npm test`; only what is committed is cloned.
//   node scripts/fresh-clone.mjs [--keep] [--without-tests]
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

const flags = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'rolelint fresh clone '))
const clone = join(folder, 'rolelint')
let failed = 0

start('git', ['clone', '--quiet', '--no-hardlinks', root, clone], folder)

const first = npm(['run', '-s', 'check', '--', '--format', 'json'])
expect('the first run ends with 0 or 1', first.status === 0 || first.status === 1, first)
const report = parse(first.stdout)
expect('its standard output is JSON and nothing else', report !== undefined, first)
expect('it has read the sample documents', report?.documents?.length > 0, first)
expect('installing and building have talked on standard error', first.stderr.includes('Building Rolelint'), first)

const second = npm(['run', '-s', 'check', '--', '--format', 'json'])
expect('the second run prints the same', second.stdout === first.stdout, second)
expect('it neither installs nor builds', !/Installing|Building/.test(second.stderr), second)
console.log(`     it takes ${Math.round((100 * second.seconds) / first.seconds)} % of the first run's time`)

const people = npm(['run', 'check'])
expect('npm run check prints for people', people.status === first.status && people.stdout.length > 0, people)

const elsewhere = join(folder, 'my documents')
mkdirSync(elsewhere)
const sample = readdirSync(join(clone, 'fixtures', 'documents')).find((name) => name.endsWith('.md')) ?? 'none.md'
copyFileSync(join(clone, 'fixtures', 'documents', sample), join(elsewhere, 'my job.md'))
const own = npm(['--prefix', clone, 'run', '-s', 'rolelint', '--', 'check', 'my job.md', '--format', 'json'], elsewhere)
expect('paths are relative to where the user stands', parse(own.stdout)?.documents?.[0]?.path === 'my job.md', own)

const wrong = npm(['run', '-s', 'rolelint', '--', 'no-such-subcommand'])
expect('a wrong subcommand ends with 2', wrong.status === 2, wrong)

if (!flags.includes('--without-tests')) {
  const tests = npm(['test'])
  const last = tests.stdout.trimEnd().split('\n').at(-1) ?? ''
  expect(`npm test passes (${last})`, tests.status === 0 && /^\d+ passed, 0 failed$/.test(last), tests)
  const clean = start('git', ['status', '--porcelain'], clone)
  expect('the clone is as clean as before', clean.stdout === '', clean)
}

if (flags.includes('--keep')) console.log(`The clone is kept: ${clone}`)
else rmSync(folder, { recursive: true, force: true })
process.exitCode = failed > 0 ? 1 : 0

/** @param {string[]} args @param {string} [cwd] */
function npm(args, cwd = clone) {
  return start('npm', args, cwd)
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function start(command, args, cwd) {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  })
  return { status, stdout: stdout ?? '', stderr: stderr ?? '', seconds: (performance.now() - began) / 1000 }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {string} what @param {boolean} holds @param {ReturnType<typeof start>} result */
function expect(what, holds, { status, stdout, stderr, seconds }) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what} (${seconds.toFixed(2)} s)`)
  if (holds) return
  failed++
  console.log(`     exit code ${status}\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`)
}
