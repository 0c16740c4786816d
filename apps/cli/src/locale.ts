import { LANGUAGES, type Language } from '@rolelint/engine'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'

/** What the program speaks where nothing else is known. */
const OTHERWISE: Language = 'en'
const OPTION = '--locale'
/** Variables that tell the language of messages, the strongest first. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/** The language of messages, and the arguments without the option that may have set it. */
export interface LocaleChoice {
  readonly locale: Language
  readonly rest: readonly string[]
  /** What was asked for and can't be had; it is told in `locale`. */
  readonly mistake?: UsageError
}

/** The language of messages: as `--locale` says, wherever it stands, or as the system does. */
export function chooseLocale(
  argv: readonly string[],
  { env, locale: system }: Pick<Io, 'env' | 'locale'>,
): LocaleChoice {
  const otherwise = ofSystem(env) ?? languageOf(system) ?? OTHERWISE
  const at = argv.findIndex((arg) => arg === OPTION || arg.startsWith(`${OPTION}=`))
  if (at < 0) return { locale: otherwise, rest: argv }
  const inline = argv[at]?.includes('=') ?? false
  const value = inline ? argv[at]?.slice(OPTION.length + 1) : argv[at + 1]
  const rest = [...argv.slice(0, at), ...argv.slice(at + (inline ? 1 : 2))]
  const known = LANGUAGES.join(', ')
  if (!value || (!inline && value.startsWith('-')))
    return { locale: otherwise, rest, mistake: new UsageError('value-missing', { option: OPTION, known }) }
  const locale = languageOf(value)
  if (!locale)
    return { locale: otherwise, rest, mistake: new UsageError('unknown-value', { option: OPTION, value, known }) }
  return { locale, rest }
}

function ofSystem(env: Io['env']): Language | undefined {
  // The first that is set decides, even where it names a language that we don't speak.
  const set = VARIABLES.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  return set === undefined ? undefined : (languageOf(set) ?? OTHERWISE)
}

/** "fr-CA", "fr_CA.UTF-8": the language of a tag. */
function languageOf(tag: string | undefined): Language | undefined {
  const language = /^[a-z]{2,3}(?=$|[-_.@])/iu.exec(tag ?? '')?.[0].toLowerCase()
  return LANGUAGES.find((known) => known === language)
}
