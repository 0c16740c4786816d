import type { ProjectError } from '../error.js'

export type ReadText = { readonly text: string } | { readonly error: ProjectError }

/** How files are reached: on a disk, in an editor, in memory. Paths are absolute, with slashes. */
export interface Files {
  /** The names of what a folder holds; none of a folder that can’t be read. May also reject, to the same effect. */
  list(folder: string): Promise<readonly string[]>
  /** The text of a file; why it can’t be read is a value. */
  read(path: string): Promise<ReadText>
}
