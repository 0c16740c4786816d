import { nearest } from '@rolelint/packs'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { type ProjectError, projectError } from '../error.js'
import { find, lineAndColumn, type Path, type SourceNode } from '../source/source.js'

/** What is being read, for errors to point into. */
export interface Place {
  readonly file: string
  readonly text: string
  readonly root?: SourceNode
}

/** Turns what the validator of the schema says into errors with places. */
export function explainSchemaErrors(errors: readonly ErrorObject[], place: Place): ProjectError[] {
  return errors.map((error) => explainOne(error, place))
}

/** An error about a key or a value; `near` is what was probably meant. */
export function errorIn(
  { file, text, root }: Place,
  path: Path,
  about: 'key' | 'value',
  code: ProjectError['code'],
  { near, ...values }: Readonly<Record<string, string | undefined>>,
): ProjectError {
  const { name, value } = find(root, path)
  const span = about === 'key' ? name : value
  const quote = /^["']/.exec(text.slice(span.start, span.end))?.[0] ?? ''
  return projectError(
    code,
    file,
    { ...(values as Record<string, string>), ...(near !== undefined && { near }) },
    {
      ...(root && { where: lineAndColumn(text, name.start), span }),
      ...(root && near !== undefined && { fix: { span, text: quote + near + quote } }),
    },
  )
}

function explainOne(error: ErrorObject, place: Place): ProjectError {
  const path = pathOf(error.instancePath)
  const key = nameOf(path)
  const params = error.params as Readonly<Record<string, unknown>>
  const wrongShape = (form: string) => errorIn(place, path, 'value', 'config-wrong-shape', { key, form })
  switch (error.keyword) {
    case 'additionalProperties': {
      const wrong = String(params.additionalProperty)
      const schema = error.parentSchema as { properties?: object } | undefined
      const known = Object.keys(schema?.properties ?? {}).filter((name) => !name.startsWith('$'))
      const values = { key: wrong, parent: key, known: known.join(', '), near: nearest(wrong, known) }
      return errorIn(place, [...path, wrong], 'key', 'config-unknown-key', values)
    }
    case 'enum': {
      if (error.data === null || typeof error.data === 'object') return wrongShape('word')
      const value = String(error.data)
      const known = params.allowedValues as readonly string[]
      const values = { value, key, known: known.join(', '), near: nearest(value, known) }
      return errorIn(place, path, 'value', 'config-unknown-value', values)
    }
    case 'pattern':
      return errorIn(place, path, 'value', 'config-wrong-pattern', { value: String(error.data), key })
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

/** A JSON pointer as a path. */
function pathOf(pointer: string): (string | number)[] {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}
