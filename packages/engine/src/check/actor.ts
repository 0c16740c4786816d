import type { Sentence } from '../analyse/sentence.js'
import type { Actor } from '../facts/subjects.js'
import { formOf } from '../facts/verbs.js'
import type { Found } from '../match/run.js'
import type { Statement } from './block.js'
import { wordsOf } from './context.js'

/** Who does what a match says, and the words that say so. */
export interface Doer {
  readonly actor: Actor
  readonly words: string
}

/** Words between "by" and who it names. */
const TO_AGENT = 3
/** Words between an act and what says whose it is ("… is, in every case, left to the nurse"). */
const TO_OWNER = 7
const TO_OWNER_OF_LIST = 24

/** Who does what a match says: by-agent, subject, label, owner of the column or list, or whom the section is about. */
export function actorOf(statement: Statement, found: Found): Doer {
  const { sentence, subjects, place, label } = statement
  const agent =
    agentAfter(statement, found) ??
    ownerAfter(statement, found) ??
    possessorAfter(statement, found) ??
    handedTo(statement, found)
  if (agent) return agent
  const subject = subjects.findLast((s) => s.scope.from <= found.whole.from && found.whole.from < s.scope.to)
  // "Registered nurses give": the words of the match are themselves the subject.
  const own = subjects.find((s) => s.actor === 'staff' && s.from >= found.whole.from && s.to <= found.whole.from + 3)
  if (own) return { actor: own.actor, words: wordsOf(sentence, own) }
  if (subject) return { actor: subject.actor, words: wordsOf(sentence, subject) }
  if (label) return label
  if (place.owner) return place.owner
  if (place.role === 'others' || place.role === 'about') return { actor: 'staff', words: place.heading ?? '' }
  return { actor: 'peer', words: '' }
}

/** "… is checked by the nurse", "medication rounds are done by nurses", "administration by the nurse", "… stays with the nurse". */
function agentAfter(statement: Statement, found: Found): Doer | undefined {
  const { sentence } = statement
  const links = [
    ...sentence.all('by').filter((hit) => isPassiveUpTo(sentence, found.whole.to, hit.from)),
    ...sentence
      .all('agent')
      .filter((hit) => hit.from > found.whole.from && hit.from - found.whole.to <= reachOf(statement, found))
      // "hospital stays with friends": the word is the act's own.
      .filter((hit) => hit.from >= found.whole.to || hit.to <= found.whole.to)
      .filter((hit) => !isBroken(sentence, found.whole.to, hit.to)),
  ]
  for (const link of links) {
    for (const actor of ['peer', 'staff', 'person'] as const) {
      if (actor === 'person' && !sentence.is('by', link.to - 1)) continue
      // "une fiche par résident" is one for each.
      const isEach = actor === 'person' && sentence.morphology.headFirst && !sentence.is('determiner', link.to)
      if (isEach) continue
      const hit = sentence.all(actor).find((h) => h.from >= link.to && h.from - link.to <= TO_AGENT)
      if (hit && isNamedBy(sentence, link.to, hit.from))
        return { actor, words: wordsOf(sentence, { from: link.from, to: hit.to }) }
    }
  }
  return undefined
}

/** "… is the nurse's job": whose it is said to be. */
function ownerAfter({ sentence }: Statement, found: Found): Doer | undefined {
  const noun = sentence
    .all('dutyNoun')
    .find((hit) => hit.from > found.whole.from && hit.from >= found.whole.to && hit.from - found.whole.to <= TO_OWNER)
  if (!noun) return withinOwner(sentence, found)
  if (isBroken(sentence, found.whole.to, noun.from)) return undefined
  for (const actor of ['peer', 'staff'] as const) {
    const hit = sentence.all(actor).find((h) => h.to === noun.from && h.from > found.whole.from)
    if (!hit) continue
    for (let i = found.whole.from + 1; i < hit.from; i++) {
      if (sentence.is('be', i)) return { actor, words: wordsOf(sentence, { from: i, to: noun.to }) }
    }
  }
  return undefined
}

/** The words that say whose it is are no act themselves: "… are the officers' business". */
function withinOwner(sentence: Sentence, { whole }: Found): Doer | undefined {
  const noun = sentence.all('dutyNoun').find((hit) => hit.from >= whole.from && hit.from - whole.to <= 1)
  const staff = noun && sentence.all('staff').find((hit) => hit.to === noun.from && hit.from >= whole.from)
  if (!noun || !staff || !sentence.is('be', whole.from)) return undefined
  return { actor: 'staff', words: wordsOf(sentence, { from: whole.from, to: noun.to }) }
}

