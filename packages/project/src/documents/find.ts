import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { nearest } from '@rolelint/packs'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type ProjectError, projectError } from '../error.js'
import { fileError } from './read.js'

/** A document that was asked for. */
export interface FoundDocument {
  /** Absolute. */
  readonly path: string
  /** What people call it: as seen from where they stand, with slashes. */
  readonly name: string
  /** Asked for by its own name, not by a folder or pattern. */
  readonly named: boolean
}

export interface FoundDocuments {
  /** Each once, in the order of their names. */
  readonly documents: readonly FoundDocument[]
  /** For each path or pattern that leads to nothing; `file` is as it was written. */
  readonly errors: readonly ProjectError[]
}

export const MARKDOWN = ['.md', '.markdown']

/** Folders whose documents are nobody's here; hidden ones are left out too. */
const SKIPPED = ['**/node_modules/**']

/**
 * Finds the documents that paths mean: a file is taken as it is, a folder gives all Markdown below it, anything
 * else is a pattern. Paths count from `cwd`; backslashes are separators on Windows.
 */
export async function findDocuments(paths: readonly string[], cwd: string): Promise<FoundDocuments> {
  const documents = new Map<string, FoundDocument>()
  const errors: ProjectError[] = []
  for (const written of paths) {
    const found = await findOne(written, cwd)
    if ('code' in found) {
      errors.push(found)
      continue
    }
    for (const path of found.paths) {
      const named = found.named || documents.get(path)?.named === true
      documents.set(path, { path, name: nameOf(path, cwd, isAbsolute(written)), named })
    }
  }
  return { documents: [...documents.values()].sort((a, b) => compare(a.name, b.name)), errors }
}

/** What people who stand in `cwd` call a path; elsewhere on the disk, the whole path if they wrote it so. */
export function nameOf(path: string, cwd: string, absolute: boolean): string {
  const name = relative(cwd, path) || '.'
  const outside = name === '..' || name.startsWith(`..${sep}`) || isAbsolute(name)
  return (outside && absolute ? path : name).split(sep).join('/')
}

type Found = { readonly paths: readonly string[]; readonly named: boolean } | ProjectError

async function findOne(written: string, cwd: string): Promise<Found> {
  const path = resolve(cwd, written)
  try {
    // First of all as it stands, since names may hold brackets and stars.
    const found = written === '' ? undefined : await stat(path)
    if (found && !found.isDirectory()) return { paths: [path], named: true }
    if (found) {
      const inside = await search(
        MARKDOWN.map((end) => `**/*${end}`),
        path,
      )
      return inside.length > 0 ? { paths: inside, named: false } : projectError('no-documents', written)
    }
  } catch (thrown) {
    const error = fileError(written, thrown)
    if (error.code !== 'not-found') return error
  }
  const pattern = toPattern(written)
  if (!isDynamicPattern(pattern)) return notFound(written, path)
  const matching = await search([pattern], cwd)
  // `docs/*` means the documents in it, not the pictures.
  const paths = pattern.endsWith('*') ? matching.filter(isMarkdown) : matching
  return paths.length > 0 ? { paths, named: false } : projectError('no-match', written)
}

async function search(patterns: readonly string[], cwd: string): Promise<string[]> {
  const paths = await glob([...patterns], {
    cwd,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: SKIPPED,
  })
  return paths.map((path) => resolve(path))
}

/** Patterns are written with slashes; on Windows a backslash is one too, elsewhere it takes a star's meaning away. */
export function toPattern(written: string, separator: string = sep): string {
  return separator === '\\' ? written.replaceAll('\\', '/') : written
}

function isMarkdown(path: string): boolean {
  const name = path.toLowerCase()
  return MARKDOWN.some((end) => name.endsWith(end))
}

async function notFound(written: string, path: string): Promise<ProjectError> {
  const siblings = await readdir(dirname(path)).catch(() => [])
  const near = nearest(basename(path), siblings)
  return projectError('not-found', written, near ? { near } : {})
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
