import { fileError } from '@rolelint/project'
import { lackingOf, withDrafts } from '@rolelint/reports'
import type { Arguments } from './arguments.js'
import { type Checked, checkAll } from './check.js'
import type { Context } from './context.js'
import { line as lineOf } from './problems.js'
import { renderChecklists, renderJson } from './render.js'
import { UsageError } from './usage-error.js'
import { replaceFile } from './write.js'

/** `rolelint checklist`: gives the exit code. */
export async function checklist(context: Context, args: Arguments): Promise<number> {
  const { io, locale, messages } = context
  if (args.has('insert') && args.value('format') === 'json')
    throw new UsageError('together', { one: '--insert', other: '--format json' })
  const checked = await checkAll(context, args)
  const readable = checked.filter(({ outcome }) => outcome.report).map(({ outcome }) => outcome)
  let failed = checked.some(({ errors }) => errors.length > 0)
  if (args.has('insert')) {
    for (const one of checked) if (!(await insert(one, context))) failed = true
  } else if (args.value('format') === 'json') io.stdout.write(renderJson(readable, context))
  else if (readable.length > 0) io.stdout.write(renderChecklists(readable, context.pack.rules, context))
  for (const error of checked.flatMap(({ errors }) => errors)) io.stderr.write(`${lineOf(error, io.cwd, locale)}\n`)
  if (failed) io.stderr.write(`${messages.unchecked(checked.filter(({ errors }) => errors.length > 0).length || 1)}\n`)
  return failed ? 2 : 0
}

/** Adds drafts for what a document lacks at its end. Tells false where it could not be written. */
async function insert({ outcome, path }: Checked, { io, locale, pack, messages }: Context): Promise<boolean> {
  const { report, text } = outcome
  if (!report) return true
  // What the text says the opposite of is for its writer to mend first; two lines that disagree help nobody.
  const lacking = lackingOf(outcome).filter((one) => !one.contradicted)
  const changed = withDrafts(text, lacking, pack.rules, report.kind, report.language)
  if (changed === text) {
    io.stdout.write(`${messages.nothingToInsert(outcome.path)}\n`)
    return true
  }
  try {
    await replaceFile(path, changed)
  } catch (error) {
    io.stderr.write(`${lineOf(fileError(outcome.path, error), io.cwd, locale)}\n`)
    return false
  }
  io.stdout.write(
    `${messages.inserted(
      outcome.path,
      lacking.map(({ title }) => title),
    )}\n`,
  )
  return true
}
