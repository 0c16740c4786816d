import { readFile, stat } from 'node:fs/promises'
import { type ProjectError, projectError } from '../error.js'
import type { ReadText } from '../files/files.js'
import { decode } from './decode.js'

/** Reads a document as text, a byte order mark included. Never throws: what can't be read is an error. */
export async function readText(path: string): Promise<ReadText> {
  let bytes: Uint8Array
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { error: projectError('is-folder', path) }
    // A pipe is read too, for `rolelint check <(…)`; a device could go on for ever.
    if (!found.isFile() && !found.isFIFO()) return { error: projectError('not-a-file', path) }
    bytes = await readFile(path)
  } catch (thrown) {
    return { error: fileError(path, thrown) }
  }
  return textOf(bytes, path)
}

/** The text of bytes that came from somewhere, as from standard input; `name` is what errors call it. */
export function textOf(bytes: Uint8Array, name: string): ReadText {
  const decoded = decode(bytes)
  return 'text' in decoded ? decoded : { error: projectError(decoded.code, name, decoded.values) }
}

/** What the system says of a file, as an error. */
export function fileError(path: string, thrown: unknown): ProjectError {
  const code = (thrown as NodeJS.ErrnoException).code ?? String(thrown)
  if (code === 'ENOENT' || code === 'ENOTDIR') return projectError('not-found', path)
  if (code === 'EACCES' || code === 'EPERM') return projectError('no-permission', path)
  return projectError('unreadable', path, { reason: code })
}
