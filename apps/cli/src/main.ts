import pack from '@rolelint/packs/pack.json' with { type: 'json' }
import { run } from './run.js'

// Whoever reads our output may stop before its end, as `head` does; that is no mistake.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    console.error(error.message)
    process.exit(2) // an error that nobody catches would end with 1, which means findings
  })
}

// The exit code is set, and Node left to end by itself, so that everything written arrives.
process.exitCode = await run(
  process.argv.slice(2),
  {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    cwd: process.cwd(),
    env: process.env,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  },
  pack,
)
