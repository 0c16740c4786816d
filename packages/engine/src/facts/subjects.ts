import type { Sentence } from '../analyse/sentence.js'
import { type Agreement, agreementOf, agrees } from './agreement.js'
import { type Actor, findMentions, isCandidate, type Mention } from './mentions.js'
import { formOf, verbAfter } from './verbs.js'

export type { Actor } from './mentions.js'

/** Who acts in a stretch of a sentence. Token indices, `to` exclusive. */
export interface Subject {
  readonly actor: Actor
  /** The words that name the actor. */
  readonly from: number
  readonly to: number
  /** The stretch in which it acts. */
  readonly scope: { readonly from: number; readonly to: number }
}

interface Found {
  readonly actor: Actor
  readonly from: number
  readonly to: number
  readonly verb: number
  /** Its clause ends at the next comma. */
  readonly subordinate: boolean
}

/** Who acted last before a sentence, of those who agree with a pronoun. */
export type LastActor = (pronoun: Agreement) => Actor | undefined

/** The subjects of a sentence, in order. `before`: for "they" and "who". */
export function findSubjects(sentence: Sentence, before?: LastActor): Subject[] {
  const found: Found[] = []
  const mentions = findMentions(sentence)
  mentions.forEach((mention, i) => {
    const previous = found.at(-1)
    if (previous && mention.from < previous.to) return
    const made = told(sentence, mention) ?? subjectOf(sentence, mentions, i, previous, before)
    if (!made) return
    // "The nurse and the peer worker": one subject of two names.
    if (previous && made.from === previous.from) found.pop()
    found.push(made)
  })
  return found.map((subject, i) => ({
    actor: subject.actor,
    from: subject.from,
    to: subject.to,
    scope: { from: subject.from, to: scopeEnd(sentence, subject, found[i + 1]?.from) },
  }))
}

function subjectOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  i: number,
  previous: Found | undefined,
  before: LastActor | undefined,
): Found | undefined {
  const mention = mentions[i]
  if (!mention) return undefined
  const joined = conjunct(sentence, mentions, i)
  // "hands tablets to residents and the peers watch": who comes last acts alone.
  const alone = joined.from < mention.from && !opensClause(sentence, joined.from) && actsAtOnce(sentence, mention)
  const group = alone ? { from: mention.from, actors: mention.actor ? [mention.actor] : [] } : joined
  // "we ask that they give": they are never we.
  const pronoun = agreementOf(sentence, mention.from, mention.to)
  const fits = ({ from, to }: { from: number; to: number }): boolean => agrees(agreementOf(sentence, from, to), pronoun)
  const antecedent = previous && !sentence.is('we', previous.from) && fits(previous) ? previous.actor : undefined
  const named =
    mention.actor ??
    antecedent ??
    mentions.slice(0, i).findLast((m) => m.actor && fits(m))?.actor ??
    before?.(pronoun) ??
    previous?.actor
  if (!named || !(opensClause(sentence, group.from) || afterFronted(sentence, group.from, mention.to))) return undefined
  const verb = verbAfter(sentence, mention.to)
  if (verb === undefined || (mention.actor === 'staff' && isFirstOfTwo(sentence, mention, verb))) return undefined
  const actor = group.actors.includes('peer') ? 'peer' : group.actors.includes('staff') ? 'staff' : named
  return { actor, from: group.from, to: mention.to, verb, subordinate: isSubordinate(sentence, group.from) }
}

/** A clause may begin with the name, and its verb follows at once. */
function actsAtOnce(sentence: Sentence, { from, to }: Mention): boolean {
  const verb = opensClause(sentence, from) ? verbAfter(sentence, to) : undefined
  return verb !== undefined && verb - to <= 1 && formOf(sentence, verb) !== 'past'
}

/** "A professional distance is kept": the name only tells what kind of thing is spoken of. */
function isFirstOfTwo(sentence: Sentence, { from, to, pronoun }: Mention, verb: number): boolean {
  const next = sentence.tokens[to]
  if (pronoun || to - from > 1 || verb <= to || !next || next.before !== ' ' || next.capital) return false
  if (sentence.morphology.headFirst || sentence.morphology.isPlural(sentence.tokens[from]?.text ?? '')) return false
  return !BESIDE_A_NAME.some((type) => sentence.is(type, to))
}

/** Words that may stand between a name and its verb. */
const BESIDE_A_NAME = [
  'adverb',
  'preposition',
  'coordinator',
  'relative',
  'contrast',
  'subordinator',
  'negation',
  'verb',
  'modal',
  'be',
  'do',
  'have',
  'to',
  'determiner',
  'including',
] as const

/** The names that a name is coordinated with, up to itself: "the psychiatrist, the nurse and the social worker". */
function conjunct(sentence: Sentence, mentions: readonly Mention[], i: number): { from: number; actors: Actor[] } {
  const mention = mentions[i]
  let from = mention?.from ?? 0
  const actors = mention?.actor ? [mention.actor] : []
  for (let k = i - 1; k >= 0 && !mention?.pronoun; k--) {
    const other = mentions[k]
    if (!other?.actor || other.to > from || !joins(sentence, other.to, from)) break
    from = other.from
    actors.push(other.actor)
  }
  return { from, actors }
}

