import { type ProjectError, projectError } from '../error.js'
import { createChecker } from './parse.js'
import type { SettingsLayer } from './settings.js'
import { type RuleNames, spellOut } from './severities.js'

export type ParsedLayer = { readonly layer: SettingsLayer } | { readonly errors: readonly ProjectError[] }

/** What an editor may say of itself; which documents its settings are for, it knows otherwise. */
const KEYS = ['kind', 'language', 'rules', 'secondReader', 'ignore']

/**
 * Makes the function that reads settings of an editor, written as in a configuration: `{ kind, rules: { clinical: 'off' } }`.
 * Keys that are null or undefined count as not set. Errors have no place; `name` is what they call the settings.
 */
export function createLayerParser(names: RuleNames, name = ''): (data: unknown) => ParsedLayer {
  const check = createChecker(names)
  return (data) => {
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
    const given = isObject ? Object.entries(data).filter(([, value]) => value !== null && value !== undefined) : []
    const checked = check(isObject ? Object.fromEntries(given) : (data ?? {}), { file: name, text: '' })
    const misplaced = given.filter(([key]) => key === 'files' || key === 'failOn')
    const errors = [
      ...('errors' in checked ? checked.errors : []),
      ...misplaced.map(([key]) =>
        projectError('config-unknown-key', name, { key, parent: '', known: KEYS.join(', ') }),
      ),
    ]
    if (errors.length > 0 || 'errors' in checked) return { errors }
    const { kind, language, rules, secondReader, ignore } = checked.written
    return {
      layer: {
        ...(kind && { kind }),
        ...(language && { language }),
        ...(rules && { severities: spellOut(rules, names) }),
        ...(secondReader !== undefined && { secondReader }),
        ...(ignore && { ignore }),
      },
    }
  }
}
