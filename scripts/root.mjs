import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The folder where the user stands. npm and pnpm start a script of package.json in the project's folder and
 * tell the user's own in INIT_CWD; a script started by hand stands there already.
 */
export function userFolder() {
  const { INIT_CWD, npm_package_json } = process.env
  return INIT_CWD && npm_package_json && samePath(npm_package_json, `${root}package.json`) ? INIT_CWD : process.cwd()
}

/**
 * Whether Node was started with this very module.
 * @param {string} url `import.meta.url` of the module
 */
export function isMain(url) {
  return process.argv[1] !== undefined && samePath(process.argv[1], fileURLToPath(url))
}

/** @param {string} a @param {string} b */
function samePath(a, b) {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return false
  }
}