/** Nothing but "and", "as well as", "including", a comma and small words. */
function joins(sentence: Sentence, from: number, to: number): boolean {
  let joined = sentence.tokens[to]?.before.includes(',') ?? false
  for (let i = from; i < to; i++) {
    if (sentence.breakBefore[i]) return false
    if (sentence.is('coordinator', i) || sentence.is('including', i)) joined = true
    else if (!sentence.is('determiner', i)) return false
  }
  return joined && !sentence.breakBefore[to]
}

/**
 * Who is asked, left or brought to act: "the nurse shows the peer how to give", "ask the nurse to give",
 * "it is the nurse's job to give", "we need someone to give". Whom the peer only helps doesn't act alone.
 */
function told(sentence: Sentence, mention: Mention): Found | undefined {
  let i = mention.to
  const duty = sentence.all('dutyNoun').find((hit) => hit.from === i)
  if (duty) i = duty.to
  if (duty && sentence.is('be', i)) i++
  // "someone able to give"
  const able = sentence.all('able').find((hit) => hit.from === i)
  if (able) i = able.to
  const how = sentence.is('how', i)
  if (how) i++
  if (!sentence.tokens[i] || sentence.breakBefore[i]) return undefined
  const bare =
    sentence.is('verb', i) &&
    !sentence.is('telling', i) &&
    sentence.all('letting').some((hit) => near(sentence, hit.to, mention.from))
  // "montre au pair comment donner": no "to" stands before this infinitive.
  const isInfinitive = how && sentence.is('verb', i) && formOf(sentence, i) === 'base'
  if (!bare && !isInfinitive && (!sentence.is('to', i) || !sentence.tokens[i + 1])) return undefined
  const actor = mention.actor === 'person' && isCandidate(sentence, mention) ? 'peer' : mention.actor
  if (actor !== 'peer' && actor !== 'staff') return undefined
  if (!duty && !bare) {
    if (opensClause(sentence, mention.from) && mention.from === 0) return undefined
    const asked = sentence.all('control').some((hit) => hit.to <= mention.from && near(sentence, hit.to, mention.from))
    // "call the nurse to report": it is the caller who reports.
    if (actor === 'staff' && (!asked || sentence.is('telling', i + 1))) return undefined
  }
  return { actor, from: mention.from, to: mention.to, verb: bare || isInfinitive ? i : i + 1, subordinate: true }
}

/** Only small words stand between. */
function near(sentence: Sentence, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false
  for (let i = from; i <= to; i++) if (sentence.breakBefore[i]) return false
  for (let i = from; i < to; i++) {
    if (!sentence.is('determiner', i) && !sentence.is('light', i) && !sentence.is('dative', i)) return false
  }
  return true
}

/** Whether a clause may begin with the words that end in this actor: articles and adjectives before it, then a boundary. */
function opensClause(sentence: Sentence, at: number): boolean {
  for (let i = at; at - i <= 4; i--) {
    if (i === 0 || sentence.clauseStart[i] || sentence.breakBefore[i]) return true
    // "the on-call nurse": what a hyphen joins is no word of the sentence.
    if (sentence.tokens[i]?.before === '-' || sentence.tokens[i - 1]?.before === '-') continue
    if (sentence.is('relative', i) || sentence.is('subordinator', i - 1) || sentence.is('contrast', i - 1)) return true
    if (sentence.is('preposition', i - 1) && !sentence.is('subordinator', i - 1)) return false
    // "the Trust's counsellor": a word that could be a verb is none after an article or in the genitive.
    const noun = sentence.is('determiner', i - 2) || /^['’]s/u.test(sentence.tokens[i]?.before ?? '')
    if (sentence.is('verb', i - 1) && !noun) return false
    if (sentence.is('to', i - 1)) return false
  }
  return false
}

/** "In this province everybody has to …": a phrase without a verb is set before the clause. */
function afterFronted(sentence: Sentence, from: number, to: number): boolean {
  if (from > 6 || !sentence.is('preposition', 0)) return false
  for (let i = 0; i < from; i++) if (sentence.is('verb', i) && i > 0) return false
  return (['modal', 'be', 'have', 'do'] as const).some((type) => sentence.is(type, to))
}

function isSubordinate(sentence: Sentence, at: number): boolean {
  for (let i = at; i >= 0 && at - i <= 3; i--) {
    if (sentence.is('subordinator', i) || sentence.is('relative', i)) return true
    if (i < at && sentence.clauseStart[i] && !sentence.is('subordinator', i - 1)) return false
  }
  return false
}

/** A subordinate clause ends at its comma; a main clause goes on until another subject takes over. */
function scopeEnd(sentence: Sentence, subject: Found, next: number | undefined): number {
  const limit = next ?? sentence.length
  if (!subject.subordinate) return limit
  for (let i = subject.verb + 1; i < limit; i++) {
    if (sentence.breakBefore[i]) return i
    // "what we need from you is to give"
    if (sentence.is('be', i) && sentence.is('to', i + 1)) return i
    // "physicians, who assess, diagnose and plan": the commas of a list of verbs end nothing.
    const listed = sentence.is('verb', i) && formOf(sentence, i) === formOf(sentence, subject.verb)
    if (sentence.tokens[i]?.before.includes(',') && !listed) return i
    // "teaches the peer how to listen and will look in"
    if (sentence.is('coordinator', i - 1) && sentence.is('modal', i)) return i
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
