import { resolve } from 'node:path'
import { type DocumentReport, SEVERITIES, type Severity } from '@rolelint/engine'
import { nearest } from '@rolelint/packs'
import {
  type FailOn,
  fileError,
  findDocuments,
  type ProjectError,
  type ReadText,
  readText,
  textOf,
} from '@rolelint/project'
import { together } from '@rolelint/reports'
import type { Arguments } from './arguments.js'
import type { Context } from './context.js'
import { createGoverning, type Governed } from './governing.js'
import { readAll } from './io.js'
import { line, spoken } from './problems.js'
import { type Outcome, renderJson, renderText } from './render.js'
import { UsageError } from './usage-error.js'

/** A document to check. */
interface Asked {
  /** What people call it. */
  readonly name: string
  /** Absolute; what configurations look at. */
  readonly path: string
  /** Asked for by its own name, so that no `ignore` leaves it out. */
  readonly named: boolean
  read(): Promise<ReadText>
}

export interface Checked {
  /** Absolute. */
  readonly path: string
  readonly outcome: Outcome
  readonly errors: readonly ProjectError[]
  /** It has a finding with which the check fails. */
  readonly fails: boolean
}

/** `rolelint check`: gives the exit code. */
export async function check(context: Context, args: Arguments): Promise<number> {
  const checked = await checkAll(context, args)
  report(checked, context, args)
  if (checked.some(({ errors }) => errors.length > 0)) return 2
  return checked.some(({ fails }) => fails) ? 1 : 0
}

/** Checks all documents that were asked for; those of one role are read together. */
export async function checkAll(context: Context, args: Arguments): Promise<Checked[]> {
  const rules = rulesOf(context, args)
  const governing = createGoverning(context, args)
  const { asked, errors } = await documentsOf(context, args)
  const checked: Checked[] = errors.map((error) => failed(error.file, [error], context))
  let ignored = 0
  for (const document of asked) {
    const governed = await governing(document.path)
    if ('settings' in governed && governed.settings.ignored && !document.named) ignored++
    else checked.push(await checkOne(document, governed, rules, context, args))
  }
  if (checked.length === 0 && ignored > 0) throw new UsageError('all-ignored')
  const outcomes = together(checked.map(({ outcome }) => outcome))
  return checked.map((one, i) => ({ ...one, outcome: outcomes[i] ?? one.outcome }))
}

function rulesOf({ names }: Context, args: Arguments): string[] {
  return args.values('rule').flatMap((rule) => {
    const ids = names.idsOf(rule)
    const near = nearest(rule, names.all)
    if (ids.length === 0) throw new UsageError('unknown-rule-here', { rule, ...(near && { near }) })
    return ids
  })
}

async function documentsOf(
  context: Context,
  args: Arguments,
): Promise<{ asked: Asked[]; errors: readonly ProjectError[] }> {
  const { io, messages } = context
  const stdinPath = args.value('stdin-path')
  if (!args.has('stdin')) {
    if (stdinPath !== undefined) throw new UsageError('needs', { option: '--stdin-path', other: '--stdin' })
    const { documents, errors } = await findDocuments(args.words.length > 0 ? args.words : ['.'], io.cwd)
    return { asked: documents.map((found) => ({ ...found, read: () => readText(found.path) })), errors }
  }
  const [path] = args.words
  if (path !== undefined) throw new UsageError('together', { one: '--stdin', other: path })
  const name = stdinPath ?? messages.standardInput
  const read = async () => {
    try {
      return textOf(await readAll(io.stdin), name)
    } catch (thrown) {
      return { error: fileError(name, thrown) }
    }
  }
  return { asked: [{ name, path: resolve(io.cwd, name), named: true, read }], errors: [] }
}

async function checkOne(
  document: Asked,
  governed: Governed,
  rules: readonly string[],
  context: Context,
  args: Arguments,
): Promise<Checked> {
  if ('errors' in governed) return failed(document.name, governed.errors, context)
  const read = await document.read()
  if ('error' in read) return failed(document.name, [{ ...read.error, file: document.name }], context)
  const { failOn, ignored: _, ...settings } = governed.settings
  const options = { rules, locale: context.locale, ...settings }
  const report = atLeast(context.engine().check(read.text, options), args.value('min-severity') as Severity | undefined)
  return {
    path: document.path,
    outcome: { path: document.name, text: read.text, report, problems: [] },
    errors: [],
    fails: isFailing(report, (args.value('fail-on') as FailOn | undefined) ?? failOn ?? 'error'),
  }
}

function failed(path: string, errors: readonly ProjectError[], { io, locale }: Context): Checked {
  const problems = errors.map((error) => spoken(error, path, io.cwd, locale))
  return { path, outcome: { path, text: '', problems }, errors, fails: false }
}

function atLeast(report: DocumentReport, least: Severity | undefined): DocumentReport {
  if (!least) return report
  return { ...report, findings: report.findings.filter(({ severity }) => isAtLeast(severity, least)) }
}

function isFailing({ findings }: DocumentReport, failOn: FailOn): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn))
}

/** SEVERITIES goes from the gravest down. */
function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least)
}

function report(checked: readonly Checked[], context: Context, args: Arguments): void {
  const { io, locale, messages } = context
  const outcomes = checked.map(({ outcome }) => outcome)
  if (args.value('format') === 'json') {
    io.stdout.write(renderJson(outcomes, context))
  } else {
    // What could not be checked is told on standard error, below, once.
    const readable = outcomes.filter(({ report }) => report)
    if (readable.length > 0) io.stdout.write(renderText(readable, context))
  }
  const unchecked = checked.filter(({ errors }) => errors.length > 0)
  if (unchecked.length === 0) return
  // One mistake in a configuration keeps many documents from being checked; it is told once.
  const lines = new Set(unchecked.flatMap(({ errors }) => errors.map((error) => line(error, io.cwd, locale))))
  io.stderr.write(`${[...lines, messages.unchecked(unchecked.length)].join('\n')}\n`)
}
