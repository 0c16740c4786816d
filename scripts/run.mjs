// Starts Rolelint, and sets it up before if need be:
//   node scripts/run.mjs SUBCOMMAND …             any subcommand
//   node scripts/run.mjs --samples SUBCOMMAND …   on the sample documents, unless others are named
//   node scripts/run.mjs --script NAME …          the script scripts/NAME.ts
// It runs in this very process, so that its output, exit code and signals are its own.
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, userFolder } from './root.mjs'
import { withSamples } from './samples.mjs'
import { program, setUp } from './setup.mjs'

const [mode, ...rest] = process.argv.slice(2)

await setUp()
process.chdir(userFolder())
if (mode === '--script') {
  const [name, ...args] = rest
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: false })
  await start(`${root}scripts/${name}.ts`, args)
} else if (mode === '--samples') {
  await start(program, withSamples(rest, relative(process.cwd(), `${root}fixtures/documents`) || '.'))
} else {
  await start(program, process.argv.slice(2))
}

/** @param {string} file @param {string[]} args */
async function start(file, args) {
  process.argv = [process.execPath, file, ...args]
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    console.error(error)
    process.exitCode = 2 // 1 would mean that there are findings
  }
}
