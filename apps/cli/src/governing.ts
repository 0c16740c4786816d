import { resolve } from 'node:path'
import type { Kind, Language } from '@rolelint/engine'
import {
  createConfigurations,
  nodeFiles,
  type ProjectError,
  resolveSettings,
  type Settings,
  slashed,
} from '@rolelint/project'
import type { Arguments } from './arguments.js'
import type { Context } from './context.js'
import { UsageError } from './usage-error.js'

export type Governed = { readonly settings: Settings } | { readonly errors: readonly ProjectError[] }

/** Makes the function that gives the settings of a document, by its absolute path, as the options ask. */
export function createGoverning({ io, pack }: Context, args: Arguments): (path: string) => Promise<Governed> {
  const file = args.value('config')
  const none = args.has('no-config')
  if (none && file !== undefined) throw new UsageError('together', { one: '--config', other: '--no-config' })
  const configurations = createConfigurations(pack.rules, {
    files: nodeFiles,
    ...(file !== undefined && { file: slashed(resolve(io.cwd, file)) }),
  })
  return async (path) => {
    const { configuration, errors } = none ? { errors: [] } : await configurations.governing(slashed(path))
    if (errors.length > 0) return { errors }
    return { settings: resolveSettings(configuration, slashed(path), written(args)) }
  }
}

/** What stands on the command line goes before what a configuration says. */
function written(args: Arguments): { kind?: Kind; language?: Language } {
  // The options have been held against the lists of what they can be.
  const kind = args.value('kind') as Kind | undefined
  const language = args.value('lang') as Language | undefined
  return { ...(kind && { kind }), ...(language && { language }) }
}
