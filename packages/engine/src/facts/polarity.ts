import type { Sentence } from '../analyse/sentence.js'
import type { Subject } from './subjects.js'

/** What excludes a word: the negating words, as token indices of the sentence, `to` exclusive. */
export interface Negation {
  readonly from: number
  readonly to: number
}

/** For each token of a sentence, what negates it, if anything does. */
export type Negations = readonly (Negation | undefined)[]

/** Spreads every negation over its scope: to the end of its clause, and over the verbs coordinated with its own. */
export function findNegations(sentence: Sentence, subjects: readonly Subject[]): Negations {
  const result: (Negation | undefined)[] = new Array(sentence.length).fill(undefined)
  const openers = [
    ...sentence.all('negation').map((hit) => ({ ...hit, phrase: false })),
    ...sentence.all('negationPhrase').map((hit) => ({ ...hit, phrase: true })),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  for (const opener of openers) {
    if (isFalse(sentence, opener)) continue
    const negation = { from: opener.from, to: opener.to }
    for (let i = opener.from; i < sentence.length; i++) {
      if (i >= opener.to && endsScope(sentence, subjects, opener, i)) break
      result[i] ??= negation
    }
  }
  return result
}

/** Part of words that only look like a negation ("not only", "no later than"). */
function isFalse(sentence: Sentence, opener: Negation): boolean {
  // "the no-visitors rule"
  if (/^[-‐‑]/u.test(sentence.tokens[opener.to]?.before ?? '')) return true
  return sentence.all('negationFalse').some((hit) => hit.from < opener.to && opener.from < hit.to)
}

function endsScope(
  sentence: Sentence,
  subjects: readonly Subject[],
  opener: Negation & { phrase: boolean },
  i: number,
): boolean {
  const token = sentence.tokens[i]
  if (!token) return true
  if (sentence.breakBefore[i] && !/^\s*[([]/u.test(token.before)) return true
  const comma = token.before.includes(',')
  if (opener.phrase && comma) return true
  if (sentence.is('contrast', i) || sentence.is('until', i)) return true
  if (sentence.all('exception').some((hit) => hit.from === i)) return true
  if (subjects.some((subject) => subject.from === i && subject.from > opener.to) && clauseBoundary(sentence, i))
    return true
  if (opener.phrase && sentence.is('coordinator', i - 1) && sentence.is('verb', i) && !token.text.endsWith('ing'))
    return true
  const coordinated = sentence.is('coordinator', i - 1) || comma
  if (!coordinated || sentence.is('coordinator', i)) return false
  // "although not a nurse, gives": no auxiliary, so the negation has no verb of its own to share.
  if (comma && sentence.is('verb', i) && !auxiliaryBefore(sentence, opener) && /[^s]s$/u.test(token.text)) return true
  // "does not diagnose and refers": a verb with its own ending, or an auxiliary, starts afresh.
  if (sentence.is('modal', i) && !isFirstWord(sentence, opener, i)) return true
  return (
    sentence.is('verb', i) && /[^s]s$/u.test(token.text) && auxiliaryBefore(sentence, opener) && !isNegated(sentence, i)
  )
}

function clauseBoundary(sentence: Sentence, i: number): boolean {
  return (
    sentence.clauseStart[i] === true || sentence.clauseStart[i - 1] === true || sentence.clauseStart[i - 2] === true
  )
}

function isFirstWord(sentence: Sentence, opener: Negation, i: number): boolean {
  return i === opener.to && sentence.length > i
}

function isNegated(sentence: Sentence, i: number): boolean {
  return sentence.all('negation').some((hit) => hit.from === i)
}

/** "does not", "will not": the verbs that it governs have no ending. */
function auxiliaryBefore(sentence: Sentence, opener: Negation): boolean {
  for (let i = opener.from; i >= Math.max(0, opener.from - 2); i--) {
    if (sentence.is('do', i) || sentence.is('modal', i)) return true
  }
  return false
}
