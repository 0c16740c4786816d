// Writes dist/pack.json from the project's rules; `--rules FOLDER` and `--out FILE` take and write others.
// Exits with 2 if the rules hold a mistake.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepared } from '@rolelint/engine/training'
import { loadBuiltIn, packageFolder } from './built-in.js'

const { values } = parseArgs({ options: { rules: { type: 'string' }, out: { type: 'string' } } })
const out = values.out ?? join(packageFolder, 'dist', 'pack.json')
const { pack, errors } = await loadBuiltIn(values.rules)
if (pack === undefined) {
  const count = errors.filter((error) => error.level === 'error').length
  console.error(`The rules hold ${count === 1 ? 'one mistake' : `${count} mistakes`}; nothing was written.`)
  process.exitCode = 2
} else {
  await mkdir(dirname(out), { recursive: true })
  // Put in place as a whole: another process may be reading it just now.
  await writeFile(`${out}.new`, `${JSON.stringify(prepared(pack))}\n`)
  await rename(`${out}.new`, out)
  console.error(`${pack.rules.length} rules and ${pack.sources.length} sources: ${out}`)
}
