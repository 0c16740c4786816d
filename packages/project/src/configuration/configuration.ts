import type { Kind, Language, Rule, Severity } from '@rolelint/engine'

/** Rules that a configuration may name. */
export type KnownRules = readonly Pick<Rule, 'id' | 'aliases' | 'category'>[]

/** Severities by rule id. What a configuration says of categories and old names is spelt out. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** The least severity with which a check fails. */
export type FailOn = Severity | 'never'

/** Settings for some of the documents. */
export interface Override {
  readonly match: readonly string[]
  readonly kind?: Kind
  readonly language?: Language
  readonly severities: Severities
}

/** A configuration file, read and found to be sound. */
export interface Configuration {
  /** Absolute. */
  readonly file: string
  /** Absolute; the paths and patterns in it count from here. */
  readonly folder: string
  readonly kind?: Kind
  readonly language?: Language
  readonly severities: Severities
  readonly ignore: readonly string[]
  readonly overrides: readonly Override[]
  readonly failOn?: FailOn
  /** Whether statements that no rule speaks of are held against known examples. */
  readonly secondReader?: boolean
}
