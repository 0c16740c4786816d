import type { Sentence } from '../analyse/sentence.js'
import { actorOf } from '../check/actor.js'
import type { Statement } from '../check/block.js'
import { exclusion } from '../check/exclusion.js'
import type { Found } from '../match/run.js'
import { run } from '../match/run.js'
import type { Evidence, EvidenceOf } from '../model/pack.js'
import type { EvidenceReader, ItemTrigger } from './items.js'

/** A stretch of a block's prose that speaks of an item. */
export interface FoundEvidence {
  readonly says: EvidenceOf
  /** The part of the item that it speaks of, where the item has parts. */
  readonly part: string | undefined
  /** Offsets into the prose, UTF-16. */
  readonly stretch: readonly [from: number, to: number]
}

/** What a match says of the item, or undefined where it says nothing: who it is for, whether it is denied, how firmly it is meant. */
export function evidenceOf(
  { entry, ownNegation, under }: ItemTrigger,
  found: Found,
  statement: Statement,
  reader: EvidenceReader,
): FoundEvidence | undefined {
  const { sentence, place, block } = statement
  // An empty heading covers nothing.
  if (block.type === 'heading' || place.rejectedBy) return undefined
  if (entry.sections && !entry.sections.includes(place.role)) return undefined
  if (under) {
    const { heading } = place
    if (!heading || run(under, reader.whole(heading)).length === 0) return undefined
  }
  if (!isForThePeer(statement, found, entry, reader)) return undefined
  const denied = exclusion(statement, found, ownNegation) !== undefined
  const says = meaning(entry, denied)
  if (!says) return undefined
  const firm = says === 'covered' && isHedged(sentence, found, entry) ? 'partial' : says
  const from = sentence.tokens[found.from]?.start ?? 0
  const to = sentence.tokens[found.to - 1]?.end ?? 0
  return { says: firm, part: entry.part, stretch: asWritten(block.prose.text, from, to) }
}

/** "$24.50" and "one-to-one" are several words to the patterns; whoever reads the evidence wants them whole. */
function asWritten(text: string, from: number, to: number): [from: number, to: number] {
  const before = text.slice(Math.max(0, from - LONGEST), from)
  const ahead = (/\d/u.test(text.charAt(from)) ? BEFORE_NUMBER : BEFORE_WORD).exec(before)?.[0].length ?? 0
  const last = Math.max(to - 1, 0)
  const rest = LAST.exec(text.slice(last, last + LONGEST))?.[0].length ?? 1
  return [from - ahead, last + rest]
}

/** Of what stands beside a match, as much is looked at; UTF-16. */
const LONGEST = 40
const BEFORE_NUMBER = /[$€£]?(?:\d[\d.,]*)?$/u
const BEFORE_WORD = /(?:[\p{L}\p{N}]+-)*$/u
/** The last letter or digit, and what belongs to it. */
const LAST = /^(?:\d(?:[.,]?\d)*|[\p{L}\p{N}])(?:-[\p{L}\p{N}]+)*/u

function meaning({ is = 'covered', polarity = 'affirmed' }: Evidence, denied: boolean): EvidenceOf | undefined {
  if (polarity === 'any') return is
  if (polarity === 'excluded') return denied ? is : undefined
  if (!denied) return is
  // "No meeting is closed to peers" is a commitment; "does not attend" is the opposite of one.
  if (is === 'partial') return undefined
  return is === 'against' ? 'covered' : 'against'
}

/** A promise to others is none to the peer worker; what the employer provides is. */
function isForThePeer(statement: Statement, found: Found, entry: Evidence, reader: EvidenceReader): boolean {
  // What is said against the peer is often somebody else's act.
  if (entry.actor === 'any' || entry.is === 'against') return true
  const doer = actorOf(statement, found)
  if (doer.actor === 'peer') return entry.actor !== 'staff'
  if (entry.actor === 'staff') return doer.actor === 'staff'
  return statement.sentence.all('provider').length > 0 || reader.whole(doer.words).all('provider').length > 0
}

/** "may", "where possible", "to be developed": it is not quite promised. A small word hedges only what follows it in its clause. */
function isHedged(sentence: Sentence, { whole }: Found, entry: Evidence): boolean {
  return sentence.all('hedge').some((hit) => {
    // "anyone may ask": the word is the pattern's own, or gives leave to others.
    if (hit.from >= whole.from && hit.to <= whole.to) return false
    if (entry.actor === 'any' && hit.to - hit.from === 1) return false
    const isBefore = hit.to <= whole.from
    if (!isBefore && hit.to - hit.from === 1) return false
    const [from, to] = isBefore ? [hit.to, whole.from] : [whole.to, hit.from]
    for (let i = from; i <= to; i++) {
      if (sentence.breakBefore[i]) return false
      // "Where possible, plans …"; but not "may come, and plans …".
      if (isBefore && hit.to - hit.from === 1 && sentence.tokens[i]?.before.includes(',')) return false
    }
    return true
  })
}
