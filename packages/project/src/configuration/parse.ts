import { dirname } from 'node:path'
import type { Kind, Language, Severity } from '@rolelint/engine'
import { nearest } from '@rolelint/packs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import schema from '../../schema/config.schema.json' with { type: 'json' }
import { type ProjectError, projectError } from '../error.js'
import type { Configuration, FailOn } from './configuration.js'
import { explainSchemaErrors } from './explain.js'
import { type RuleNames, spellOut } from './severities.js'
import { type ParsedYaml, type Path, parseYaml } from './yaml.js'

export type ParsedConfiguration =
  | { readonly configuration: Configuration }
  /** All mistakes, from top to bottom. A configuration with a mistake isn't used at all. */
  | { readonly errors: readonly ProjectError[] }

type WrittenSeverities = Readonly<Record<string, Severity | 'off'>>

/** A configuration as its schema describes it. */
interface Written {
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

/** Makes the function that reads configurations; it compiles the schema once, when it is first needed. */
export function createConfigurationParser(names: RuleNames): (file: string, text: string) => ParsedConfiguration {
  let validate: ValidateFunction<Written> | undefined
  return (file, text) => {
    const yaml = parseYaml(file, text)
    if ('code' in yaml) return { errors: [yaml] }
    const data = yaml.data ?? {} // an empty file sets nothing
    validate ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<Written>(schema)
    const errors = validate(data) ? [] : explainSchemaErrors(validate.errors ?? [], file, yaml)
    errors.push(...unknownRules(data, file, yaml, names))
    if (errors.length > 0) return { errors: errors.sort(byPlace) }
    return { configuration: configurationOf(data as Written, file, names) }
  }
}

function configurationOf(written: Written, file: string, names: RuleNames): Configuration {
  const { kind, language, rules = {}, ignore = [], files = [], failOn, secondReader } = written
  return {
    file,
    folder: dirname(file),
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

function unknownRules(data: unknown, file: string, yaml: ParsedYaml, names: RuleNames): ProjectError[] {
  const { rules, files } = data as { readonly rules?: unknown; readonly files?: unknown }
  const places: (readonly [rules: unknown, path: Path])[] = [[rules, ['rules']]]
  for (const [at, entry] of Array.isArray(files) ? files.entries() : []) {
    places.push([entry?.rules, ['files', at, 'rules']])
  }
  return places.flatMap(([rules, path]) => {
    const written = rules !== null && typeof rules === 'object' && !Array.isArray(rules) ? Object.keys(rules) : []
    const unknown = written.filter((name) => names.idsOf(name).length === 0)
    return unknown.map((rule) => {
      const near = nearest(rule, names.all)
      return projectError('config-unknown-rule', file, { rule, ...(near && { near }) }, yaml.where([...path, rule]))
    })
  })
}

function byPlace(a: ProjectError, b: ProjectError): number {
  return (a.where?.line ?? 0) - (b.where?.line ?? 0) || (a.where?.column ?? 0) - (b.where?.column ?? 0)
}
