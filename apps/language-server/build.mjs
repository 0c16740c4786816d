// Bundles the server: dist/main.cjs for Node, which dist/server.cjs starts, and dist/worker.js for web workers. Beside them
// lie the rules, the pages about them, and the licences of what is in the bundles.
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { notices } from '../../scripts/notices.mjs'
import { packFiles, packFrom, packsPlugin } from '../../scripts/packs-plugin.mjs'
import { makeCodeCache } from './code-cache.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = `${here}dist/`

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'none', // they stand whole in NOTICES.txt
  metafile: true,
  write: false,
  logLevel: 'warning',
}

const [node, worker] = await Promise.all([
  build({
    ...common,
    entryPoints: ['src/node.ts'],
    outfile: `${dist}main.cjs`,
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'], // `main` alone can't always be bundled
    format: 'cjs', // starts faster than a module
    define: { 'import.meta.url': 'urlOfRolelint' },
    banner: { js: "const urlOfRolelint = require('node:url').pathToFileURL(__filename).href" },
    plugins: [packsPlugin('beside')],
  }),
  build({
    ...common,
    entryPoints: ['src/worker.ts'],
    outfile: `${dist}worker.js`,
    platform: 'browser',
    conditions: ['worker'], // a worker has no document to read entities with
    target: 'es2022',
    format: 'iife',
    plugins: [packsPlugin('inside')],
  }),
]).catch(() => process.exit(1)) // esbuild has said what is wrong

mkdirSync(dist, { recursive: true })
const bundles = [node, worker].flatMap(({ outputFiles }) => outputFiles ?? [])
for (const { path, contents } of bundles) put(basename(path), contents)
put('NOTICES.txt', notices(merged([node, worker]), here))
for (const [name, text] of Object.entries(packFiles(packFrom(here)))) put(name, text)
for (const name of ['load.cjs', 'server.cjs']) put(name, readFileSync(`${here}start/${name}`))
chmodSync(`${dist}server.cjs`, 0o755)
rmSync(`${dist}rules`, { recursive: true, force: true })
cpSync(`${here}../../docs/rules`, `${dist}rules`, { recursive: true })
makeCodeCache(`${dist}main.cjs`, `${dist}main.cache`)

/**
 * Put in place as a whole: another process may be starting it just now.
 * @param {string} name @param {string | Uint8Array} contents
 */
function put(name, contents) {
  writeFileSync(`${dist}${name}.new`, contents)
  renameSync(`${dist}${name}.new`, `${dist}${name}`)
}

/**
 * What all the bundles hold.
 * @param {import('esbuild').BuildResult[]} results
 * @returns {import('esbuild').Metafile}
 */
function merged(results) {
  const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.inputs))
  return { inputs, outputs: {} }
}
