import { createEngine, type Engine, type Language, type Pack } from '@rolelint/engine'
import { createRuleNames, type RuleNames } from '@rolelint/project'
import type { Io } from './io.js'
import { english } from './messages.en.js'
import { french } from './messages.fr.js'
import type { Messages } from './messages.js'

/** What every command works with. */
export interface Context {
  readonly io: Io
  readonly pack: Pack
  readonly names: RuleNames
  /** The language in which the program speaks. */
  readonly locale: Language
  readonly messages: Messages
  /** Made when it is first asked for: help needs none. */
  engine(): Engine
}

const MESSAGES: Readonly<Record<Language, Messages>> = { en: english, fr: french }

export function createContext(io: Io, pack: Pack, locale: Language): Context {
  let engine: Engine | undefined
  return {
    io,
    pack,
    names: createRuleNames(pack.rules),
    locale,
    messages: MESSAGES[locale],
    engine: () => {
      engine ??= createEngine(pack)
      return engine
    },
  }
}
