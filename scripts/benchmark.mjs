// `npm run benchmark -- [FOLDER]`: bundles the benchmark as the program itself is bundled, so that what is timed is what
// people run, and starts it.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, userFolder } from './root.mjs'
import { setUp } from './setup.mjs'

await setUp()
const { build } = await import('esbuild')
const outfile = `${root}.cache/benchmark.mjs`
await build({
  entryPoints: [`${root}scripts/benchmark/reading.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  target: 'node20',
  define: { ROOT: JSON.stringify(root) },
  // Some of what is bundled is CommonJS and asks for Node's modules by `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
})
const [folder] = process.argv.slice(2)
process.argv = [process.execPath, outfile, ...(folder ? [resolve(userFolder(), folder)] : [])]
await import(pathToFileURL(outfile).href)
