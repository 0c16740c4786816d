import { type ProjectError, projectError } from '../error.js'
import type { Files } from '../files/files.js'
import { baseName, folderOf, isWithin, joinPath } from '../files/path.js'
import { baseOf, readSource } from '../source/source.js'
import type { Configuration, KnownRules } from './configuration.js'
import { createConfigurationParser } from './parse.js'
import { createRuleNames } from './severities.js'

/** What a configuration may be called, the first choice first. */
export const CONFIGURATION_NAMES = [
  'rolelint.config.yaml',
  'rolelint.config.yml',
  'rolelint.config.json',
  'rolelint.config.jsonc',
  // Names of old.
  'rolelint.yaml',
  'rolelint.yml',
  '.rolelint.yaml',
  '.rolelint.yml',
  'rolelint.json',
  // Only with the key “rolelint”.
  'package.json',
]

/** Whether a file of this name, without its folder, may be a configuration. */
export function isConfigurationName(name: string): boolean {
  return CONFIGURATION_NAMES.includes(name)
}

/** The configuration that governs a document, if there is one; with errors, the document can't be checked. */
export interface Governing {
  readonly configuration?: Configuration
  /** The configuration file, sound or not. */
  readonly file?: string
  readonly errors: readonly ProjectError[]
}

/** Finds configurations, and reads each once until it is told that files have changed. Paths have slashes. */
export interface Configurations {
  /** The nearest configuration from the document's folder upwards, by its absolute path. */
  governing(path: string): Promise<Governing>
  /** Forgets what a file or folder touches that was changed, created or removed; without a path, everything. */
  invalidate(path?: string): void
}

export interface ConfigurationsOptions {
  readonly files: Files
  /** The one configuration for all documents, in place of those that lie beside them. */
  readonly file?: string
  /** The highest folder to look into. A document outside of it has no configuration. Default: the root. */
  readonly upTo?: string
}

export function createConfigurations(
  rules: KnownRules,
  { files, file: named, upTo }: ConfigurationsOptions,
): Configurations {
  const parse = createConfigurationParser(createRuleNames(rules))
  /** What stands in a folder itself; undefined where there is nothing. */
  const own = new Map<string, Promise<Governing | undefined>>()
  let only: Promise<Governing> | undefined

  async function read(file: string): Promise<Governing> {
    const read = await files.read(file)
    if ('error' in read) return { file, errors: [read.error] }
    const parsed = parse(file, read.text.replace(/^\ufeff/, ''))
    return 'errors' in parsed ? { file, ...parsed } : { file, configuration: parsed.configuration, errors: [] }
  }

  /** A package.json that can’t be read, or doesn’t hold the key, is none of ours. */
  async function counts(file: string): Promise<boolean> {
    if (baseOf(file).length === 0) return true
    const read = await files.read(file)
    return 'text' in read && readSource(file, read.text.replace(/^\ufeff/, '')).isThere
  }

  async function inFolder(folder: string): Promise<Governing | undefined> {
    const entries = await files.list(folder).catch((): string[] => [])
    const names = CONFIGURATION_NAMES.filter((name) => entries.includes(name))
    const ours: string[] = []
    for (const name of names) if (await counts(joinPath(folder, name))) ours.push(name)
    const [first] = ours
    if (ours.length > 1) return { errors: [projectError('config-several', folder, { files: ours.join(', ') })] }
    return first === undefined ? undefined : read(joinPath(folder, first))
  }

  function cached(folder: string): Promise<Governing | undefined> {
    const known = own.get(folder) ?? inFolder(folder)
    own.set(folder, known)
    return known
  }

  return {
    async governing(path) {
      if (named !== undefined) {
        only ??= read(named)
        return only
      }
      for (let folder = folderOf(path); upTo === undefined || isWithin(upTo, folder); folder = folderOf(folder)) {
        const found = await cached(folder)
        if (found) return found
        if (folderOf(folder) === folder) break
      }
      return { errors: [] }
    },
    invalidate(path) {
      if (path === undefined || path === named) only = undefined
      if (path === undefined) own.clear()
      else if (isConfigurationName(baseName(path))) own.delete(folderOf(path))
      // It may have been a folder.
      else for (const folder of [...own.keys()]) if (isWithin(path, folder)) own.delete(folder)
    },
  }
}
