// npm test: sets up, then checks types, formatting and lint, and runs all tests; what follows `--` is vitest's.
// The last line is `N passed, N failed`. A check that fails counts as one that failed.
import { readFileSync, rmSync } from 'node:fs'
import { pnpm } from './pnpm.mjs'
import { root } from './root.mjs'
import { setUp } from './setup.mjs'
import { run } from './spawn.mjs'

const TOTALS = `${root}.cache/tests.json`

await setUp()
let failed = 0
if ((await pnpm(['exec', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'])) !== 0) failed++
if ((await node('node_modules/@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings'])) !== 0) failed++

rmSync(TOTALS, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${TOTALS}`]
const code = await node('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)])
const tests = readTotals()
// A file that can't be loaded, or an error outside of all tests, fails no test; it is a failure all the same.
failed += code !== 0 && tests.failed === 0 ? 1 : tests.failed
console.log(`${tests.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** @param {string} file @param {string[]} args */
function node(file, args) {
  return run(process.execPath, [`${root}${file}`, ...args], { cwd: root, stdio: 'inherit' })
}

function readTotals() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(TOTALS, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    return { passed: 0, failed: 0 } // vitest did not come so far
  }
}
