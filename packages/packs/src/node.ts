import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { errorAt, type PackError } from './error.js'
import type { PackFile } from './layout.js'

export interface PackFolder {
  readonly files: readonly PackFile[]
  /** What could not be read. */
  readonly errors: readonly PackError[]
}

/**
 * Reads the YAML files of a pack's folder (`rules`), those in its folders too, in the order of their names.
 * Their paths begin with the folder's own name and are written with slashes: `rules/clinical/medication.yaml`.
 */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const nameOf = (path: string) => [basename(folder), ...relative(folder, path).split(sep)].filter(Boolean).join('/')
  let paths: string[]
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const wanted = entries.filter((entry) => !entry.isDirectory() && /\.(?:ya?ml|json)$/.test(entry.name))
    paths = wanted.map((entry) => join(entry.parentPath, entry.name)).sort()
  } catch (thrown) {
    return { files: [], errors: [unreadable(folder, thrown, 'Check the path and your permissions.')] }
  }
  const files: PackFile[] = []
  const errors: PackError[] = []
  for (const path of paths) {
    try {
      files.push({ path: nameOf(path), text: await readFile(path, 'utf8') })
    } catch (thrown) {
      errors.push(unreadable(nameOf(path), thrown, 'Check that it exists and may be read.'))
    }
  }
  return { files, errors }
}

function unreadable(file: string, thrown: unknown, mend: string): PackError {
  const code = (thrown as NodeJS.ErrnoException).code ?? 'unknown'
  return errorAt({ file, line: 1, column: 1 }, 'unreadable', `It can’t be read (${code}).`, mend)
}
