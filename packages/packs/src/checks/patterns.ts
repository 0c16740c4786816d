import type { Language, Rule } from '@rolelint/engine'
import { errorAt, type PackError } from '../error.js'
import { languagesOf } from '../names.js'
import { nearest } from '../nearest.js'
import type { RuleData } from '../shapes.js'
import type { YamlFile, YamlPath } from '../yaml/file.js'

/** Reads a pattern. Throws an error whose `at` is the UTF-16 offset of the mistake in `text`. */
export type PatternParser = (text: string) => unknown

/** A pattern of a rule, and where it stands. */
export interface PlacedPattern {
  readonly text: string
  readonly language: Language
  readonly path: YamlPath
  /** Where gaps make no sense: in an act, in its object, in words of the lexicon. */
  readonly gapless: boolean
}

/** All patterns of a rule. */
export function patternsOf(rule: RuleData | Rule): PlacedPattern[] {
  const found: PlacedPattern[] = []
  const add = (text: string, language: Language, path: YamlPath, gapless = false) =>
    found.push({ text, language, path, gapless })
  for (const language of languagesOf(rule.match)) {
    for (const [index, match] of (rule.match?.[language] ?? []).entries()) {
      const path = ['match', language, index]
      if (match.pattern !== undefined) add(match.pattern, language, [...path, 'pattern'])
      if (match.next !== undefined) add(match.next, language, [...path, 'next'])
      if (match.act !== undefined) add(match.act, language, [...path, 'act'], true)
      if (match.object !== undefined) add(match.object, language, [...path, 'object'], true)
    }
  }
  for (const language of languagesOf(rule.evidence)) {
    for (const [index, { pattern, under, next }] of (rule.evidence?.[language] ?? []).entries()) {
      const path = ['evidence', language, index]
      add(pattern, language, [...path, 'pattern'])
      if (under !== undefined) add(under, language, [...path, 'under'])
      if (next !== undefined) add(next, language, [...path, 'next'])
    }
  }
  for (const language of languagesOf(rule.terms)) {
    for (const [index, term] of (rule.terms?.[language] ?? []).entries()) {
      for (const [at, text] of term.terms.entries()) add(text, language, ['terms', language, index, 'terms', at])
    }
  }
  for (const key of ['unless', 'unlessDocument'] as const) {
    for (const language of languagesOf(rule[key])) {
      for (const [at, text] of (rule[key]?.[language] ?? []).entries()) add(text, language, [key, language, at])
    }
  }
  return found
}

/** The classes that a pattern or a term of the lexicon names, with their UTF-16 offsets. */
export function classesIn(text: string): { name: string; at: number }[] {
  return [...text.matchAll(/<([^<>\s]+)>/g)].map((match) => ({ name: match[1] ?? '', at: match.index }))
}

/** Classes that the engine itself knows. */
export const builtInClasses: ReadonlySet<string> = new Set(['number'])

/** Mistakes in one pattern: its syntax, its gaps, the classes it names. */
export function checkPattern(
  pattern: Omit<PlacedPattern, 'language'>,
  classes: ReadonlySet<string>,
  parse: PatternParser,
  file: YamlFile,
): PackError[] {
  const errors: PackError[] = []
  try {
    parse(pattern.text)
  } catch (thrown) {
    const { message, at } = thrown as { message: string; at?: number }
    const place = file.placeIn(pattern.path, at ?? 0)
    const mend = 'See “Patterns” in docs/writing-rules.md.'
    errors.push(errorAt(place, 'invalid-pattern', `In the pattern “${pattern.text}”: ${message}`, mend))
  }
  const gap = pattern.gapless ? /(?:^|\s)\.{2,3}(?=\s|$)/.exec(pattern.text) : null
  if (gap) {
    const key = pattern.path.at(-1)
    const [message, mend] =
      typeof key === 'string'
        ? [`“${key}” can’t have a gap: the two may stand in any order.`, 'Write it as one pattern: “pattern: …”.']
        : ['Words of the lexicon can’t have a gap.', 'Write ~ for up to three words between.']
    errors.push(errorAt(file.placeIn(pattern.path, gap.index), 'gap', message, mend))
  }
  for (const { name, at } of classesIn(pattern.text)) {
    if (classes.has(name) || builtInClasses.has(name)) continue
    const near = nearest(name, [...classes, ...builtInClasses])
    const mend = near === undefined ? 'Add it to a file in lexicon/, or write the words.' : `Did you mean <${near}>?`
    const message = `There is no class <${name}> in the lexicon of this language.`
    errors.push(errorAt(file.placeIn(pattern.path, at), 'unknown-class', message, mend))
  }
  return errors
}
