import type { Kind, Language } from '@rolelint/engine'
import type { Configuration, FailOn, Severities } from './configuration.js'
import { matches } from './match.js'

/** What a configuration says of one document. */
export interface Settings {
  /** Where the document doesn't say itself. */
  readonly kind?: Kind
  readonly language?: Language
  /** By rule id, those only that differ from the rule's own. */
  readonly severities: Severities
  readonly failOn?: FailOn
  readonly secondReader?: boolean
  /** The document is to be left out. */
  readonly ignored: boolean
}

/**
 * The settings of a document, by its absolute path, under the configuration that governs it. Editor and command line
 * both ask here, so that they agree.
 */
export function resolveSettings(configuration: Configuration | undefined, path: string): Settings {
  if (!configuration) return { severities: {}, ignored: false }
  const { folder, failOn, secondReader } = configuration
  const fitting = configuration.overrides.filter(({ match }) => matches(match, folder, path))
  const layers = [configuration, ...fitting]
  const kind = layers.findLast((layer) => layer.kind)?.kind
  const language = layers.findLast((layer) => layer.language)?.language
  return {
    ...(kind && { kind }),
    ...(language && { language }),
    severities: Object.assign({}, ...layers.map((layer) => layer.severities)),
    ...(failOn && { failOn }),
    ...(secondReader !== undefined && { secondReader }),
    ignored: matches(configuration.ignore, folder, path),
  }
}
