import { parseArgs } from 'node:util'
import { nearest } from '@rolelint/packs'
import { COMMAND_NAMES, COMMANDS, type CommandName, OPTIONS, type OptionName, optionOf } from './options.js'
import { UsageError } from './usage-error.js'

/** What was written after the name of a command. */
export interface Arguments {
  readonly words: readonly string[]
  /** The last value of an option. */
  value(name: OptionName): string | undefined
  /** All values of an option that may be repeated. */
  values(name: OptionName): readonly string[]
  has(name: OptionName): boolean
}

/**
 * Reads the arguments of a command.
 * @throws UsageError where one can't be meant as it is written.
 */
export function parseArguments(command: CommandName, args: readonly string[]): Arguments {
  const known: readonly OptionName[] = COMMANDS[command]
  // Not strict, so that we find the mistakes ourselves and can name the cure.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(known.map((name) => [name, descriptor(name)])),
  })
  const words: string[] = []
  const given = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const name = nameOf(token.name, token.rawName, command, known)
    given.set(name, [...(given.get(name) ?? []), ...checkedValue(name, token.value, token.inlineValue === true)])
  }
  return {
    words,
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
    has: (name) => given.has(name),
  }
}

function descriptor(name: OptionName) {
  const { value, short } = optionOf(name)
  return { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) }
}

function nameOf(name: string, written: string, command: CommandName, known: readonly OptionName[]): OptionName {
  const found = known.find((option) => option === name)
  if (found) return found
  if (Object.hasOwn(OPTIONS, name)) {
    const commands = COMMAND_NAMES.filter((other) => (COMMANDS[other] as readonly string[]).includes(name))
    throw new UsageError('option-of-other-command', { option: written, command, commands: commands.join(', ') })
  }
  const near = nearest(name, known)
  throw new UsageError('unknown-option', { option: written, command, ...(near && { near: `--${near}` }) })
}

function checkedValue(name: OptionName, value: string | undefined, inline: boolean): string[] {
  const option = `--${name}`
  const { value: needed, among } = optionOf(name)
  if (!needed) {
    if (value !== undefined) throw new UsageError('value-unwanted', { option, value })
    return []
  }
  // A value that looks like an option is one, and the value was forgotten; `--option=-value` is meant.
  const missing = value === undefined || value === '' || (!inline && value.startsWith('-'))
  if (missing) throw new UsageError('value-missing', { option, ...(among && { known: among.join(', ') }) })
  if (among && !among.includes(value)) {
    const near = nearest(value, among)
    throw new UsageError('unknown-value', { option, value, known: among.join(', '), ...(near && { near }) })
  }
  return [value]
}
