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

/** What an editor or a command line says on top of a configuration. */
export interface SettingsLayer {
  readonly kind?: Kind
  readonly language?: Language
  /** By rule id; categories and old names are spelt out. */
  readonly severities?: Severities
  readonly secondReader?: boolean
  /** Left out as well as what others leave out. */
  readonly ignore?: readonly string[]
  /** Where patterns of `ignore` count from. Default: the folder of the configuration, or the root. */
  readonly folder?: string
}

/**
 * The settings of a document, by its absolute path with slashes, under the configuration that governs it and what is
 * said on top, the later the stronger. Editor and command line both ask here, so that they agree.
 */
export function resolveSettings(
  configuration: Configuration | undefined,
  path: string,
  ...onTop: readonly SettingsLayer[]
): Settings {
  const base = configuration?.folder ?? '/'
  const fitting = configuration?.overrides.filter(({ match }) => matches(match, base, path)) ?? []
  const layers: readonly SettingsLayer[] = [...(configuration ? [configuration] : []), ...fitting, ...onTop]
  const kind = layers.findLast((layer) => layer.kind)?.kind
  const language = layers.findLast((layer) => layer.language)?.language
  const secondReader = layers.findLast((layer) => layer.secondReader !== undefined)?.secondReader
  return {
    ...(kind && { kind }),
    ...(language && { language }),
    severities: Object.assign({}, ...layers.map((layer) => layer.severities)),
    ...(configuration?.failOn && { failOn: configuration.failOn }),
    ...(secondReader !== undefined && { secondReader }),
    ignored: layers.some(({ ignore, folder = base }) => ignore && matches(ignore, folder, path)),
  }
}
