import type { VerbForm } from '../analyse/morphology.js'
import type { Sentence } from '../analyse/sentence.js'

/** Most words between a subject and its verb ("the nurse in charge of the ward", "staff, as a rule,"). */
const TO_VERB = 7

const SMALL = [
  'preposition',
  'coordinator',
  'contrast',
  'relative',
  'subordinator',
  'adverb',
  'determiner',
  'staff',
  'peer',
  'person',
] as const

/** The finite verb that follows a subject, if one does soon. Token index. */
export function verbAfter(sentence: Sentence, from: number): number | undefined {
  let clauses = 0
  // "staff, as a rule, check": what stands between two commas is passed over.
  let commas = sentence.tokens[from]?.before.includes(',') && !sentence.is('pronoun', from - 1) ? 2 : 0
  for (let i = from; i < Math.min(sentence.length, from + TO_VERB); i++) {
    // "nurses (not peers) give"
    if (/\(\s*$/u.test(sentence.tokens[i]?.before ?? '')) i = afterBracket(sentence, i)
    else if (sentence.breakBefore[i]) return undefined
    const token = sentence.tokens[i]
    if (!token || (token.before.includes(',') && --commas < 0)) return undefined
    if (sentence.is('modal', i) || sentence.is('do', i) || sentence.is('be', i) || sentence.is('have', i)) return i
    if (sentence.is('to', i)) return undefined
    if (i === from && isPlainVerb(sentence, i)) return i
    const nounLike =
      (sentence.is('determiner', i - 1) && !isClitic(sentence, i - 1, from)) ||
      (sentence.is('preposition', i - 1) && i > from)
    if (sentence.is('verb', i) && !nounLike && formOf(sentence, i) !== 'gerund') return i
    // "visits participants and counts": the verb has another subject.
    if (sentence.is('coordinator', i) && (sentence.is('verb', i + 1) || ++clauses > 2)) return undefined
  }
  return undefined
}

/** "l'infirmière les donne": right after a subject, or another of its kind, an article is a pronoun. */
function isClitic(sentence: Sentence, i: number, from: number): boolean {
  return sentence.is('clitic', i) && (i === from || isClitic(sentence, i - 1, from))
}

function afterBracket(sentence: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(sentence.length, from + TO_VERB); i++) {
    if (sentence.tokens[i]?.before.includes(')')) return i
  }
  return sentence.length
}

/** After "the nurse" or "nurses", a word that is none of the small ones is its verb, whether or not it is known. */
function isPlainVerb(sentence: Sentence, i: number): boolean {
  const subject = sentence.tokens[i - 1]
  const token = sentence.tokens[i]
  if (!subject || !token || token.before.trim() !== '' || token.capital || i + 1 >= sentence.length) return false
  // Where adjectives stand behind their noun, a word behind a noun tells nothing.
  if (sentence.morphology.headFirst) return false
  if (/(?:ing|ed|ly)$/u.test(token.text) || SMALL.some((type) => sentence.is(type, i))) return false
  const plural = /[^s]s$/u.test(subject.text) || sentence.is('collective', i - 1)
  const definite = [i - 2, i - 3].some((d) => sentence.is('determiner', d))
  return definite || (plural && !/[^s]s$/u.test(token.text))
}

/** What ending a verb has; verbs that share one are coordinated. */
export function formOf(sentence: Sentence, i: number): VerbForm {
  return sentence.morphology.formOf(sentence.tokens[i]?.text ?? '')
}
