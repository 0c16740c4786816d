import type { ErrorObject } from 'ajv/dist/2020.js'
import { errorAt, type PackError } from '../error.js'
import { didYouMean, nearest } from '../nearest.js'
import type { YamlFile, YamlPath } from '../yaml/file.js'
import type { SchemaName } from './validate.js'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema | boolean>>
}

/** What a file of each sort is called in a sentence. */
const nouns: Readonly<Record<SchemaName, string>> = {
  rule: 'a rule',
  lexicon: 'a lexicon file',
  sources: 'the sources',
}

/** Turns what the validator says into plain sentences with places. */
export function explain(errors: readonly ErrorObject[], name: SchemaName, file: YamlFile): PackError[] {
  const found: PackError[] = []
  const meant = misspelt(errors)
  for (const error of errors) {
    if (missingKeys(error).some((key) => meant.has(`${error.instancePath}/${key}`))) continue
    // What stands inside these is told by the error of the whole.
    if (/\/(oneOf|propertyNames)\//.test(error.schemaPath) || error.keyword === 'if') continue
    const path = pathOf(error.instancePath, file.data)
    const explained = sentence(error, path, name)
    if (explained === undefined) continue
    found.push(errorAt(file.place(explained.path ?? path), explained.code, explained.message, explained.mend))
  }
  return found
}

/** Keys that are there under a misspelt name: that they are missing need not be told too. */
function misspelt(errors: readonly ErrorObject[]): Set<string> {
  const meant = new Set<string>()
  for (const { keyword, instancePath, params, parentSchema } of errors) {
    if (keyword !== 'additionalProperties') continue
    const known = Object.keys((parentSchema as Schema).properties ?? {})
    const near = nearest(String((params as { additionalProperty: string }).additionalProperty), known)
    if (near !== undefined) meant.add(`${instancePath}/${near}`)
  }
  return meant
}

function missingKeys({ keyword, params }: ErrorObject): string[] {
  if (keyword === 'required' || keyword === 'dependentRequired')
    return [String((params as { missingProperty: string }).missingProperty)]
  return keyword === 'oneOf' ? ['pattern', 'act'] : []
}

interface Sentence {
  readonly code: string
  readonly message: string
  readonly mend: string
  /** Where it stands, if not at the value that the validator names. */
  readonly path?: YamlPath
}

function sentence(error: ErrorObject, path: YamlPath, name: SchemaName): Sentence | undefined {
  const label = path.length === 0 ? `The file` : `“${path.join('.')}”`
  const params = error.params as Readonly<Record<string, unknown>>
  const schema = error.parentSchema as Schema
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), path, schema, name)
    case 'false schema': {
      const key = path.at(-1)
      const message =
        key === 'terms'
          ? 'A duty rule has no “terms”: it has “match”.'
          : 'A wording rule has no “match”: it has “terms”.'
      return { code: 'misplaced-key', message, mend: 'Write it that way, or change “kind”.' }
    }
    case 'required':
    case 'dependentRequired': {
      const key = String(params.missingProperty)
      return { code: 'missing-key', message: missing(key, path), mend: mendMissing(key, schema) }
    }
    case 'oneOf':
      return {
        code: 'missing-key',
        message: `${label} must have either a pattern, or an act with its object.`,
        mend: 'Write “pattern: …”, or “act: …” and “object: …”.',
      }
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).map(String)
      const key = path.findLast((step) => typeof step === 'string') ?? 'value'
      const message = `“${show(error.data)}” can’t stand as “${key}”.`
      return { code: 'unknown-value', message, mend: didYouMean(String(error.data), allowed) }
    }
    case 'type':
      return wrongType(error.data, label, [params.type].flat().map(String))
    case 'pattern':
      return wrongForm(error, label, path)
    case 'propertyNames':
      return {
        code: 'invalid-name',
        message: `“${String(params.propertyName)}” can’t be the name of a class.`,
        mend: 'Use small letters, digits, hyphens and dots, a letter first.',
        path: [...path, String(params.propertyName)],
      }
    case 'minItems':
      return tooFew(error, label, path)
    case 'minProperties':
      return { code: 'empty', message: `${label} is empty.`, mend: 'Fill it in, or remove the key.' }
    case 'uniqueItems':
      return { code: 'duplicate', message: `${label} holds something twice.`, mend: 'Remove one of the two.' }
    case 'const':
      return undefined
    default:
      return {
        code: 'invalid',
        message: `${label} ${error.message ?? 'is not valid'}.`,
        mend: 'See docs/writing-rules.md.',
      }
  }
}

