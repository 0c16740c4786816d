import { nearest } from '@rolelint/packs'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { type ProjectError, projectError } from '../error.js'
import type { ParsedYaml, Path } from './yaml.js'

/** Turns what the validator of the schema says into errors with places. */
export function explainSchemaErrors(errors: readonly ErrorObject[], file: string, yaml: ParsedYaml): ProjectError[] {
  return errors.map((error) => explainOne(error, file, yaml))
}

function explainOne(error: ErrorObject, file: string, yaml: ParsedYaml): ProjectError {
  const path = pathOf(error.instancePath)
  const key = nameOf(path)
  const params = error.params as Readonly<Record<string, unknown>>
  const wrongShape = (form: string) => projectError('config-wrong-shape', file, { key, form }, yaml.where(path))
  switch (error.keyword) {
    case 'additionalProperties': {
      const wrong = String(params.additionalProperty)
      const schema = error.parentSchema as { properties?: object } | undefined
      const known = Object.keys(schema?.properties ?? {}).filter((name) => !name.startsWith('$'))
      const values = { key: wrong, parent: key, known: known.join(', '), ...near(wrong, known) }
      return projectError('config-unknown-key', file, values, yaml.where([...path, wrong]))
    }
    case 'enum': {
      if (error.data === null || typeof error.data === 'object') return wrongShape('word')
      const value = String(error.data)
      const known = params.allowedValues as readonly string[]
      const values = { value, key, known: known.join(', '), ...near(value, known) }
      return projectError('config-unknown-value', file, values, yaml.where(path))
    }
    case 'pattern':
      return projectError('config-wrong-pattern', file, { value: String(error.data), key }, yaml.where(path))
    case 'required':
      return wrongShape('match')
    default:
      return wrongShape(formOf([params.type].flat().map(String)))
  }
}

function formOf(types: readonly string[]): string {
  if (types.includes('object')) return 'keys'
  if (types.includes('array')) return types.includes('string') ? 'patterns' : 'list'
  return 'word'
}

/** The key that a path leads to, by the name that people see: of the entry of a list, the name of the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

function near(written: string, known: readonly string[]): { near?: string } {
  const name = nearest(written, known)
  return name === undefined ? {} : { near: name }
}

/** A JSON pointer as a path. */
function pathOf(pointer: string): (string | number)[] {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}
