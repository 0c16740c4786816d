// Bundles the program into one file that runs wherever Node does: dist/rolelint.mjs
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { notices } from '../../scripts/notices.mjs'
import { packsPlugin } from '../../scripts/packs-plugin.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const outfile = `${here}dist/rolelint.mjs`

const result = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  mainFields: ['module', 'main'], // `main` alone can't always be bundled
  // Some packages are CommonJS and ask for Node's own modules by `require`, which an ES module hasn't got.
  banner: {
    js: [
      '#!/usr/bin/env node',
      "import { createRequire as createRequireOfRolelint } from 'node:module'",
      'const require = createRequireOfRolelint(import.meta.url)',
    ].join('\n'),
  },
  plugins: [packsPlugin('inside')],
  legalComments: 'none', // they stand whole in NOTICES.txt
  metafile: true,
  write: false,
  logLevel: 'warning',
}).catch(() => process.exit(1)) // esbuild has said what is wrong

const [bundle] = result.outputFiles
if (!bundle) throw new Error('esbuild wrote no file')
mkdirSync(`${here}dist`, { recursive: true })
writeFileSync(`${here}dist/NOTICES.txt`, notices(result.metafile, here))
// Put in place as a whole: another process may be starting it just now.
writeFileSync(`${outfile}.new`, bundle.contents)
chmodSync(`${outfile}.new`, 0o755)
renameSync(`${outfile}.new`, outfile)
