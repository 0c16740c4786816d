import type { Field } from '../match/run.js'
import type { Hit, Vocabulary, WordSet } from '../match/vocabulary.js'
import type { Grammar, GrammarClass } from './grammar.js'
import { isAbbreviation, type Range } from './sentences.js'
import type { Token } from './token.js'

/** A sentence with all that is known of its words. Token indices count in the sentence. */
export interface Sentence extends Field {
  readonly tokens: readonly Token[]
  readonly hits: ReadonlyMap<WordSet, readonly Hit[]>
  /** Whether a term of that class covers the token. */
  is(type: GrammarClass, token: number): boolean
  /** The terms of that class, in order. */
  all(type: GrammarClass): readonly Hit[]
}

/** Marks that end a clause whatever stands around them. A dash counts only with space before it. */
const BREAK = /[;:()[\]]|\s[–—-]|[–—]\s|[.!?](?=\s|$)/u

/** "17:00", "Mr. Ames": a mark that belongs to the words around it. */
function isInside(last: Token | undefined, token: Token): boolean {
  if (!last) return false
  if (token.before === ':') return /\p{N}$/u.test(last.text) && /^\p{N}/u.test(token.text)
  return /^\.\s+$/u.test(token.before) && isAbbreviation(last)
}

const NOTHING: readonly Hit[] = []

export function createSentence(
  block: readonly Token[],
  range: Range,
  vocabulary: Vocabulary,
  grammar: Grammar,
): Sentence {
  const tokens = block.slice(range.from, range.to)
  const hits = vocabulary.scan(tokens)
  const covered = new Map<GrammarClass, Uint8Array>()
  const all = (type: GrammarClass): readonly Hit[] => hits.get(grammar[type]) ?? NOTHING
  const is = (type: GrammarClass, token: number): boolean => {
    let cover = covered.get(type)
    if (!cover) {
      cover = new Uint8Array(tokens.length)
      for (const hit of all(type)) cover.fill(1, hit.from, hit.to)
      covered.set(type, cover)
    }
    return cover[token] === 1
  }
  const breakBefore = tokens.map((token, i) => i > 0 && BREAK.test(token.before) && !isInside(tokens[i - 1], token))
  const numbers = tokens.findIndex((token) => !/^\p{N}/u.test(token.text))
  const clauseStart = tokens.map(
    (token, i) =>
      i === 0 ||
      // "10:30–12:00 intake"
      (i === numbers && i > 0) ||
      breakBefore[i] === true ||
      token.before.includes(',') ||
      is('coordinator', i - 1) ||
      is('contrast', i - 1) ||
      is('subordinator', i - 1),
  )
  const light = tokens.map((_, i) => is('light', i))
  return { tokens, hits, length: tokens.length, breakBefore, clauseStart, light, is, all }
}
