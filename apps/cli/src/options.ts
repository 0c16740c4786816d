import { KINDS, LANGUAGES, SEVERITIES } from '@rolelint/engine'

/** An option as it may be written. Without `value` it is a switch. */
export interface Option {
  readonly short?: string
  /** What stands for its value in the help. */
  readonly value?: string
  /** The only values that it can have. */
  readonly among?: readonly string[]
  readonly repeatable?: boolean
}

export const OPTIONS = {
  format: { value: 'FORMAT', among: ['text', 'json'] },
  stdin: {},
  'stdin-path': { value: 'FILE' },
  kind: { value: 'KIND', among: KINDS },
  lang: { value: 'LANGUAGE', among: LANGUAGES },
  rule: { value: 'RULE', repeatable: true },
  'min-severity': { value: 'SEVERITY', among: SEVERITIES },
  'fail-on': { value: 'SEVERITY', among: [...SEVERITIES, 'never'] },
  config: { value: 'FILE' },
  'no-config': {},
  insert: {},
  // A tag like fr-CA will do; it is read before all else.
  locale: { value: 'LANGUAGE' },
  help: { short: 'h' },
} satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS

/** The options of each command. */
export const COMMANDS = {
  check: [
    'format',
    'stdin',
    'stdin-path',
    'kind',
    'lang',
    'rule',
    'min-severity',
    'fail-on',
    'config',
    'no-config',
    'locale',
    'help',
  ],
  checklist: ['format', 'insert', 'kind', 'lang', 'config', 'no-config', 'locale', 'help'],
  new: ['lang', 'locale', 'help'],
  rules: ['locale', 'help'],
  explain: ['kind', 'lang', 'config', 'no-config', 'locale', 'help'],
} satisfies Readonly<Record<string, readonly OptionName[]>>

export type CommandName = keyof typeof COMMANDS

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}

export function optionOf(name: OptionName): Option {
  return OPTIONS[name]
}
