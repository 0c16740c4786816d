import { resolve } from 'node:path'
import type { ProjectError } from '@rolelint/project'
import { findDocuments, readText } from '@rolelint/project'
import type { Arguments } from './arguments.js'
import type { Context } from './context.js'
import { createGoverning } from './governing.js'
import { line as lineOf } from './problems.js'
import { renderExplanation } from './render.js'
import { UsageError } from './usage-error.js'

/** `rolelint explain FILE:LINE`: gives the exit code. */
export async function explain(context: Context, args: Arguments): Promise<number> {
  const { io } = context
  const { file, line } = placeOf(args)
  const path = resolve(io.cwd, file)
  const fail = (errors: readonly ProjectError[]): number => {
    io.stderr.write(`${errors.map((error) => lineOf(error, io.cwd, context.locale)).join('\n')}\n`)
    return 2
  }
  const governed = await createGoverning(context, args)(path)
  if ('errors' in governed) return fail(governed.errors)
  const read = await readText(path)
  if ('error' in read) return fail([await nearer({ ...read.error, file }, io.cwd)])
  const last = lineCount(read.text)
  if (last === 0) throw new UsageError('empty-document', { path: file })
  if (line > last) throw new UsageError('line-beyond', { path: file, line: String(line), last: String(last) })
  const { failOn: _, ignored: __, ...options } = governed.settings
  io.stdout.write(renderExplanation(context.engine().explain(read.text, line, options), file, context))
  return 0
}

function placeOf(args: Arguments): { file: string; line: number } {
  const [place, extra] = args.words
  if (place === undefined) throw new UsageError('no-place')
  if (extra !== undefined) throw new UsageError('too-many', { command: 'explain', extra })
  // Editors and the checks of others write a column too; it is left aside.
  const [, file = '', line = ''] = /^(.+?):(\d{1,9})(?::\d+)?$/su.exec(place) ?? []
  if (file === '' || Number(line) === 0) throw new UsageError('bad-place', { place })
  return { file, line: Number(line) }
}

/** The error with the name of the file that was probably meant, which the search for documents knows. */
async function nearer(error: ProjectError, cwd: string): Promise<ProjectError> {
  if (error.code !== 'not-found') return error
  const { errors } = await findDocuments([error.file], cwd)
  return errors[0] ?? error
}

/** Lines with text, or before a line ending; what follows the last line ending counts if it isn't empty. */
function lineCount(text: string): number {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
