import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { KINDS, type Kind, type Language } from '@rolelint/engine'
import { nearest } from '@rolelint/packs'
import type { Arguments } from './arguments.js'
import type { Context } from './context.js'
import { UsageError } from './usage-error.js'

/** `rolelint new KIND [FILE]`: gives the exit code. */
export async function newDocument({ io, locale, pack, messages }: Context, args: Arguments): Promise<number> {
  const [kind, file, extra] = args.words
  const kinds = KINDS.filter((known) => pack.templates?.[known])
  const known = kinds.join(', ')
  if (kind === undefined) throw new UsageError('no-kind', { known })
  if (extra !== undefined) throw new UsageError('too-many', { command: 'new', extra })
  const near = nearest(kind, kinds)
  const text = pack.templates?.[kind as Kind]?.[(args.value('lang') as Language | undefined) ?? locale]
  if (text === undefined) throw new UsageError('unknown-kind', { kind, known, ...(near && { near }) })
  if (file === undefined) {
    io.stdout.write(text)
    return 0
  }
  try {
    // Never over what is already there.
    await writeFile(resolve(io.cwd, file), text, { flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') throw new UsageError('file-exists', { path: file })
    throw new UsageError('not-written', { path: file, reason: code ?? String(error) })
  }
  io.stdout.write(`${messages.written(file)}\n`)
  return 0
}
