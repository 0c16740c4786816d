import { hasBit, join, wordsFor } from '../match/bits.js'
import type { Field } from '../match/run.js'
import { type Hit, isTerm, type LongerHit, longerHits, type Vocabulary, type WordSet } from '../match/vocabulary.js'
import type { Grammar, GrammarClass } from './grammar.js'
import { isAbbreviation, type Range } from './sentences.js'
import type { Token } from './token.js'

/** A sentence with all that is known of its words. Token indices count in the sentence. */
export interface Sentence extends Field {
  readonly tokens: readonly Token[]
  /** The word sets that stand in it, a bit each. */
  readonly sets: Uint32Array
  /** Whether a term of that class covers the token. */
  is(type: GrammarClass, token: number): boolean
  /** The terms of that class, in order. */
  all(type: GrammarClass): readonly Hit[]
}

/** Marks that end a clause whatever stands around them. A dash counts only with space before it. */
const BREAK = /[;:()[\]]|\s[–—-]|[–—]\s|[.!?](?=\s|$)/u

/** The terms of a word set, by place, the longer ones of a place last. */
function hitsOf(set: WordSet, tokens: readonly Token[], longer: readonly LongerHit[]): readonly Hit[] {
  const list: Hit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token && isTerm(token.form, set)) list.push({ from: i, to: i + 1 })
  }
  let added = false
  for (const hit of longer) {
    if (!hasBit(hit.sets.bits, set) || list.some((other) => other.from === hit.from && other.to === hit.to)) continue
    list.push(hit)
    added = true
  }
  return added ? list.sort((a, b) => a.from - b.from || a.to - b.to) : list
}

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
  const sets = new Uint32Array(wordsFor(vocabulary.size))
  for (const token of tokens) join(sets, token.form.sets)
  const longer = longerHits(tokens, vocabulary.size)
  for (const hit of longer) join(sets, hit.sets)
  const known = new Map<WordSet, readonly Hit[]>()
  const has = (set: WordSet): boolean => hasBit(sets, set)
  const hits = (set: WordSet): readonly Hit[] => {
    if (!hasBit(sets, set)) return NOTHING
    let list = known.get(set)
    if (!list) {
      list = hitsOf(set, tokens, longer)
      known.set(set, list)
    }
    return list
  }
  const all = (type: GrammarClass): readonly Hit[] => hits(grammar[type])
  const is = (type: GrammarClass, at: number): boolean => {
    const set = grammar[type]
    if (!hasBit(sets, set)) return false
    const token = tokens[at]
    if (token && isTerm(token.form, set)) return true
    for (const hit of longer) if (hit.from <= at && at < hit.to && hasBit(hit.sets.bits, set)) return true
    return false
  }
  const breakBefore = tokens.map(
    (token, i) =>
      i > 0 &&
      token.before !== ' ' &&
      token.before !== '' &&
      BREAK.test(token.before) &&
      !isInside(tokens[i - 1], token),
  )
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
  return { tokens, sets, has, hits, length: tokens.length, breakBefore, clauseStart, light, is, all }
}
