import { isAbsolute } from 'node:path'
import type { Language } from '@rolelint/engine'
import { describeError, nameOf, type ProjectError } from '@rolelint/project'

/** A problem in words: what is wrong, and what to do. */
export interface SpokenProblem {
  readonly code: string
  readonly message: string
  readonly mend: string
}

/** What a program is told of an error. Where it lies in another file, as in a configuration, the message says where. */
export function spoken(error: ProjectError, document: string, cwd: string, locale: Language): SpokenProblem {
  const { message, mend } = describeError(error, locale)
  const place = placeOf(error, cwd)
  return { code: error.code, message: place === document ? message : `${place}: ${message}`, mend }
}

/** What people are told of an error, on one line: `rolelint.yaml:3:1: …`. */
export function line(error: ProjectError, cwd: string, locale: Language): string {
  const { message, mend } = describeError(error, locale)
  return printable(`${placeOf(error, cwd)}: ${message} ${mend}`)
}

function placeOf({ file, where }: ProjectError, cwd: string): string {
  const name = isAbsolute(file) ? nameOf(file, cwd, true) : file
  return where ? `${name}:${where.line}:${where.column}` : name
}

/** Text with nothing in it that a terminal would obey; names of files can hold anything. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�')
}
