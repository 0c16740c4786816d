/** A place in a file, for people: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * A mistake in a pack: where it is, what is wrong, and how to mend it, in plain sentences.
 * A pack with a mistake of level `error` isn't used; one of level `warning` still works.
 */
export interface PackError extends Place {
  readonly code: string
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly mend: string
}

/** Makes an error at a place. */
export function errorAt(place: Place, code: string, message: string, mend: string): PackError {
  return { code, level: 'error', ...place, message, mend }
}

/** Makes a warning at a place. */
export function warningAt(place: Place, code: string, message: string, mend: string): PackError {
  return { code, level: 'warning', ...place, message, mend }
}

/** The mistake as two lines of text: `file:line:column message` and, below it, the cure. */
export function formatPackError(error: PackError): string {
  const level = error.level === 'warning' ? 'warning: ' : ''
  return `${error.file}:${error.line}:${error.column} ${level}${error.message}\n  ${error.mend}`
}

/** By file, then from top to bottom. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
