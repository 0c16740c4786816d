import type { Pack } from '@rolelint/engine'
import { nearest } from '@rolelint/packs'
import { type Arguments, parseArguments } from './arguments.js'
import { check } from './check.js'
import { checklist } from './checklist.js'
import { type Context, createContext } from './context.js'
import { explain } from './explain.js'
import type { Io } from './io.js'
import { chooseLocale } from './locale.js'
import { newDocument } from './new.js'
import { COMMAND_NAMES, type CommandName, isCommand } from './options.js'
import { printable } from './problems.js'
import { rules } from './rules.js'
import { UsageError } from './usage-error.js'
import { NAME, VERSION } from './version.js'

/**
 * Runs the program: `argv` is what stands after its name. Gives the exit code: 0 nothing found that fails the check,
 * 1 findings, 2 something could not be done. Never rejects.
 */
export async function run(argv: readonly string[], io: Io, pack: Pack): Promise<number> {
  const { locale, rest, mistake } = chooseLocale(argv, io)
  const context = createContext(io, pack, locale)
  try {
    if (mistake) throw mistake
    return await dispatch(rest, context)
  } catch (error) {
    const { usage, defect } = context.messages
    if (error instanceof UsageError) io.stderr.write(`${printable(usage[error.code](error.values))}\n`)
    else io.stderr.write(`${defect(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
    return 2
  }
}

async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  const { io, messages } = context
  const [command, ...rest] = argv
  switch (command) {
    case undefined:
      io.stderr.write(`${messages.usage['no-command']({})}\n\n${messages.help}`)
      return 2
    case '--version':
    case '-v':
      io.stdout.write(`${NAME} ${VERSION}\n`)
      return 0
    case '--help':
    case '-h':
    case 'help': {
      const [topic] = rest
      if (topic !== undefined && !isCommand(topic)) throw unknownCommand(topic)
      io.stdout.write(topic === undefined ? messages.help : messages.helpOf[topic])
      return 0
    }
  }
  if (!isCommand(command)) throw unknownCommand(command)
  const args = parseArguments(command, rest)
  if (args.has('help')) {
    io.stdout.write(messages.helpOf[command])
    return 0
  }
  return RUN[command](context, args)
}

const RUN: Readonly<Record<CommandName, (context: Context, args: Arguments) => number | Promise<number>>> = {
  check,
  checklist,
  new: newDocument,
  rules,
  explain,
}

function unknownCommand(command: string): UsageError {
  const near = nearest(command, [...COMMAND_NAMES, '--help', '--version'])
  if (!near && /[./\\]/.test(command)) return new UsageError('path-as-command', { path: command })
  return new UsageError('unknown-command', { command, known: COMMAND_NAMES.join(', '), ...(near && { near }) })
}
