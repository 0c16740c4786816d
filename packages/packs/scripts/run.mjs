// Bundles a script of this folder and runs it: `node scripts/run.mjs build`.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name = '', ...others] = process.argv.slice(2)
const folder = dirname(fileURLToPath(import.meta.url))
const outfile = join(folder, '..', 'dist', 'scripts', `${name}.mjs`)
await build({
  entryPoints: [join(folder, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['ajv', 'yaml'],
  sourcemap: 'inline',
  logLevel: 'warning',
})
process.argv.splice(1, process.argv.length, outfile, ...others)
await import(pathToFileURL(outfile).href)
