import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readText } from '../documents/read.js'
import { type ProjectError, projectError } from '../error.js'
import type { Configuration, KnownRules } from './configuration.js'
import { createConfigurationParser } from './parse.js'
import { createRuleNames } from './severities.js'

export const CONFIGURATION_NAMES = ['rolelint.yaml', 'rolelint.yml', '.rolelint.yaml', '.rolelint.yml', 'rolelint.json']

/** The configuration that governs a document, if there is one; with errors, the document can't be checked. */
export interface Governing {
  readonly configuration?: Configuration
  readonly errors: readonly ProjectError[]
}

/** Finds configurations, and reads each once: make a new one when files may have changed. */
export interface Configurations {
  /** The nearest configuration from the document's folder upwards, by its absolute path. */
  governing(path: string): Promise<Governing>
}

/** `file`: the absolute path of the one configuration for all documents, in place of those that lie beside them. */
export function createConfigurations(rules: KnownRules, file?: string): Configurations {
  const parse = createConfigurationParser(createRuleNames(rules))
  const byFolder = new Map<string, Promise<Governing>>()
  let only: Promise<Governing> | undefined

  async function read(file: string): Promise<Governing> {
    const read = await readText(file)
    if ('error' in read) return { errors: [read.error] }
    const parsed = parse(file, read.text.replace(/^\ufeff/, ''))
    return 'errors' in parsed ? parsed : { configuration: parsed.configuration, errors: [] }
  }

  async function nearest(folder: string): Promise<Governing> {
    const entries = await readdir(folder).catch((): string[] => [])
    const files = CONFIGURATION_NAMES.filter((name) => entries.includes(name))
    const [first] = files
    if (files.length > 1) return { errors: [projectError('config-several', folder, { files: files.join(', ') })] }
    if (first !== undefined) return read(join(folder, first))
    const above = dirname(folder)
    return above === folder ? { errors: [] } : cached(above)
  }

  function cached(folder: string): Promise<Governing> {
    const known = byFolder.get(folder) ?? nearest(folder)
    byFolder.set(folder, known)
    return known
  }

  return {
    governing(path) {
      if (file === undefined) return cached(dirname(path))
      only ??= read(file)
      return only
    },
  }
}