function unknownKey(key: string, path: YamlPath, schema: Schema, name: SchemaName): Sentence {
  const known = Object.keys(schema.properties ?? {})
  const where = path.length === 0 ? nouns[name] : `“${path.join('.')}”`
  const near = nearest(key, known)
  // A comma in a text inside { … } cuts it in two, and its second half looks like a key.
  const mend = /\s/.test(key)
    ? 'If this is part of the text before it, put that text in double quotes.'
    : near === undefined
      ? `Remove it. It can have: ${known.join(', ')}.`
      : `Did you mean “${near}”?`
  return { code: 'unknown-key', message: `“${key}” isn’t a key of ${where}.`, mend, path: [...path, key] }
}

function missing(key: string, path: YamlPath): string {
  return path.length === 0 ? `“${key}” is missing.` : `“${key}” is missing in “${path.join('.')}”.`
}

function mendMissing(key: string, schema: Schema): string {
  const property = schema.properties?.[key]
  const description = typeof property === 'object' ? property.description : undefined
  return description === undefined ? `Add “${key}”.` : `Add “${key}”. ${description}`
}

function wrongType(data: unknown, label: string, types: readonly string[]): Sentence | undefined {
  const code = 'wrong-type'
  if (data === null) return { code, message: `${label} is empty.`, mend: 'Fill it in, or remove the key.' }
  if (types.includes('string')) {
    if (typeof data === 'object') {
      const mend = 'Put it in double quotes: brackets and colons have a meaning of their own in YAML.'
      return { code, message: `${label} must be a text.`, mend }
    }
    return { code, message: `${label} must be a text, not ${show(data)}.`, mend: `Put it in quotes: "${show(data)}".` }
  }
  if (types.includes('array')) {
    return { code, message: `${label} must be a list.`, mend: 'Begin every entry with “- ” on a line of its own.' }
  }
  if (types.includes('object')) {
    return {
      code,
      message: `${label} must hold keys with values.`,
      mend: 'Write “key: value” on lines below it, indented.',
    }
  }
  return { code, message: `${label} must be true or false.`, mend: 'Write true or false, without quotes.' }
}

function wrongForm(error: ErrorObject, label: string, path: YamlPath): Sentence {
  if (typeof error.data !== 'string' || error.data.trim() === '') {
    return { code: 'empty', message: `${label} is empty.`, mend: 'Write something, or remove it.' }
  }
  const code = 'wrong-form'
  const message = `“${error.data}” can’t stand as ${label}.`
  if (path.at(-1) === 'year') return { code, message, mend: 'Write a year, or two with a dash: "2017–2018".' }
  if (path.at(-1) === 'url') return { code, message, mend: 'Write the whole address, from https:// on.' }
  if (path.includes('sources')) return { code, message, mend: 'Use small letters, digits and hyphens: mhcc-2010.' }
  return { code, message, mend: 'Use small letters, digits and hyphens: category/name-of-rule.' }
}

function tooFew(error: ErrorObject, label: string, path: YamlPath): Sentence {
  const least = Number((error.params as { limit: number }).limit)
  const has = (error.data as readonly unknown[]).length
  if (path[0] === 'examples') {
    const [what, mend] =
      path.at(-1) === 'quiet'
        ? ['look-alikes', 'Add texts that look like a match and are none, each with the reason: “why: …”.']
        : ['examples', 'Add texts that the rule must report, each with the words to report in [[…]].']
    const message = `${label} has ${has} ${what}; a rule has at least ${least} in each of its languages.`
    return { code: 'too-few-examples', message, mend }
  }
  return { code: 'empty', message: `${label} is empty.`, mend: 'Fill it in, or remove the key.' }
}

function show(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data)
}

/** A JSON pointer as a path; a step is an index where it leads into a list. */
function pathOf(pointer: string, data: unknown): YamlPath {
  const path: (string | number)[] = []
  let value = data
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(step) : step)
    value = (value as Record<string, unknown> | undefined)?.[step]
  }
  return path
}
