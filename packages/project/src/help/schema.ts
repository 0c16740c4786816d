import type { Language } from '@rolelint/engine'
import french from '../../schema/config.descriptions.fr.json' with { type: 'json' }
import schema from '../../schema/config.schema.json' with { type: 'json' }
import type { Path } from '../source/source.js'

/** As much of JSON Schema as the schema of configurations uses. */
interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
}

/** What may stand at a place of a configuration. */
export interface Allowed {
  /** What is said of it, in the language that was asked for. */
  readonly description?: string
  /** Keys that it may hold. */
  readonly keys: readonly string[]
  /** Its keys are names of rules and categories. */
  readonly holdsRules: boolean
  /** Its keys and values go on over several lines. */
  readonly isLong: boolean
  /** Words that it may be. */
  readonly values: readonly string[]
}

const root: Schema = schema
const FRENCH: Readonly<Record<string, string>> = french

/** What may stand at a path; undefined where nothing is known of it. */
export function allowedAt(path: Path, locale: Language): Allowed | undefined {
  let at: { schema: Schema; pointer: string } | undefined = { schema: root, pointer: '' }
  for (const step of path) {
    at = at && stepInto(resolved(at), step)
    if (!at) return undefined
  }
  const { schema, pointer } = resolved(at)
  const description = (locale === 'fr' ? FRENCH[pointer] : schema.description) ?? schema.description
  const types = [schema.type ?? []].flat()
  return {
    ...(description !== undefined && { description }),
    keys: Object.keys(schema.properties ?? {}).filter((key) => !key.startsWith('$')),
    holdsRules: typeof schema.additionalProperties === 'object',
    isLong: types.some((type) => type === 'object' || type === 'array'),
    values: schema.enum ?? (types.includes('boolean') ? ['true', 'false'] : []),
  }
}

interface At {
  readonly schema: Schema
  /** Its JSON pointer in the file of the schema. */
  readonly pointer: string
}

function resolved({ schema, pointer }: At): At {
  if (schema.$ref === undefined) return { schema, pointer }
  const target = schema.$ref.replace(/^#/u, '')
  let found: unknown = root
  for (const name of target.split('/').slice(1)) found = (found as Record<string, unknown>)[name]
  return { schema: found as Schema, pointer: target }
}

function stepInto({ schema, pointer }: At, step: string | number): At | undefined {
  if (typeof step === 'number') return schema.items && { schema: schema.items, pointer: `${pointer}/items` }
  const property = schema.properties?.[step]
  if (property) return { schema: property, pointer: `${pointer}/properties/${step}` }
  const { additionalProperties: others } = schema
  return typeof others === 'object' ? { schema: others, pointer: `${pointer}/additionalProperties` } : undefined
}

/** All descriptions of the schema, by their JSON pointers. */
export function descriptions(): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, pointer: string): void => {
    if (value === null || typeof value !== 'object') return
    const { description } = value as { readonly description?: unknown }
    if (typeof description === 'string') found.set(pointer, description)
    for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${key}`)
  }
  visit(schema, '')
  return found
}
