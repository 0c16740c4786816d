import type { Sentence } from '../analyse/sentence.js'

export type Actor = 'peer' | 'staff' | 'person'

/** Who acts in a stretch of a sentence. Token indices, `to` exclusive. */
export interface Subject {
  readonly actor: Actor
  /** The words that name the actor. */
  readonly from: number
  readonly to: number
  /** The stretch in which it acts. */
  readonly scope: { readonly from: number; readonly to: number }
}

/** Most words between a subject and its verb ("the nurse in charge of the ward", "staff, as a rule,"). */
const TO_VERB = 7

/** The subjects of a sentence, in order. `before`: who acted last, for "they" and "who". */
export function findSubjects(sentence: Sentence, before?: Actor): Subject[] {
  const found: { actor: Actor; from: number; to: number; verb: number; subordinate: boolean }[] = []
  let last = before
  for (const candidate of candidates(sentence)) {
    const previous = found.at(-1)
    if (previous && candidate.from < previous.to) continue
    const actor = candidate.actor ?? last
    if (!actor || !opensClause(sentence, candidate.from)) continue
    const verb = verbAfter(sentence, candidate.to)
    if (verb === undefined) continue
    const subordinate = isSubordinate(sentence, candidate.from)
    found.push({ actor, from: candidate.from, to: candidate.to, verb, subordinate })
    last = actor
  }
  return found.map((subject, i) => ({
    actor: subject.actor,
    from: subject.from,
    to: subject.to,
    scope: { from: subject.from, to: scopeEnd(sentence, subject, found[i + 1]?.from) },
  }))
}

function candidates(sentence: Sentence): { actor: Actor | undefined; from: number; to: number }[] {
  const all: { actor: Actor | undefined; from: number; to: number }[] = []
  for (const actor of ['peer', 'staff', 'person'] as const) {
    for (const hit of sentence.all(actor)) all.push({ actor, ...hit })
  }
  for (const hit of sentence.all('pronoun')) {
    if (!sentence.is('relative', hit.from)) all.push({ actor: undefined, ...hit })
  }
  // "the pharmacist, who dispenses": a relative pronoun acts for the actor that it follows.
  for (const hit of sentence.all('relative')) {
    const antecedent = all.find((a) => a.actor && a.to <= hit.from && hit.from - a.to <= 1)
    // "we seek someone who can": the someone is the peer to be hired.
    const candidate =
      antecedent?.actor === 'person' &&
      sentence.all('candidate').some((c) => c.to <= antecedent.from && antecedent.from - c.to <= 3)
    if (antecedent) all.push({ actor: candidate ? 'peer' : antecedent.actor, ...hit })
  }
  // The longest term at a place names the actor: "nurse manager", not "nurse"; "peer support team", not "team".
  const longest = all.filter(
    (a) => !all.some((b) => b !== a && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from),
  )
  const rank = (a: { actor: Actor | undefined }): number => (a.actor === 'peer' ? 0 : a.actor === 'staff' ? 1 : 2)
  return longest.sort((a, b) => a.from - b.from || rank(a) - rank(b))
}

/** Whether a clause may begin with the words that end in this actor: articles and adjectives before it, then a boundary. */
function opensClause(sentence: Sentence, at: number): boolean {
  for (let i = at; at - i <= 4; i--) {
    if (i === 0 || sentence.clauseStart[i] || sentence.breakBefore[i]) return true
    if (sentence.is('relative', i) || sentence.is('subordinator', i - 1) || sentence.is('contrast', i - 1)) return true
    if (sentence.is('preposition', i - 1) && !sentence.is('subordinator', i - 1)) return false
    // "the Trust's counsellor": a word that could be a verb is none after an article or in the genitive.
    const noun = sentence.is('determiner', i - 2) || /^['’]s/u.test(sentence.tokens[i]?.before ?? '')
    if (sentence.is('verb', i - 1) && !noun) return false
    if (sentence.is('to', i - 1)) return false
  }
  return false
}

/** The finite verb that follows a subject, if one does soon. */
function verbAfter(sentence: Sentence, from: number): number | undefined {
  let clauses = 0
  for (let i = from; i < Math.min(sentence.length, from + TO_VERB); i++) {
    if (sentence.breakBefore[i]) return undefined
    if (sentence.is('modal', i) || sentence.is('do', i) || sentence.is('be', i) || sentence.is('have', i)) return i
    const token = sentence.tokens[i]
    if (!token) return undefined
    if (sentence.is('to', i)) return undefined
    if (i === from && isPlainVerb(sentence, i)) return i
    const nounLike = sentence.is('determiner', i - 1) || (sentence.is('preposition', i - 1) && i > from)
    if (sentence.is('verb', i) && !nounLike && !token.text.endsWith('ing')) return i
    // "visits participants and counts": the verb has another subject.
    if (sentence.is('coordinator', i) && (sentence.is('verb', i + 1) || ++clauses > 2)) return undefined
  }
  return undefined
}

/** After "the nurse" or "nurses", a word that is none of the small ones is its verb, whether or not it is known. */
function isPlainVerb(sentence: Sentence, i: number): boolean {
  const subject = sentence.tokens[i - 1]
  const token = sentence.tokens[i]
  if (!subject || !token || token.before.trim() !== '' || token.capital || i + 1 >= sentence.length) return false
  if (/(?:ing|ed|ly)$/u.test(token.text)) return false
  const small = (
    [
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
  ).some((type) => sentence.is(type, i))
  if (small) return false
  const plural = /[^s]s$/u.test(subject.text)
  const definite = [i - 2, i - 3].some((d) => sentence.is('determiner', d))
  return definite || (plural && !/[^s]s$/u.test(token.text))
}

function isSubordinate(sentence: Sentence, at: number): boolean {
  for (let i = at; i >= 0 && at - i <= 3; i--) {
    if (sentence.is('subordinator', i) || sentence.is('relative', i)) return true
    if (i < at && sentence.clauseStart[i] && !sentence.is('subordinator', i - 1)) return false
  }
  return false
}

/** A subordinate clause ends at its comma; a main clause goes on until another subject takes over. */
function scopeEnd(
  sentence: Sentence,
  subject: { verb: number; subordinate: boolean; from: number },
  next: number | undefined,
): number {
  const limit = next ?? sentence.length
  if (!subject.subordinate) return limit
  for (let i = subject.verb + 1; i < limit; i++) {
    if (sentence.breakBefore[i]) return i
    // "physicians, who assess, diagnose and plan": the commas of a list of verbs end nothing.
    const listed = sentence.is('verb', i) && formOf(sentence, i) === formOf(sentence, subject.verb)
    if (sentence.tokens[i]?.before.includes(',') && !listed) return i
    // "visits anyone who is ill and tells the nurse": a verb like the first one goes on with the main clause.
    if (
      sentence.is('coordinator', i - 1) &&
      sentence.is('verb', i) &&
      formOf(sentence, i) === formOf(sentence, 0) &&
      sentence.is('verb', 0)
    )
      return i
  }
  return limit
}

type Form = 's' | 'ing' | 'past' | 'base'

function formOf(sentence: Sentence, i: number): Form {
  const text = sentence.tokens[i]?.text ?? ''
  if (/[^s]s$/u.test(text)) return 's'
  if (text.endsWith('ing')) return 'ing'
  return text.endsWith('ed') ? 'past' : 'base'
}
