import type { Language } from '@rolelint/engine'
import { errorAt, type PackError } from '../error.js'
import { categories, languageNames, languagesOf } from '../names.js'
import { nearest } from '../nearest.js'
import type { ExampleList, RuleData } from '../shapes.js'
import type { YamlFile } from '../yaml/file.js'

const texts = ['title', 'message', 'why', 'instead'] as const

/** Mistakes that a rule's schema can't see: its id, its sources, its languages, its marks. */
export function checkRule(rule: RuleData, id: string, sources: ReadonlySet<string>, file: YamlFile): PackError[] {
  return [
    ...checkId(rule, id, file),
    ...checkSources(rule, sources, file),
    ...checkLanguages(rule, file),
    ...checkTerms(rule, file),
    ...checkMarks(rule, file),
  ]
}

function checkId(rule: RuleData, id: string, file: YamlFile): PackError[] {
  const folder = id.slice(0, id.indexOf('/'))
  if (!categories.some((category) => category === folder)) {
    const message = `A rule stands in the folder of its category, and “${folder}” is none.`
    return [errorAt(file.place([]), 'id-path', message, `Put the file into ${rule.category}/.`)]
  }
  const errors: PackError[] = []
  if (rule.id !== id) {
    const message = `The rule calls itself “${rule.id}”, but its file is that of “${id}”.`
    errors.push(errorAt(file.place(['id']), 'id-path', message, `Write “id: ${id}”, or rename the file.`))
  }
  if (rule.kind !== 'notice' && rule.category === 'suppression') {
    const message = 'This category is for what is said of suppressions, and the rule looks for something else.'
    errors.push(errorAt(file.place(['category']), 'id-path', message, 'Give it another category.'))
  }
  if (rule.category !== folder) {
    const message = `The category is “${rule.category}”, but the file stands in ${folder}/.`
    errors.push(errorAt(file.place(['category']), 'id-path', message, `Write “category: ${folder}”, or move the file.`))
  }
  return errors
}

function checkSources(rule: RuleData, sources: ReadonlySet<string>, file: YamlFile): PackError[] {
  return (rule.sources ?? []).flatMap((citation, index) => {
    if (sources.has(citation.id)) return []
    const near = nearest(citation.id, sources)
    const mend = near === undefined ? 'Add it to sources.yaml, or cite one that is there.' : `Did you mean “${near}”?`
    const message = `There is no source “${citation.id}” in sources.yaml.`
    return [errorAt(file.place(['sources', index, 'id']), 'unknown-source', message, mend)]
  })
}

/** What a rule looks for in a language, it also explains and shows in that language. A notice looks for nothing. */
function checkLanguages(rule: RuleData, file: YamlFile): PackError[] {
  const own = new Set<Language>([...languagesOf(rule.match), ...languagesOf(rule.terms), ...languagesOf(rule.evidence)])
  if (own.size === 0) return []
  const errors: PackError[] = []
  for (const language of own) {
    const name = languageNames[language]
    for (const key of [...texts, 'examples'] as const) {
      if (rule[key]?.[language] !== undefined) continue
      const message = `The rule looks for ${name} words, but its “${key}” isn’t in ${name}.`
      errors.push(errorAt(file.place([key]), 'missing-language', message, `Add “${language}: …” to it.`))
    }
  }
  for (const key of ['examples', 'unless', 'unlessDocument'] as const) {
    for (const language of languagesOf(rule[key])) {
      if (own.has(language)) continue
      const message = `“${key}” is there in ${languageNames[language]}, but the rule looks for nothing in that language.`
      const mend = `Add ${languageNames[language]} words to look for, or remove it.`
      errors.push(errorAt(file.place([key, language]), 'stray-language', message, mend))
    }
  }
  return errors
}

function checkTerms(rule: RuleData, file: YamlFile): PackError[] {
  return languagesOf(rule.terms).flatMap((language) =>
    (rule.terms?.[language] ?? []).flatMap((term, index) => {
      if (term.safe !== true || (term.instead?.length ?? 0) > 0) return []
      const place = file.place(['terms', language, index, 'safe'])
      const mend = 'Add “instead: […]”, or remove “safe”.'
      return [errorAt(place, 'safe-without-instead', 'Nothing to put in the place of these terms is given.', mend)]
    }),
  )
}

/** Every text to report says with one [[…]] what of it; a look-alike has none. */
function checkMarks(rule: RuleData, file: YamlFile): PackError[] {
  const errors: PackError[] = []
  for (const language of languagesOf(rule.examples)) {
    // What a checklist item goes by is shown as a whole.
    if (rule.kind === 'checklist') continue
    for (const list of ['match', 'quiet'] as const satisfies readonly ExampleList[]) {
      for (const [index, example] of (rule.examples?.[language]?.[list] ?? []).entries()) {
        const text = typeof example === 'string' ? example : example.text
        const path = ['examples', language, list, index, ...(typeof example === 'string' ? [] : ['text'])]
        const marks = text.match(/\[\[[\s\S]*?\]\]/g)?.length ?? 0
        const loose = text.replace(/\[\[[\s\S]*?\]\]/g, '').search(/\[\[|\]\]/)
        const ok = loose < 0 && marks === (list === 'match' ? 1 : 0) && !text.includes('[[]]')
        if (ok) continue
        const place = file.place(path)
        if (list === 'quiet') {
          const message = 'A look-alike has no [[…]]: nothing in it is to be reported.'
          errors.push(errorAt(place, 'example-mark', message, 'Remove the brackets, or move it to “match”.'))
        } else {
          const message = 'An example to match has one [[…]] around the words to report.'
          errors.push(errorAt(place, 'example-mark', message, 'Mark the verb with its object, or the term: [[…]].'))
        }
      }
    }
  }
  return errors
}
