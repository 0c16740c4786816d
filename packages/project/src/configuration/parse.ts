import type { Kind, Language, Severity } from '@rolelint/engine'
import { nearest } from '@rolelint/packs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import schema from '../../schema/config.schema.json' with { type: 'json' }
import { type ProjectError, projectError } from '../error.js'
import { folderOf } from '../files/path.js'
import { lineAndColumn, type Path, readSource } from '../source/source.js'
import type { Configuration, FailOn } from './configuration.js'
import { errorIn, explainSchemaErrors, type Place } from './explain.js'
import { type RuleNames, spellOut } from './severities.js'

export type ParsedConfiguration =
  | { readonly configuration: Configuration }
  /** All mistakes, from top to bottom. A configuration with a mistake isn't used at all. */
  | { readonly errors: readonly ProjectError[] }

type WrittenSeverities = Readonly<Record<string, Severity | 'off'>>

/** A configuration as its schema describes it. */
export interface Written {
  readonly kind?: Kind
  readonly language?: Language
  readonly rules?: WrittenSeverities
  readonly ignore?: readonly string[]
  readonly files?: readonly {
    readonly match: string | readonly string[]
    readonly kind?: Kind
    readonly language?: Language
    readonly rules?: WrittenSeverities
  }[]
  readonly failOn?: FailOn
  readonly secondReader?: boolean
}

type Checked = { readonly written: Written } | { readonly errors: readonly ProjectError[] }

/** Makes the function that holds data against the schema and the known rules; it compiles the schema when first needed. */
export function createChecker(names: RuleNames): (data: unknown, place: Place) => Checked {
  let validate: ValidateFunction<Written> | undefined
  return (data, place) => {
    validate ??= compile()
    const errors = validate(data) ? [] : explainSchemaErrors(validate.errors ?? [], place)
    errors.push(...unknownRules(data, place, names))
    return errors.length > 0 ? { errors: errors.sort(byPlace) } : { written: data as Written }
  }
}

function compile(): ValidateFunction<Written> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true })
  return ajv.compile<Written>(schema)
}

/** Makes the function that reads configurations: YAML, JSON with comments, or a package.json, by the file’s name. */
export function createConfigurationParser(names: RuleNames): (file: string, text: string) => ParsedConfiguration {
  const check = createChecker(names)
  return (file, text) => {
    const { data, root, mistakes } = readSource(file, text)
    const [broken] = mistakes
    if (broken) {
      const { reason, span } = broken
      const where = lineAndColumn(text, span.start)
      return { errors: [projectError('config-syntax', file, { reason }, { where, span })] }
    }
    // An empty file sets nothing.
    const checked = check(data ?? {}, { file, text, ...(root && { root }) })
    return 'errors' in checked ? checked : { configuration: configurationOf(checked.written, file, names) }
  }
}

function configurationOf(written: Written, file: string, names: RuleNames): Configuration {
  const { kind, language, rules = {}, ignore = [], files = [], failOn, secondReader } = written
  return {
    file,
    folder: folderOf(file),
    ...(kind && { kind }),
    ...(language && { language }),
    severities: spellOut(rules, names),
    ignore,
    overrides: files.map(({ match, rules = {}, ...rest }) => ({
      ...rest,
      match: [match].flat(),
      severities: spellOut(rules, names),
    })),
    ...(failOn && { failOn }),
    ...(secondReader !== undefined && { secondReader }),
  }
}

function unknownRules(data: unknown, place: Place, names: RuleNames): ProjectError[] {
  const { rules, files } = data as { readonly rules?: unknown; readonly files?: unknown }
  const places: (readonly [rules: unknown, path: Path])[] = [[rules, ['rules']]]
  for (const [at, entry] of Array.isArray(files) ? files.entries() : []) {
    places.push([entry?.rules, ['files', at, 'rules']])
  }
  return places.flatMap(([rules, path]) => {
    const written = rules !== null && typeof rules === 'object' && !Array.isArray(rules) ? Object.keys(rules) : []
    const unknown = written.filter((name) => names.idsOf(name).length === 0)
    return unknown.map((rule) =>
      errorIn(place, [...path, rule], 'key', 'config-unknown-rule', { rule, near: nearest(rule, names.all) }),
    )
  })
}

function byPlace(a: ProjectError, b: ProjectError): number {
  return (a.where?.line ?? 0) - (b.where?.line ?? 0) || (a.where?.column ?? 0) - (b.where?.column ?? 0)
}
