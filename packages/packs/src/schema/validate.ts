import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import lexiconSchema from '../../schema/lexicon.schema.json' with { type: 'json' }
import ruleSchema from '../../schema/rule.schema.json' with { type: 'json' }
import sourcesSchema from '../../schema/sources.schema.json' with { type: 'json' }
import type { PackError } from '../error.js'
import type { YamlFile } from '../yaml/file.js'
import { explain } from './explain.js'

const schemas = { rule: ruleSchema, lexicon: lexiconSchema, sources: sourcesSchema }

export type SchemaName = keyof typeof schemas

/** Checks a file against its schema. No errors: its data has the shape that the schema describes. */
export type Validator = (name: SchemaName, file: YamlFile) => PackError[]

/** Compiles the schemas; worth keeping for many files. */
export function createValidator(): Validator {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true })
  const compiled = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))
  return (name, file) => {
    const validate = compiled.get(name)
    if (validate === undefined || validate(file.data)) return []
    return explain(validate.errors as readonly ErrorObject[], name, file)
  }
}
