import { readdir } from 'node:fs/promises'
import { sep } from 'node:path'
import { readText } from '../documents/read.js'
import type { Files } from './files.js'

/** Files on the disk. */
export const nodeFiles: Files = {
  list: (folder) => readdir(folder),
  read: readText,
}

/** A path of this system with slashes, as configurations know paths; elsewhere than on Windows it stays as it is. */
export function slashed(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path
}
