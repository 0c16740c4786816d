import { createEngine, type Engine, type Pack } from '@rolelint/engine'
import { createRuleNames, type RuleNames } from '@rolelint/project'
import type { Io } from './io.js'
import { english, type Messages } from './messages.en.js'

/** What every command works with. */
export interface Context {
  readonly io: Io
  readonly pack: Pack
  readonly names: RuleNames
  readonly messages: Messages
  /** Made when it is first asked for: help needs none. */
  engine(): Engine
}

export function createContext(io: Io, pack: Pack): Context {
  let engine: Engine | undefined
  return {
    io,
    pack,
    names: createRuleNames(pack.rules),
    messages: english,
    engine: () => {
      engine ??= createEngine(pack)
      return engine
    },
  }
}
