import type { Language, Lexicon, Pack } from '@rolelint/engine'
import { checkClasses, collectClasses, findUnused, type WordClass } from './checks/lexicon.js'
import { checkPattern, type PatternParser, patternsOf } from './checks/patterns.js'
import { checkRule } from './checks/rule.js'
import { comparePlaces, errorAt, type PackError, type Place } from './error.js'
import type { PackFile } from './layout.js'
import { languages, languagesOf } from './names.js'
import { parsePattern as defaultParser } from './pattern-parser.js'
import { type RuleFile, readFiles } from './read-files.js'
import { type ExampleList, toRule } from './shapes.js'

export interface LoadOptions {
  /** Name of the pack. Default `rolelint`. */
  readonly id?: string
  /** Version of the pack. Default `0.0.0`. */
  readonly version?: string
  /** Leave out rules with mistakes and go on with the others, as is good while somebody writes one. Default false. */
  readonly keepSound?: boolean
  /** Default: the engine's own. */
  readonly parsePattern?: PatternParser
}

export interface LoadedPack {
  /** Absent if there is a mistake of level `error`, unless `keepSound` was asked for. */
  readonly pack?: Pack
  /** All mistakes and warnings, by file, from top to bottom. */
  readonly errors: readonly PackError[]
  /** Where examples stand, by {@link exampleKey}. */
  readonly places: ReadonlyMap<string, Place>
}

/**
 * Makes a pack of its files: `sources.yaml`, `lexicon/LANGUAGE/*.yaml` and `CATEGORY/NAME.yaml`, in any folder.
 * Pure: it reads nothing but what it is given. Mistakes are values, never thrown.
 */
export function loadPack(files: readonly PackFile[], options: LoadOptions = {}): LoadedPack {
  const parse = options.parsePattern ?? defaultParser
  const { rules, lexica, sources, secondReader, templates, broken, ...read } = readFiles(files)
  const errors: PackError[] = [...read.errors]
  const classes = new Map<Language, Map<string, WordClass>>()
  for (const language of languages) {
    const own = collectClasses(
      lexica.filter((file) => file.language === language),
      errors,
    )
    errors.push(...checkClasses(own, parse))
    classes.set(language, own)
  }

  const sourceIds = new Set(sources.map((source) => source.id))
  const names = new Map<string, Place>()
  const sound: RuleFile[] = []
  for (const rule of rules) {
    const found = [...checkRule(rule.data, rule.id, sourceIds, rule.yaml), ...checkNames(rule, names)]
    for (const pattern of patternsOf(rule.data)) {
      found.push(...checkPattern(pattern, new Set(classes.get(pattern.language)?.keys()), parse, rule.yaml))
    }
    if (found.length === 0) sound.push(rule)
    errors.push(...found)
  }
  if (!broken.has('rule')) {
    const patterns = rules.flatMap((rule) => patternsOf(rule.data))
    for (const [language, own] of classes) {
      const texts = patterns.filter((pattern) => pattern.language === language).map((pattern) => pattern.text)
      errors.push(...findUnused(own, texts, language))
    }
  }

  const told = errors.filter(({ code }) => !isEcho(code, broken)).sort(comparePlaces)
  const places = new Map(sound.flatMap(examplePlaces))
  if (!options.keepSound && told.some((error) => error.level === 'error')) return { errors: told, places }
  const pack: Pack = {
    id: options.id ?? 'rolelint',
    version: options.version ?? '0.0.0',
    sources,
    rules: sound.map((rule) => toRule(rule.data)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    lexicon: toLexicon(classes),
    templates,
    ...(Object.keys(secondReader).length > 0 && { secondReader }),
  }
  return { pack, errors: told, places }
}

/** What is missing only because the file that holds it could not be used. */
function isEcho(code: string, broken: ReadonlySet<string>): boolean {
  return (code === 'unknown-source' && broken.has('sources')) || (code === 'unknown-class' && broken.has('lexicon'))
}

/** Ids and aliases of all rules share one set of names. */
function checkNames({ data, yaml }: RuleFile, taken: Map<string, Place>): PackError[] {
  const names = [
    { name: data.id, place: yaml.place(['id']) },
    ...(data.aliases ?? []).map((name, index) => ({ name, place: yaml.place(['aliases', index]) })),
  ]
  return names.flatMap(({ name, place }) => {
    const other = taken.get(name)
    if (other === undefined) {
      taken.set(name, place)
      return []
    }
    const message = `“${name}” is already the name of a rule in ${other.file}, line ${other.line}.`
    return [errorAt(place, 'duplicate-id', message, 'Give one of the two another name.')]
  })
}

function toLexicon(classes: ReadonlyMap<Language, ReadonlyMap<string, WordClass>>): Partial<Record<Language, Lexicon>> {
  const lexicon: Partial<Record<Language, Lexicon>> = {}
  for (const [language, own] of classes) {
    if (own.size > 0) lexicon[language] = Object.fromEntries([...own].map(([name, { terms }]) => [name, terms]))
  }
  return lexicon
}

/** The name of an example's place. `index` counts from 0 within its list. */
export function exampleKey(rule: string, language: Language, list: ExampleList, index: number): string {
  return `${rule}#${language}.${list}.${index}`
}

function examplePlaces({ data, yaml }: RuleFile): [string, Place][] {
  return languagesOf(data.examples).flatMap((language) =>
    (['match', 'quiet', 'partial', 'against'] as const).flatMap((list) =>
      (data.examples?.[language]?.[list] ?? []).map((_, index): [string, Place] => [
        exampleKey(data.id, language, list, index),
        yaml.place(['examples', language, list, index]),
      ]),
    ),
  )
}
