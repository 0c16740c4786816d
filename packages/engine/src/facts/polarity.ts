import type { Sentence } from '../analyse/sentence.js'
import type { Subject } from './subjects.js'
import { formOf } from './verbs.js'

/** What excludes a word: the negating words, as token indices of the sentence, `to` exclusive. */
export interface Negation {
  readonly from: number
  readonly to: number
}

/** For each token of a sentence, what negates it, if anything does. */
export type Negations = readonly (Negation | undefined)[]

/** Whether no negating word stands in a sentence: then nobody need ask for its scope. */
export function isAffirmed(sentence: Sentence): boolean {
  return OPENERS.every((type) => sentence.all(type).length === 0)
}

const OPENERS = ['negation', 'negationPhrase', 'without'] as const

/** Spreads every negation over its scope: to the end of its clause, and over the verbs coordinated with its own. */
export function findNegations(sentence: Sentence, subjects: readonly Subject[]): Negations {
  const result: (Negation | undefined)[] = new Array(sentence.length).fill(undefined)
  const openers = OPENERS.flatMap((type) =>
    sentence.all(type).map((hit) => ({ ...hit, phrase: type !== 'negation' })),
  ).sort((a, b) => a.from - b.from || b.to - a.to)
  for (const opener of openers) {
    const negation = { from: opener.from, to: opener.to }
    // "nobody leaves without signing": not without is with.
    if (result[opener.from] && sentence.is('without', opener.from)) {
      result.fill(undefined, opener.from)
      continue
    }
    if (isFalse(sentence, opener)) continue
    let listed = false
    for (let i = opener.from; i < sentence.length; i++) {
      if (i >= opener.to && leadsOn(sentence, opener, i)) listed = true
      else if (listed && /^\s*;\s*$/u.test(sentence.tokens[i]?.before ?? '')) listed = true
      else if (i >= opener.to && endsScope(sentence, subjects, opener, i)) break
      result[i] ??= negation
    }
  }
  return result
}

/** Part of words that only look like a negation ("not only", "no later than"). */
function isFalse(sentence: Sentence, opener: Negation): boolean {
  // "the no-visitors rule"
  if (/^[-‐‑]/u.test(sentence.tokens[opener.to]?.before ?? '')) return true
  const overlaps = (hit: Negation): boolean => hit.from < opener.to && opener.from < hit.to
  return sentence.all('negationFalse').some(overlaps) || isRestriction(sentence, opener)
}

/** "n'intervient que le soir": it happens, if seldom; "n'accepte pas que …" denies. */
function isRestriction(sentence: Sentence, opener: Negation): boolean {
  return sentence.all('restriction').some((hit) => {
    if (hit.from !== opener.from) return false
    for (let i = opener.to; i < hit.to; i++) if (sentence.is('denying', i)) return false
    return true
  })
}

