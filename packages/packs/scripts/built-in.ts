import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageFile from '../package.json' with { type: 'json' }
import { formatPackError } from '../src/error.js'
import { type LoadedPack, loadPack } from '../src/load.js'
import { readPackFolder } from '../src/node.js'

/** Where this package stands. Scripts run bundled, in `dist/scripts`. */
export const packageFolder = resolve(fileURLToPath(import.meta.url), '../../..')
export const projectFolder = resolve(packageFolder, '../..')

/** Loads the project's own rules, or those of another folder, and prints what is wrong with them on standard error. */
export async function loadBuiltIn(folder = join(projectFolder, 'rules')): Promise<LoadedPack> {
  const { files, errors } = await readPackFolder(folder)
  const loaded = loadPack(files, { id: 'rolelint', version: packageFile.version })
  for (const error of [...errors, ...loaded.errors]) console.error(formatPackError(error))
  const { pack, ...rest } = loaded
  const all = { ...rest, errors: [...errors, ...loaded.errors] }
  return pack === undefined || errors.length > 0 ? all : { ...all, pack }
}
