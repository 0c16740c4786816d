import type { Found } from '../match/run.js'
import type { Statement } from './block.js'
import { wordsOf } from './context.js'

/** Words after an act within which it may still be forbidden ("… is not part of the role"). */
const TO_PROHIBITION = 10
/** Words between an act and "is not". */
const TO_DENIAL = 5

/** The words that exclude a match, or undefined where it is to happen. */
export function exclusion(statement: Statement, found: Found, ownNegation: boolean): string | undefined {
  const { place } = statement
  const words =
    negatedBy(statement, found, ownNegation) ??
    prohibitedAfter(statement, found, ownNegation) ??
    deniedAfter(statement, found) ??
    refused(statement, found) ??
    statement.answeredNo
  if (words) return reopened(statement, found) ? undefined : words
  if (place.excludedBy && !(place.soft && speaksForItself(statement))) {
    return reopened(statement, found) ? undefined : place.excludedBy
  }
  return undefined
}

/** A whole sentence, not a bare act. */
function speaksForItself({ sentence, subjects }: Statement): boolean {
  if (subjects.length > 0) return true
  return sentence.tokens.some((_, i) => i > 0 && (sentence.is('be', i) || sentence.is('modal', i)))
}

function negatedBy(statement: Statement, found: Found, ownNegation: boolean): string | undefined {
  const { sentence, negations } = statement
  const before = negations[found.whole.from]
  if (before && before.from < found.whole.from && !(ownNegation && isItsOwn(statement, found, before)))
    return wordsOf(sentence, before)
  if (ownNegation) return undefined
  if (before && before.from === found.whole.from && before.to < found.whole.to) return wordsOf(sentence, before)
  // "takes no part in": inside the match, unless a clause of its own stands between ("sees that no dose is missed").
  for (let i = found.whole.from + 1; i < found.whole.to; i++) {
    if (sentence.is('subordinator', i) || sentence.is('ensure', i) || sentence.is('ensure', i - 1)) return undefined
    // "wins over those who have declined": it is they who say no.
    if (sentence.is('relative', i)) return undefined
    const inside = negations[i]
    if (inside && inside.from === i) return wordsOf(sentence, inside)
  }
  return undefined
}

/** "n'est [pas clinique]": the match holds the second half of a negation of two words. */
function isItsOwn({ sentence }: Statement, { whole }: Found, negation: { readonly from: number }): boolean {
  if (whole.from - negation.from > TO_DENIAL) return false
  for (let i = whole.from; i < whole.to; i++) if (sentence.is('denying', i)) return true
  return false
}

function prohibitedAfter(statement: Statement, found: Found, ownNegation: boolean): string | undefined {
  const { sentence } = statement
  const hit = sentence.all('prohibitionAfter').find((h) => {
    const first = ownNegation ? found.whole.to - 1 : found.whole.from + 1
    if (h.from < first || h.from - found.whole.to > TO_PROHIBITION) return false
    for (let i = Math.min(found.whole.to, h.from); i <= h.from; i++) {
      // "… so that police are not needed" says something else.
      if (sentence.breakBefore[i] || (i > found.whole.to && sentence.is('subordinator', i))) return false
    }
    return true
  })
  return hit && wordsOf(sentence, hit)
}

/** "Risk assessments are not made by peers": what is denied has the act as its subject. */
function deniedAfter(statement: Statement, found: Found): string | undefined {
  const { sentence, negations } = statement
  const listed = deniedAsOneOf(statement, found)
  if (listed) return listed
  for (let i = found.whole.to; i < Math.min(sentence.length, found.whole.to + TO_DENIAL); i++) {
    if (sentence.breakBefore[i] || sentence.tokens[i]?.before.includes(',')) return undefined
    if (sentence.is('subordinator', i) || sentence.is('relative', i) || sentence.is('coordinator', i)) return undefined
    const negation = sentence.is('be', i) || sentence.is('modal', i) ? negations[i + 1] : undefined
    if (negation && negation.from === i + 1) return wordsOf(sentence, { from: i, to: negation.to })
    if (isDenial(statement, i)) return wordsOf(sentence, { from: i, to: i + 2 })
    if (sentence.is('be', i) || sentence.is('verb', i)) return undefined
  }
  return undefined
}

/** "ne sont pas faites": the negation stands before its verb. */
function isDenial({ sentence, negations }: Pick<Statement, 'sentence' | 'negations'>, i: number): boolean {
  return negations[i]?.from === i && (sentence.is('be', i + 1) || sentence.is('modal', i + 1))
}

const NOT_NOUNS = ['determiner', 'preposition', 'to', 'pronoun', 'adverb'] as const

/** "Stipends, gift cards and meals shall not replace wages": a list that opens the sentence is denied as a whole. */
function deniedAsOneOf({ sentence, negations }: Statement, found: Found): string | undefined {
  for (let i = 0; i < sentence.length; i++) {
    if (i > 0 && sentence.breakBefore[i]) return undefined
    if (sentence.is('subordinator', i) || sentence.is('relative', i)) return undefined
    if (isDenial({ sentence, negations }, i))
      return i >= found.whole.to ? wordsOf(sentence, { from: i, to: i + 2 }) : undefined
    if (sentence.is('be', i) || sentence.is('modal', i)) {
      const negation = negations[i + 1]
      const isDenied = i >= found.whole.to && negation?.from === i + 1
      return isDenied ? wordsOf(sentence, { from: i, to: negation.to }) : undefined
    }
    // "volunteer hours": a word that could be a verb, before a noun.
    const isAct = i === 0 || NOT_NOUNS.some((type) => sentence.is(type, i + 1))
    if (sentence.is('verb', i) && (i < found.whole.from || i >= found.whole.to) && isAct) return undefined
  }
  return undefined
}

/** "If asked to …, say no", "requests to … are turned down": it is asked only to be refused. */
function refused({ sentence }: Statement, found: Found): string | undefined {
  const request = sentence.all('request').find((hit) => hit.to <= found.whole.from && found.whole.from - hit.to <= 4)
  if (!request) return undefined
  const refusal = sentence.all('refusal').find((hit) => hit.from >= found.whole.to || hit.to <= request.from)
  return refusal && wordsOf(sentence, refusal)
}

/** "… unless the nurse asks": what was excluded happens after all, except by the person's own wish. */
function reopened(statement: Statement, found: Found): boolean {
  const { sentence } = statement
  const exception = sentence.all('exception').find((hit) => hit.from >= found.whole.to - 1)
  if (!exception) return false
  if (sentence.all('choice').some((hit) => hit.to > exception.from)) return false
  // "… unless a tenant wants it"
  return !sentence
    .all('person')
    .some((hit) => hit.from >= exception.to && hit.from - exception.to <= 3 && sentence.is('wish', hit.to))
}
