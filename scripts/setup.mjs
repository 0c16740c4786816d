// Installs and builds what is missing or older than its sources; all talk goes to standard error.
import { existsSync, readFileSync } from 'node:fs'
import { lock } from './lock.mjs'
import { pnpm } from './pnpm.mjs'
import { isMain, root } from './root.mjs'
import { buildSignature, installSignature, readStamp, writeStamp } from './stamp.mjs'

/** The program, as built: one file. */
export const program = `${root}apps/cli/dist/rolelint.mjs`

const STAMP = `${root}.cache/setup.json`
const LOCK = `${root}.cache/setup.lock`

/** What builds read. Reading more than needed only asks Turborepo, which knows better, once more. */
const SOURCES = ['package.json', 'turbo.json', 'tsconfig.base.json', 'packages', 'apps', 'rules', 'scripts']

/** Ends the process with exit code 2, and a sentence that says what to do, if the project can't be set up. */
export async function setUp() {
  demandNode()
  if (isInstalled() && isBuilt()) return
  const release = await lock(LOCK, {
    onWait: () => say('Another command is setting Rolelint up just now; waiting for it …'),
  })
  try {
    if (!isInstalled()) await install()
    if (!isBuilt()) await build()
  } finally {
    release()
  }
}

function isInstalled() {
  const now = installSignature(root)
  return now !== undefined && now === readStamp(STAMP).install
}

function isBuilt() {
  const stamp = readStamp(STAMP)
  const now = buildSignature(root, SOURCES)
  return now.sources === stamp.sources && now.outputs === stamp.outputs && existsSync(program)
}

async function install() {
  say('Installing what Rolelint needs; this is done once and takes about a minute …')
  const code = await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], { stdout: 'stderr' })
  if (code !== 0) {
    stop(
      'Rolelint could not install what it needs (the reason stands above): ' +
        'please check that this computer is online, then run the same command again.',
    )
  }
  const install = installSignature(root)
  writeStamp(STAMP, install ? { install } : {})
}

async function build() {
  say('Building Rolelint …')
  // Taken first, so that an edit during the build is seen the next time.
  const { sources } = buildSignature(root, SOURCES)
  const code = await pnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], { stdout: 'stderr' })
  if (code !== 0 || !existsSync(program)) {
    stop(
      'Rolelint could not be built (the reason stands above): if you changed a rule or its code, please mend that; ' +
        'if not, delete the folder node_modules and run the same command again.',
    )
  }
  writeStamp(STAMP, { ...readStamp(STAMP), sources, outputs: buildSignature(root, SOURCES).outputs })
}

function demandNode() {
  const needed = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node.replace('>=', '')
  const [major = 0, minor = 0] = needed.split('.').map(Number)
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  stop(
    `Rolelint needs Node ${needed} or newer, and this is Node ${process.versions.node}: ` +
      'please install a newer one from https://nodejs.org, then run the same command again.',
  )
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  say(sentence)
  process.exit(2)
}

if (isMain(import.meta.url)) await setUp()
