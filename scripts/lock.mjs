import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** However long a set-up takes, it doesn't take this long. Milliseconds. */
const LONGEST = 30 * 60_000

/**
 * Waits until no other process holds the lock `file`, and takes it. A lock whose process is gone counts as none.
 * @param {string} file
 * @param {{ onWait?: (pid: number) => void }} [options] `onWait` is called once, if there is somebody to wait for
 * @returns {Promise<() => void>} gives the lock back
 */
export async function lock(file, { onWait } = {}) {
  mkdirSync(dirname(file), { recursive: true })
  let waiting = false
  let cleared = false
  while (!take(file)) {
    const owner = ownerOf(file)
    if (owner === undefined) continue // given back just now
    if (owner === 'gone') {
      rmSync(file, { force: true })
      cleared = true
      continue
    }
    if (!waiting) onWait?.(owner)
    waiting = true
    await sleep(150)
  }
  if (cleared) {
    // Somebody else may have seen the same dead lock, and have removed ours in its place: look again.
    await sleep(50)
    if (ownerOf(file) !== process.pid) return lock(file, onWait ? { onWait } : {})
  }
  const release = () => {
    process.off('exit', release)
    rmSync(file, { force: true })
  }
  process.on('exit', release)
  return release
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file @returns {number | 'gone' | undefined} undefined: there is no lock */
function ownerOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return undefined
  const age = Date.now() - stat.mtimeMs
  let pid = Number.NaN
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {}
  // The number is written a moment after the file is made.
  if (Number.isNaN(pid)) return age > 5000 ? 'gone' : 0
  return age < LONGEST && isAlive(pid) ? pid : 'gone'
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' // it lives, and is somebody else's
  }
}
