import type { Kind, Language, Localized, SecondReaderModel, Source, Templates } from '@rolelint/engine'
import type { LexiconFile } from './checks/lexicon.js'
import { errorAt, type PackError } from './error.js'
import { type PackFile, roleOf } from './layout.js'
import { createValidator, type SchemaName, type Validator } from './schema/validate.js'
import { type LexiconData, type RuleData, type SourcesData, toSource } from './shapes.js'
import { readYaml, type YamlFile } from './yaml/file.js'

/** A rule file that its schema accepts. */
export interface RuleFile {
  /** The id that the file's path asks for. */
  readonly id: string
  readonly data: RuleData
  readonly yaml: YamlFile
}

export interface ReadFiles {
  readonly rules: readonly RuleFile[]
  readonly lexica: readonly LexiconFile[]
  readonly sources: readonly Source[]
  readonly secondReader: Partial<Record<Language, SecondReaderModel>>
  readonly templates: Templates
  readonly errors: readonly PackError[]
  /** Sorts of files of which one or more could not be used; what depends on them can't be judged. */
  readonly broken: ReadonlySet<SchemaName>
}

/** Compiled once, when first needed: that takes longer than reading a file. */
let validator: Validator | undefined

/** Reads files and holds each against its schema. */
export function readFiles(files: readonly PackFile[]): ReadFiles {
  validator ??= createValidator()
  const validate = validator
  const errors: PackError[] = []
  const rules: RuleFile[] = []
  const lexica: LexiconFile[] = []
  const sources: Source[] = []
  const secondReader: Partial<Record<Language, SecondReaderModel>> = {}
  const templates: { -readonly [kind in Kind]?: Localized } = {}
  const broken = new Set<SchemaName>()
  for (const { path, text } of files) {
    const role = roleOf(path)
    if (role.role === 'stray') {
      errors.push(errorAt({ file: path, line: 1, column: 1 }, 'stray-file', role.why, role.mend))
      continue
    }
    if (role.role === 'second-reader') {
      const model = readModel(text)
      if (model) secondReader[role.language] = model
      else errors.push(errorAt({ file: path, line: 1, column: 1 }, 'bad-model', NO_MODEL, MAKE_MODEL))
      continue
    }
    if (role.role === 'template') {
      const { yaml, error } = readYaml(path, text)
      const texts = (yaml?.data as { text?: Localized } | undefined)?.text
      if (texts?.en && texts.fr) templates[role.kind] = texts
      else errors.push(error ?? errorAt({ file: path, line: 1, column: 1 }, 'bad-template', NO_TEMPLATE, MEND_TEMPLATE))
      continue
    }
    const yaml = readValid(role.role, path, text, validate, errors)
    if (yaml === undefined) broken.add(role.role)
    else if (role.role === 'rule') rules.push({ id: role.id, data: yaml.data as RuleData, yaml })
    else if (role.role === 'lexicon') lexica.push({ language: role.language, data: yaml.data as LexiconData, yaml })
    else sources.push(...collectSources(yaml, errors))
  }
  return { rules, lexica, sources, secondReader, templates, errors, broken }
}

const NO_TEMPLATE = 'The template lacks its text in English or in French.'
const MEND_TEMPLATE = 'Write both below “text:”, as “en: |” and “fr: |”.'

const NO_MODEL = 'It is no model of the second reader.'
const MAKE_MODEL = 'Make it anew, with “npm run train”.'

/** It is written by a program, so that its shape tells enough. */
function readModel(text: string): SecondReaderModel | undefined {
  try {
    const model = JSON.parse(text) as SecondReaderModel
    const isWhole = model.weights.length === 2 * model.features.length * model.categories.length
    return isWhole && Array.isArray(model.examples) ? model : undefined
  } catch {
    return undefined
  }
}

function readValid(name: SchemaName, path: string, text: string, validate: Validator, errors: PackError[]) {
  const { yaml, error } = readYaml(path, text)
  if (yaml === undefined) {
    if (error) errors.push(error)
    return undefined
  }
  if (yaml.data === null || yaml.data === undefined) {
    const mend = 'Write something into it, or delete it.'
    errors.push(errorAt({ file: path, line: 1, column: 1 }, 'empty', 'The file is empty.', mend))
    return undefined
  }
  const found = validate(name, yaml)
  errors.push(...found)
  return found.length === 0 ? yaml : undefined
}

function collectSources(yaml: YamlFile, errors: PackError[]): Source[] {
  const seen = new Set<string>()
  const { sources } = yaml.data as SourcesData
  return sources.flatMap((source, index) => {
    if (!seen.has(source.id)) {
      seen.add(source.id)
      return [toSource(source)]
    }
    const message = `The source “${source.id}” stands here a second time.`
    errors.push(errorAt(yaml.place(['sources', index, 'id']), 'duplicate-id', message, 'Remove one of the two.'))
    return []
  })
}
