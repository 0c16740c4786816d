import type { Sentence } from '../analyse/sentence.js'
import type { Actor } from '../facts/subjects.js'
import type { Found } from '../match/run.js'
import type { Statement } from './block.js'
import { wordsOf } from './context.js'

/** Who does what a match says, and the words that say so. */
export interface Doer {
  readonly actor: Actor
  readonly words: string
}

/** Words between "by" and who it names. */
const TO_AGENT = 2

/** Who does what a match says: by-agent, subject, label, owner of the column or list, or whom the section is about. */
export function actorOf(statement: Statement, found: Found): Doer {
  const { sentence, subjects, place, label } = statement
  const agent = agentAfter(statement, found)
  if (agent) return agent
  const subject = subjects.findLast((s) => s.scope.from <= found.whole.from && found.whole.from < s.scope.to)
  // "Registered nurses give": the words of the match are themselves the subject.
  const own = subjects.find((s) => s.actor === 'staff' && s.from >= found.whole.from && s.to <= found.whole.from + 3)
  if (own) return { actor: own.actor, words: wordsOf(sentence, own) }
  if (subject) return { actor: subject.actor, words: wordsOf(sentence, subject) }
  if (label) return label
  if (place.owner) return place.owner
  if (place.role === 'others' || place.role === 'about')
    return { actor: 'staff', words: place.headings.at(-1)?.text ?? '' }
  return { actor: 'peer', words: '' }
}

/** "… is checked by the nurse", "medication rounds are done by nurses", "administration by the nurse". */
function agentAfter(statement: Statement, found: Found): Doer | undefined {
  const { sentence } = statement
  const by = sentence
    .all('by')
    .find((hit) => hit.from >= found.whole.to && isPassiveUpTo(sentence, found.whole.to, hit.from))
  if (!by) return undefined
  for (const actor of ['peer', 'staff', 'person'] as const) {
    const hit = sentence.all(actor).find((h) => h.from >= by.to && h.from - by.to <= TO_AGENT)
    if (hit && !sentence.is('preposition', hit.from - 1 > by.from ? hit.from - 1 : -1))
      return { actor, words: wordsOf(sentence, { from: by.from, to: hit.to }) }
  }
  return undefined
}

/** Nothing but adverbs, or "are done", stands between a match and "by". */
function isPassiveUpTo(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 4) return false
  let auxiliaries = 0
  let others = 0
  for (let i = from; i < to; i++) {
    if (sentence.breakBefore[i]) return false
    if (sentence.is('be', i) || sentence.is('modal', i)) auxiliaries++
    else if (!sentence.is('adverb', i)) others++
  }
  return others === 0 || (others === 1 && auxiliaries > 0)
}
