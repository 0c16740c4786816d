import type { ChecklistResult, Kind, Language, Rule } from '@rolelint/engine'
import { clauseOf } from './text/checklist.js'

/** What marks drafts in a document, by its language. */
const MARKS: Readonly<Record<Language, { readonly comment: string; readonly heading: (title: string) => string }>> = {
  en: {
    comment:
      '<!-- Drafts to fill in: change what is in [brackets], move it where it belongs, delete what does not fit. -->',
    heading: (title) => `## Draft: ${title}`,
  },
  fr: {
    comment:
      '<!-- Ébauches à compléter : remplacer ce qui est entre [crochets], déplacer au bon endroit, supprimer ce qui ne convient pas. -->',
    heading: (title) => `## Ébauche : ${title}`,
  },
}

/** The document with a draft for each item at its end; nothing else of it changes. The same text where there is none. */
export function withDrafts(
  text: string,
  items: readonly ChecklistResult[],
  rules: readonly Rule[],
  kind: Kind,
  language: Language,
): string {
  const drafts = items.flatMap(({ rule: id, title: read }) => {
    const rule = rules.find((one) => one.id === id)
    const clause = rule && clauseOf(rule, kind, language)
    // In the language of the document, whoever reads the report.
    const title = rule?.title[language] ?? read
    return clause ? [`${MARKS[language].heading(title)}\n\n${clause}`] : []
  })
  if (drafts.length === 0) return text
  const newline = /\r\n/.test(text) ? '\r\n' : '\n'
  const added = [MARKS[language].comment, ...drafts].join('\n\n')
  const gap = text === '' ? '' : /\n\r?\n$/.test(text) ? '' : /\n$/.test(text) ? '\n' : '\n\n'
  return text + `${gap}${added}\n`.replaceAll('\n', newline)
}
