// What the project looked like when it was installed and built last. Reading it takes a few milliseconds.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ install?: string, sources?: string, outputs?: string }} Stamp */

/** @param {string} file @returns {Stamp} */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {string} file @param {Stamp} stamp */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(stamp))
  renameSync(`${file}.${process.pid}`, file)
}

/**
 * Changes with the content of all files that decide what is installed, and with the machine's kind. Without
 * a value, something that an installation leaves behind is missing.
 * @param {string} root
 * @returns {string | undefined}
 */
export function installSignature(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)))
  const folders = ['packages', 'apps'].flatMap((group) => children(join(root, group)))
  for (const folder of [root, join(root, 'scripts'), ...folders]) {
    const file = join(folder, 'package.json')
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    hash.update(text)
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text)
    const needed = { ...dependencies, ...devDependencies }
    if (Object.keys(needed).some((name) => !existsSync(join(folder, 'node_modules', name)))) return undefined
  }
  return hash.digest('hex')
}

/**
 * Changes when a file below `paths` comes, goes, or changes its size or time: the files that a build reads
 * (`sources`) and those that it writes (`outputs`).
 * @param {string} root
 * @param {readonly string[]} paths files and folders, relative to `root`
 */
export function buildSignature(root, paths) {
  const sources = createHash('sha256')
  const outputs = createHash('sha256')
  for (const path of paths) add(join(root, path), path, sources)
  return { sources: sources.digest('hex'), outputs: outputs.digest('hex') }

  /** @param {string} file @param {string} name @param {import('node:crypto').Hash} hash */
  function add(file, name, hash) {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) {
      hash.update(`${name}\n${stat.size} ${stat.mtimeMs}\n`)
      return
    }
    for (const entry of readdirSync(file).sort()) {
      if (entry === 'node_modules' || entry.startsWith('.')) continue
      add(join(file, entry), `${name}/${entry}`, entry === 'dist' ? outputs : hash)
    }
  }
}

/** @param {string} folder */
function children(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}
