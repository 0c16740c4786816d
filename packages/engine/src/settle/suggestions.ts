import type { Considered } from '../check/check.js'
import type { Suggestion } from '../model/report.js'
import type { Span } from '../model/span.js'

/** Words to put in the place of a term, in the capitals of the term. Only the first can be safe. */
export function suggestions({ trigger }: Considered, span: Span, words: string): Suggestion[] {
  const { term } = trigger
  if (!term) return []
  return term.instead.map((text, i) => {
    const replacement = inCase(text, words)
    // With a gap to fill, or two ways to choose from, it is advice.
    const isEdit = !/…| \/ /u.test(text)
    return {
      title: replacement,
      safe: isEdit && i === 0 && term.safe === true,
      edits: isEdit ? [{ span, text: replacement }] : [],
    }
  })
}

function inCase(text: string, like: string): string {
  if (like.length > 3 && like === like.toUpperCase() && like !== like.toLowerCase()) return text.toUpperCase()
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
