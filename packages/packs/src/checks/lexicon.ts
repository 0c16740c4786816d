import type { Language } from '@rolelint/engine'
import { errorAt, type PackError, warningAt } from '../error.js'
import { languageNames } from '../names.js'
import type { LexiconData } from '../shapes.js'
import type { YamlFile, YamlPath } from '../yaml/file.js'
import { checkPattern, classesIn, type PatternParser } from './patterns.js'

/** A lexicon file that its schema accepts. */
export interface LexiconFile {
  readonly language: Language
  readonly data: LexiconData
  readonly yaml: YamlFile
}

/** A class of words, and where it is defined. */
export interface WordClass {
  readonly terms: readonly string[]
  readonly yaml: YamlFile
  readonly path: YamlPath
}

/** The classes of one language: name → words. Of one that is defined twice the first counts. */
export function collectClasses(files: readonly LexiconFile[], errors: PackError[]): Map<string, WordClass> {
  const classes = new Map<string, WordClass>()
  for (const { data, yaml } of files) {
    for (const [name, terms] of Object.entries(data.classes)) {
      const path = ['classes', name]
      const first = classes.get(name)
      if (first === undefined) {
        classes.set(name, { terms, yaml, path })
        continue
      }
      const { file, line } = first.yaml.place(first.path)
      const message = `The class “${name}” is already defined in ${file}, line ${line}.`
      errors.push(errorAt(yaml.place(path), 'duplicate-class', message, 'Join the two, or rename one.'))
    }
  }
  return classes
}

/** Mistakes in the words of the classes of one language. */
export function checkClasses(classes: ReadonlyMap<string, WordClass>, parse: PatternParser): PackError[] {
  const names = new Set(classes.keys())
  const errors: PackError[] = []
  for (const [name, { terms, yaml, path }] of classes) {
    const seen = new Set<string>()
    for (const [index, text] of terms.entries()) {
      const place = [...path, index]
      errors.push(
        ...checkPattern(
          { text: asPattern(text), path: place, gapless: !name.startsWith('section.') && name !== 'detect.posting' },
          names,
          parse,
          yaml,
        ),
      )
      if (/^~(\s|$)|\s~$/.test(text)) {
        const message = `In “${text}” the ~ has a word on one side only.`
        errors.push(errorAt(yaml.place(place), 'invalid-pattern', message, 'Remove it: it stands between words.'))
      }
      if (seen.has(text)) {
        const message = `“${text}” stands twice in the class “${name}”.`
        errors.push(warningAt(yaml.place(place), 'duplicate-term', message, 'Remove one of the two.'))
      }
      seen.add(text)
    }
  }
  return [...errors, ...findCycles(classes)]
}

/** A row of words as a pattern of the same length: only its ~, and the @ of a mark, are unknown to patterns. */
function asPattern(text: string): string {
  return text
    .replace(/(?<=\s)~(?=\s)/g, '*')
    .replace(/^~|~$/g, '*')
    .replace(/^@(?=\p{L}+$)/u, '=')
}

/** Classes that hold themselves, through others perhaps. Each circle is told once. */
function findCycles(classes: ReadonlyMap<string, WordClass>): PackError[] {
  const errors: PackError[] = []
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    const word = classes.get(name)
    if (word === undefined || done.has(name)) return
    for (const [index, text] of word.terms.entries()) {
      for (const inner of classesIn(text)) {
        const begin = [...way, name].indexOf(inner.name)
        if (begin < 0) {
          visit(inner.name, [...way, name])
          continue
        }
        const circle = [...[...way, name].slice(begin), inner.name].map((step) => `<${step}>`).join(' → ')
        const place = word.yaml.placeIn([...word.path, index], inner.at)
        errors.push(
          errorAt(place, 'class-cycle', `This class holds itself: ${circle}.`, 'Remove one of these entries.'),
        )
      }
    }
    done.add(name)
  }
  for (const name of classes.keys()) visit(name, [])
  return errors
}

/** Classes that no rule reaches. Names with a dot are the engine's own, which it uses without a rule. */
export function findUnused(
  classes: ReadonlyMap<string, WordClass>,
  patterns: readonly string[],
  language: Language,
): PackError[] {
  const reached = new Set<string>()
  const reach = (name: string): void => {
    if (reached.has(name)) return
    reached.add(name)
    for (const text of classes.get(name)?.terms ?? []) for (const inner of classesIn(text)) reach(inner.name)
  }
  for (const pattern of patterns) for (const { name } of classesIn(pattern)) reach(name)
  for (const name of classes.keys()) if (name.includes('.')) reach(name)
  return [...classes].flatMap(([name, { yaml, path }]) => {
    if (reached.has(name)) return []
    const message = `No ${languageNames[language]} rule uses the class “${name}”.`
    return [warningAt(yaml.place(path), 'unused-class', message, `Write <${name}> in a pattern, or remove it.`)]
  })
}
