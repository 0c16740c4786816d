import type { Sentence } from '../analyse/sentence.js'

/** Gender and number, as far as a word shows them. */
export interface Agreement {
  readonly feminine: boolean | undefined
  readonly plural: boolean | undefined
}

/** Whether two words may speak of the same person; what neither shows is no hindrance. */
export function agrees(a: Agreement, b: Agreement): boolean {
  const fits = (x: boolean | undefined, y: boolean | undefined): boolean =>
    x === undefined || y === undefined || x === y
  return fits(a.feminine, b.feminine) && fits(a.plural, b.plural)
}

const UNKNOWN: Agreement = { feminine: undefined, plural: undefined }

/** What a name and the article before it show, in languages whose words agree; token indices, `to` exclusive. */
export function agreementOf(sentence: Sentence, from: number, to: number): Agreement {
  const { agreementOf: read } = sentence.morphology
  if (!read) return UNKNOWN
  // "le psychiatre, qui": a relative pronoun is of the gender of what it follows.
  if (sentence.is('relative', from) && from > 0) return agreementOf(sentence, from - 1, from)
  const before = sentence.is('determiner', from - 1) ? sentence.tokens[from - 1]?.text : undefined
  const words = sentence.tokens.slice(from, to).map((token) => token.text)
  return read(words, before)
}
