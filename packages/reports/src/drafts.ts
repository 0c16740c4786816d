import type { ChecklistResult, DocumentReport, Kind, Language, Rule, SectionRole, Span } from '@rolelint/engine'
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

/** A stretch of text to be put in at a place; its span is empty. */
export interface Insertion {
  readonly span: Span
  readonly text: string
}

/**
 * A draft of one item, as a paragraph at the end of the section where it belongs, or below a heading of its own at the
 * end of the document; undefined where there is none. What is to be filled in stands in [brackets].
 */
export function withClause(text: string, report: DocumentReport, rule: Rule): Insertion | undefined {
  const { kind, language, outline } = report
  const clause = clauseOf(rule, kind, language)
  if (!clause) return undefined
  const newline = /\r\n/.test(text) ? '\r\n' : '\n'
  const place = placeIn(text, outline, rule.belongs ?? [])
  const at = place ?? text.length
  const before = text.slice(0, at)
  const gap = /^\s*$/.test(before) ? '' : /\n\r?\n$/.test(before) ? '' : /\n$/.test(before) ? '\n' : '\n\n'
  const heading = place === undefined ? `## ${rule.title[language] ?? rule.title.en ?? ''}\n\n` : ''
  const after = at < text.length ? '\n\n' : '\n'
  return { span: { start: at, end: at }, text: `${gap}${heading}${clause.trim()}${after}`.replaceAll('\n', newline) }
}

/** The end of what stands directly below the heading that fits best. */
function placeIn(text: string, outline: DocumentReport['outline'], roles: readonly SectionRole[]): number | undefined {
  for (const role of roles) {
    // A line that only looks like a heading may be part of a paragraph.
    const index = outline.findIndex((entry) => entry.role === role && entry.level <= 6)
    if (index < 0) continue
    return outline.slice(index + 1).find(({ level }) => level <= 6)?.span.start ?? text.length
  }
  return undefined
}
