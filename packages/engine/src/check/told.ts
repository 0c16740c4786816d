import type { Sentence } from '../analyse/sentence.js'
import type { Found } from '../match/run.js'
import type { Hit } from '../match/vocabulary.js'
import type { Statement } from './block.js'

/** "Before 2018 a peer stood by and watched": an act of times gone by, by the words that say so. */
export function ofThePast({ sentence, place }: Statement, { whole }: Found): Hit | undefined {
  // Of an applicant the past is asked for.
  if (place.role === 'qualifications') return undefined
  const past = sentence.all('past').find((hit) => {
    const begins = hit.from <= 1 || (sentence.tokens[hit.from]?.before.includes(',') ?? false)
    return begins && hit.to <= whole.from
  })
  if (!past) return undefined
  for (let i = past.to; i < whole.to; i++) {
    // "in 2026 the peer will …", "since then the peer watches …"
    if (sentence.is('modal', i)) return undefined
    if (i >= whole.from && sentence.is('verb', i))
      return sentence.morphology.isPast(sentence.tokens[i]?.text ?? '') ? past : undefined
  }
  return undefined
}

function hasComma(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (sentence.tokens[i]?.before.includes(',')) return true
  return false
}

/** An article and a noun begin the clause: it is about somebody, or something, else. */
function startsWithOthers(sentence: Sentence, at: number): boolean {
  return sentence.is('determiner', at) || sentence.is('staff', at) || sentence.is('person', at)
}

/** "Parents sometimes hope that you will …": what others would like isn't what is asked. */
export function hopedByOthers({ sentence, subjects }: Statement, { whole }: Found): Hit | undefined {
  const hope = sentence.all('hope').find((hit) => hit.to <= whole.from && whole.from - hit.to <= 6)
  if (!hope || sentence.is('negation', hope.from - 1)) return undefined
  const hoping =
    subjects.some((s) => s.to <= hope.from && s.actor !== 'peer') ||
    sentence.all('person').some((p) => p.to <= hope.from)
  return hoping ? hope : undefined
}

/**
 * "Where a dose is withheld, the nurse says so", "stays with people after they are held": an act without a doer that
 * only says when something else is done. Its clause, or undefined.
 */
export function onlyACondition({ sentence, subjects }: Statement, { whole }: Found): Hit | undefined {
  const opener = sentence.all('condition').findLast((hit) => hit.to <= whole.from)
  if (!opener) return undefined
  let isPassive = false
  for (let i = opener.to; i < whole.to; i++) {
    if (sentence.breakBefore[i] || sentence.tokens[i]?.before.includes(',')) return undefined
    if (sentence.is('be', i) && i + 1 < whole.to) isPassive = true
    // "after lights are out and rooms are checked" may go on; "when called and gives …" is another clause.
    if (sentence.is('modal', i) || sentence.is('contrast', i)) return undefined
  }
  if (subjects.some((s) => s.actor === 'peer' && s.from >= opener.to && s.from < whole.to)) return undefined
  // "When the plane comes to take somebody, helpers don't carry": what others do, set before what peers do.
  const peerActs = subjects.some((s) => s.actor === 'peer' && s.from > whole.to && hasComma(sentence, whole.to, s.from))
  if (peerActs && opener.from === 0 && startsWithOthers(sentence, opener.to)) return { from: 0, to: whole.to }
  if (!isPassive) return undefined
  // Only what stands before the verb undergoes it: "when you are asked to give".
  for (let i = opener.to; i < whole.from; i++) if (sentence.is('be', i) || sentence.is('to', i)) return undefined
  return { from: opener.from, to: whole.to }
}