function endsScope(
  sentence: Sentence,
  subjects: readonly Subject[],
  opener: Negation & { phrase: boolean },
  i: number,
): boolean {
  const token = sentence.tokens[i]
  if (!token) return true
  if (sentence.breakBefore[i] && !/^\s*[([]/u.test(token.before)) return !isOneOfClauses(sentence, opener, i)
  const comma = token.before.includes(',')
  if (comma && (opener.phrase || isAside(sentence, opener) || isConditional(sentence, opener))) return true
  // "peers rather than nurses give": the verb is shared by those who do.
  if (
    opener.phrase &&
    sentence.is('verb', i) &&
    formOf(sentence, i) !== 'gerund' &&
    endsInActor(sentence, opener.to, i)
  )
    return true
  // "needs no licence to give": the licence is what there is none of.
  if (sentence.is('to', i) && i > opener.to && isNeeded(sentence, opener, i)) return true
  // "has no degree, only patience"
  if (comma && sentence.is('only', i)) return true
  // What stands in quotation marks is said, not done.
  const isQuoted = /["“«‘]\s*$/u.test(token.before)
  if (!isQuoted && (sentence.is('contrast', i) || sentence.is('until', i))) return true
  if (sentence.all('exception').some((hit) => hit.from === i)) return true
  // "where clinicians cannot, peers give"; but "no peer gives"
  const subject = subjects.find(({ from }) => from === i && (i > opener.to || comma))
  // "nobody expects you to give": asked of them or not, it is one clause.
  if (subject && !sentence.is('to', subject.to) && clauseBoundary(sentence, i))
    return !isComplement(sentence, opener, i) && !isEmbedded(sentence, opener, i)
  if (opener.phrase && sentence.is('coordinator', i - 1) && sentence.is('verb', i) && formOf(sentence, i) !== 'gerund')
    return !isOneOfInfinitives(sentence, opener, i)
  const coordinated = sentence.is('coordinator', i - 1) || comma
  if (!coordinated || sentence.is('coordinator', i)) return false
  // "although not a nurse, gives": no auxiliary, so the negation has no verb of its own to share.
  // After "keeps out of" come things, not acts: "inspections, notices, checks".
  const ofThings = sentence.is('preposition', opener.to - 1)
  if (
    comma &&
    !ofThings &&
    sentence.is('verb', i) &&
    auxiliaryBefore(sentence, opener) === undefined &&
    hasPerson(sentence, i)
  )
    return true
  // "does not diagnose and refers": a verb with its own ending, or an auxiliary, starts afresh.
  if (sentence.is('modal', i) && !isFirstWord(sentence, opener, i)) return true
  const auxiliary = auxiliaryBefore(sentence, opener)
  if (sentence.morphology.headFirst) return hasPerson(sentence, i) && !isNegated(sentence, i)
  if (auxiliary === undefined || !sentence.is('verb', i) || isNegated(sentence, i)) return false
  // "peers do not take part in holds, searches or …": after "do", a word in -s is no verb.
  const isPlural = sentence.is('do', auxiliary) && formOf(sentence, auxiliary) === 'base'
  return hasPerson(sentence, i) && !isPlural
}

/** A verb with a person of its own. Where verbs and nouns look alike, what follows shows which it is. */
function hasPerson(sentence: Sentence, i: number): boolean {
  if (!sentence.is('verb', i) || formOf(sentence, i) !== 'finite') return false
  if (!sentence.morphology.headFirst) return true
  if (sentence.is('clitic', i - 1) || sentence.is('modal', i) || sentence.is('be', i) || sentence.is('have', i))
    return true
  return sentence.is('determiner', i + 1) || (sentence.is('preposition', i + 1) && !sentence.is('of', i + 1))
}

/** "nobody expects you to run it, block a door or talk anyone round": verbs that share one "to". */
function isOneOfInfinitives(sentence: Sentence, opener: Negation, i: number): boolean {
  for (let k = opener.to; k + 1 < i; k++) {
    if (sentence.is('to', k) && sentence.is('verb', k + 1)) return formOf(sentence, i) === 'base'
  }
  return false
}

/** "do not assess or treat; carry tablets; or take part in holds": clauses that share a "not", up to the one with "or". */
function isOneOfClauses(sentence: Sentence, opener: Negation, i: number): boolean {
  if (auxiliaryBefore(sentence, opener) === undefined || !isSemicolon(sentence, i)) return false
  const first = sentence.is('coordinator', i) ? i + 1 : i
  if (!sentence.is('verb', first) || formOf(sentence, first) !== 'base') return false
  for (let k = i; k < sentence.length; k++) if (isSemicolon(sentence, k) && sentence.is('coordinator', k)) return true
  return false
}

function isSemicolon(sentence: Sentence, i: number): boolean {
  return /^\s*;\s*$/u.test(sentence.tokens[i]?.before ?? '')
}

/** "Peers do not: give …": a colon right after the negation, or after "to", opens what it governs. */
function leadsOn(sentence: Sentence, opener: Negation, i: number): boolean {
  if (!/^\s*:/u.test(sentence.tokens[i]?.before ?? '')) return false
  return (
    (i === opener.to && auxiliaryBefore(sentence, opener) !== undefined) ||
    // "ne fera pas : …"
    (i > opener.to && sentence.is('denying', i - 1)) ||
    sentence.is('to', i - 1) ||
    (sentence.is('comprise', i - 1) && i - opener.to <= 1)
  )
}

function isNeeded(sentence: Sentence, opener: Negation, to: number): boolean {
  // "aucune expérience n'est nécessaire pour donner"; but "n'a pas besoin de donner".
  if (sentence.morphology.headFirst)
    return sentence.is('about', to) && (sentence.is('need', opener.to) || sentence.is('need', to - 1))
  // "do not need to give" rules the act out; "need no licence to", "do not need a licence to" don't.
  if (sentence.is('need', to - 1)) return to - opener.to >= 1 && !sentence.is('verb', to - 1)
  return sentence.is('need', opener.to) && sentence.is('determiner', opener.to + 1)
}

/** "the peer worker, not the nurse, gives": a negation of no verb, between commas. */
function isAside(sentence: Sentence, opener: Negation): boolean {
  const first = sentence.tokens[opener.from]
  const next = opener.to
  if (!sentence.is('not', opener.from) || !first?.before.includes(',') || sentence.is('to', next)) return false
  return (['determiner', 'peer', 'staff', 'person', 'preposition'] as const).some((type) => sentence.is(type, next))
}

/** "When no nurse is there, give …": the negation is of the condition. */
function isConditional(sentence: Sentence, opener: Negation): boolean {
  for (let i = opener.from; i >= 0; i--) {
    const start = i === 0 || sentence.breakBefore[i] || sentence.tokens[i]?.before.includes(',')
    if (start) return sentence.is('subordinator', i) || (i < opener.from && sentence.is('subordinator', i + 1) && i > 0)
  }
  return false
}

/** "no expectation that peers give", "not agreed that staff may give": what is negated is the whole clause. */
function isComplement(sentence: Sentence, opener: Negation, i: number): boolean {
  // "il est exclu que le pair donne"
  if (sentence.is('that', opener.to - 1) && i - opener.to <= 2) return true
  for (let k = i - 1; k > opener.to && i - k <= 2; k--) {
    if (sentence.is('that', k)) return k - opener.to <= (sentence.morphology.headFirst ? 7 : 4)
  }
  return false
}

/** "don't report on how a student seems": a clause inside what is negated, with no comma before it. */
function isEmbedded(sentence: Sentence, opener: Negation, i: number): boolean {
  for (let k = i; k > opener.to; k--) {
    if (sentence.tokens[k]?.before.includes(',')) return false
    if (sentence.is('subordinator', k - 1)) return sentence.is('verb', k - 2) || sentence.is('preposition', k - 2)
  }
  return false
}

function endsInActor(sentence: Sentence, from: number, to: number): boolean {
  return (['peer', 'staff', 'person'] as const).some((type) =>
    sentence.all(type).some((h) => h.from >= from && h.to === to),
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

/** "does not", "will not": the verbs that it governs have no ending. Token index. */
function auxiliaryBefore(sentence: Sentence, opener: Negation): number | undefined {
  for (let i = opener.from; i >= Math.max(0, opener.from - 2); i--) {
    if (sentence.is('do', i) || sentence.is('modal', i)) return i
  }
  return undefined
}