/** "… are the team's": the genitive at the end says whose it is. */
function possessorAfter({ sentence, block }: Statement, found: Found): Doer | undefined {
  for (const actor of ['peer', 'staff'] as const) {
    for (const hit of sentence.all(actor)) {
      const be = hit.from - (sentence.is('determiner', hit.from - 1) ? 2 : 1)
      if (be < found.whole.to || be - found.whole.to > TO_OWNER_OF_LIST || !sentence.is('be', be)) continue
      // Far off, it must be the only verb.
      if (be - found.whole.to > TO_OWNER && hasVerb(sentence, found.whole.to, be)) continue
      const end = sentence.tokens[hit.to - 1]?.end ?? 0
      if (!/^(?:['’]s?)(?:[.,;:!?)]|\s+(?:\p{Ll}+ly\b|$)|$)/u.test(block.prose.text.slice(end, end + 20))) continue
      if (!isBroken(sentence, found.whole.to, hit.from))
        return { actor, words: wordsOf(sentence, { from: be, to: hit.to }) }
    }
  }
  return undefined
}

function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.is('verb', i) || sentence.is('modal', i)) return true
  return false
}

/** "Leave … to the nurse", "refer people to the nurse for …": given over to somebody. */
function handedTo({ sentence }: Statement, found: Found): Doer | undefined {
  const handing = sentence.all('handing').find((hit) => hit.to <= found.whole.from && found.whole.from - hit.to <= 7)
  if (!handing || isBroken(sentence, handing.to, found.whole.from)) return undefined
  const staff = sentence.all('staff').find((hit) => {
    const after =
      hit.from >= found.whole.to && hit.from - found.whole.to <= 3 && !isBroken(sentence, found.whole.to, hit.from)
    if (after) return sentence.is('to', hit.from - 1) || sentence.is('to', hit.from - 2)
    return hit.from >= handing.to && hit.to <= found.whole.from && isFor(sentence, hit.to, found.whole.from)
  })
  return (
    staff && { actor: 'staff', words: wordsOf(sentence, { from: handing.from, to: Math.max(handing.to, staff.to) }) }
  )
}

/** "for" or the like stands right after a name and not long before a match. */
function isFor(sentence: Sentence, from: number, to: number): boolean {
  return to - from >= 1 && to - from <= 3 && sentence.is('about', from)
}

/** "Assessments, reviews, transport and decisions about leave are for the nurses": what is said of a list holds for all of it. */
function reachOf({ sentence, subjects }: Statement, found: Found): number {
  const opens =
    found.whole.from <= 1 || sentence.is('coordinator', found.whole.from - 1) || startsAfterComma(sentence, found)
  const isList = sentence.tokens[found.whole.to]?.before.includes(',') || sentence.is('coordinator', found.whole.to)
  return opens && isList && subjects.length === 0 ? TO_OWNER_OF_LIST : TO_OWNER
}

function startsAfterComma(sentence: Sentence, { whole }: Found): boolean {
  return sentence.tokens[whole.from]?.before.includes(',') ?? false
}

function isBroken(sentence: Sentence, from: number, to: number): boolean {
  // "clinical tasks (giving …) are done by nurses": a bracket that closes breaks nothing.
  for (let i = from; i < to; i++)
    if (sentence.breakBefore[i] && !/^\)\s*$/u.test(sentence.tokens[i]?.before ?? '')) return true
  return false
}

/** Articles and adjectives, but no other act ("by collecting people"), stand between the link and the name. */
function isNamedBy(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (sentence.breakBefore[i]) return false
  for (let i = from; i < to; i++) {
    if (sentence.is('preposition', i) || formOf(sentence, i) === 'gerund') return false
  }
  return true
}

/** Nothing but small words, "are done" or one noun stands between a match and "by"; "as directed by" names who directs. */
function isPassiveUpTo(sentence: Sentence, from: number, to: number): boolean {
  if (to < from || to - from > 5 || isBroken(sentence, from, to)) return false
  let others = 0
  let auxiliary = false
  for (let i = from; i < to; i++) {
    if (sentence.is('subordinator', i)) return false
    // "is issued and witnessed by the nurse"
    if (sentence.is('be', i) || (i === from && sentence.is('coordinator', i) && isParticiple(sentence, i + 1)))
      auxiliary = true
    // "therapy ordered by the doctor": it is the ordering that is the doctor's.
    else if (!auxiliary && isParticiple(sentence, i)) return false
    const small = (['be', 'modal', 'adverb', 'preposition', 'determiner'] as const).some((type) => sentence.is(type, i))
    if (!small) others++
  }
  return others <= 1
}

function isParticiple(sentence: Sentence, i: number): boolean {
  return sentence.morphology.isParticiple(sentence.tokens[i]?.text ?? '') && sentence.is('verb', i)
}
