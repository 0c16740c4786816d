import type { Sentence } from '../analyse/sentence.js'

export type Actor = 'peer' | 'staff' | 'person'

/** Words that name who may act. Token indices of the sentence, `to` exclusive. */
export interface Mention {
  /** Undefined for a pronoun, which acts for whoever was spoken of last. */
  readonly actor: Actor | undefined
  readonly from: number
  readonly to: number
  /** "they", "who": it stands for a name. */
  readonly pronoun?: boolean
}

/** Everybody who is named in a sentence, in order; the longest term at a place names the actor. */
export function findMentions(sentence: Sentence): Mention[] {
  const all: Mention[] = []
  for (const actor of ['peer', 'staff', 'person'] as const) {
    for (const hit of sentence.all(actor)) all.push({ actor, ...hit })
  }
  for (const hit of sentence.all('pronoun')) {
    if (!sentence.is('relative', hit.from)) all.push({ actor: undefined, pronoun: true, ...hit })
  }
  // "the pharmacist, who dispenses": a relative pronoun acts for the actor that it follows.
  for (const hit of sentence.all('relative')) {
    const antecedent = all.find(
      (a) => a.actor && a.to <= hit.from && isRightBefore(sentence, a.to, hit.from) && !isDirectlyNegated(sentence, a),
    )
    if (antecedent)
      all.push({ actor: isCandidate(sentence, antecedent) ? 'peer' : antecedent.actor, pronoun: true, ...hit })
  }
  // "nurse manager", not "nurse"; "peer support team", not "team".
  const longest = all.filter(
    (a) => !all.some((b) => b !== a && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from),
  )
  const rank = ({ actor }: Mention): number => (actor === 'peer' ? 0 : actor === 'staff' ? 1 : 2)
  return longest
    .filter((mention) => !isDirectlyNegated(sentence, mention) && !isVerbAtStart(sentence, mention))
    .sort((a, b) => a.from - b.from || rank(a) - rank(b))
}

/** Next to each other, but for a word or for an aside ("the nurse, not you, who"). */
function isRightBefore(sentence: Sentence, from: number, to: number): boolean {
  return to - from <= 1 || (to - from <= 3 && sentence.is('negation', from) && !sentence.is('verb', to - 1))
}

/** "we seek someone who can", "we need somebody to": the someone is the peer to be hired. */
export function isCandidate(sentence: Sentence, { actor, from }: Mention): boolean {
  return actor === 'person' && sentence.all('candidate').some((c) => c.to <= from && from - c.to <= 3)
}

/** "Staffs the line", "Rounds up the late ones": no name is followed by such words. */
function isVerbAtStart(sentence: Sentence, { from, to, pronoun }: Mention): boolean {
  if (from !== 0 || to !== 1 || pronoun || sentence.tokens[to]?.before !== ' ') return false
  return sentence.is('determiner', to) || sentence.is('particle', to)
}

/** "the peer worker, not the nurse", "peers rather than nurses": named to say that it is not they. */
function isDirectlyNegated(sentence: Sentence, { from }: Mention): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 3; i--) {
    if (sentence.is('not', i) || sentence.all('negationPhrase').some((hit) => hit.to === i + 1))
      return !sentence.is('negationFalse', i)
    if (!sentence.is('determiner', i)) return false
  }
  return false
}
