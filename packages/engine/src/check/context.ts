import type { GrammarClass } from '../analyse/grammar.js'
import type { Sentence } from '../analyse/sentence.js'
import { formOf } from '../facts/verbs.js'
import type { Found } from '../match/run.js'
import type { Hit } from '../match/vocabulary.js'
import type { Excuse } from '../model/pack.js'
import { actorOf } from './actor.js'
import type { Statement } from './block.js'
import { FINDING, type Outcome, quiet } from './candidate.js'
import { exclusion } from './exclusion.js'
import { isMention, isName } from './mention.js'
import type { Trigger } from './ruleset.js'
import { hopedByOthers, ofThePast, onlyACondition } from './told.js'

/** Tokens before a match within which a cue governs it. */
const REACH = 9

/** Decides of one match whether it is a finding, by who acts, whether it is excluded, and what excuses it. */
export function decide(trigger: Trigger, found: Found, statement: Statement): Outcome {
  const { sentence, place } = statement
  const match = trigger.match
  const excused = (excuse: Excuse): boolean => !match?.despite?.includes(excuse)
  if (excused('quoted')) {
    const words = isMention(statement, found, trigger.term !== undefined)
    if (words) return quiet('quoted', words)
  }
  if (excused('name')) {
    const words = isName(statement, found)
    if (words) return quiet('name', words)
  }
  if (match) {
    // A heading names what is below it; it asks nothing of anybody.
    if (statement.block.type === 'heading' || isRunInHeading(statement))
      return quiet('section', wordsOf(sentence, { from: 0, to: sentence.length }))
    if (match.sections && !match.sections.includes(place.role)) return quiet('section', place.heading ?? '')
    const polarity = match.polarity ?? 'affirmed'
    if (polarity !== 'any') {
      const excludedBy = exclusion(statement, found, trigger.ownNegation)
      if (polarity === 'affirmed' && excludedBy && excused('excluded')) return quiet('excluded', excludedBy)
      if (polarity === 'excluded' && !excludedBy) return quiet('not-excluded', '')
    }
    // "when peers give …, people stop talking to them": told to say why they don't.
    const elsewhere =
      sentence.all('consequence')[0] ?? governing(statement, 'counterexample', found.whole, sentence.length)
    if (elsewhere && polarity === 'affirmed') return quiet('counterexample', wordsOf(sentence, elsewhere))
    const past = polarity === 'affirmed' ? (ofThePast(statement, found) ?? hopedByOthers(statement, found)) : undefined
    if (past) return quiet('counterexample', wordsOf(sentence, past))
    const actor = actorOf(statement, found)
    if ((match.actor ?? 'peer') === 'peer' && actor.actor !== 'peer' && excused('others'))
      return quiet('others', actor.words)
    const condition = (match.actor ?? 'peer') === 'peer' ? onlyACondition(statement, found) : undefined
    if (condition && excused('others')) return quiet('condition', wordsOf(sentence, condition))
    const front = (match.actor ?? 'peer') === 'peer' && fronted(statement, found.whole)
    if (front && excused('topic')) return quiet('topic', wordsOf(sentence, front))
    const cue = contextCue(statement, found, match.actor ?? 'peer', excused)
    if (cue) return cue
  }
  for (const program of trigger.rule.unless) {
    const hit = statement.unless(program).find((other) => sameSegment(sentence, other.whole, found.whole))
    if (hit) return quiet('unless', wordsOf(sentence, hit.whole))
  }
  return FINDING
}

/** "**Physical intervention.** After the course …": a sentence in bold that opens a block. */
function isRunInHeading({ sentence, emphasized, block }: Statement): boolean {
  const last = sentence.tokens.at(-1)
  const mark = emphasized.find((m) => m.start === 0)
  if (!last || !mark || sentence.tokens[0]?.start !== 0) return false
  return last.end <= mark.end && mark.end - last.end <= 2 && mark.end < block.prose.text.length
}

const CUES: readonly { excuse: Excuse; type: GrammarClass; anywhere: boolean; peerOnly: boolean }[] = [
  { excuse: 'experience', type: 'experience', anywhere: false, peerOnly: false },
  { excuse: 'topic', type: 'topic', anywhere: false, peerOnly: true },
  { excuse: 'rights', type: 'rights', anywhere: false, peerOnly: true },
  { excuse: 'own-choice', type: 'choice', anywhere: true, peerOnly: true },
]

function contextCue(
  statement: Statement,
  found: Found,
  actor: 'peer' | 'staff' | 'any',
  excused: (excuse: Excuse) => boolean,
): Outcome | undefined {
  const { sentence, place } = statement
  for (const { excuse, type, anywhere, peerOnly } of CUES) {
    if (!excused(excuse) || (peerOnly && actor !== 'peer')) continue
    const hit = anywhere ? choiceIn(sentence, found.whole) : governing(statement, type, found.whole)
    if (hit && !(excuse === 'topic' && hasPurpose(sentence, hit, found))) return quiet(excuse, wordsOf(sentence, hit))
  }
  if (
    actor === 'peer' &&
    excused('topic') &&
    !hasPurpose(sentence, { from: 0, to: 0 }, found) &&
    (place.role === 'training' || place.role === 'names')
  )
    return quiet('topic', place.heading ?? '')
  if (actor === 'peer' && excused('rights') && place.role === 'rights') return quiet('rights', place.heading ?? '')
  return undefined
}

/** "training in order to": what follows is done, not only learned. */
function hasPurpose(sentence: Sentence, cue: Hit, found: Found): boolean {
  return sentence.all('purpose').some((hit) => hit.from >= cue.to && hit.to <= found.whole.from)
}

/** The person's own choice, where it is this act that they choose. */
function choiceIn(sentence: Sentence, match: Hit): Hit | undefined {
  return sentence.all('choice').find((cue) => {
    // "if asked to", "if asked by the nurse", "with or without their consent"
    if (sentence.is('request', cue.to - 1) || sentence.is('choiceFalse', cue.from)) return false
    if (sentence.is('by', cue.to) && sentence.all('staff').some((s) => s.from > cue.to && s.from - cue.to <= 2))
      return false
    return cue.to <= match.from ? !anotherAct(sentence, cue.to, match.from) : !anotherAct(sentence, match.to, cue.from)
  })
}

/** "supports their own plans and gives": a coordinated verb begins an act that the words before don't speak of. */
function anotherAct(sentence: Sentence, from: number, to: number): boolean {
  for (let i = Math.max(from, 1); i <= to; i++) {
    if (sentence.is('contrast', i - 1) && i > from) return true
    if (sentence.is('coordinator', i - 1) && i > from && (sentence.is('verb', i) || sentence.is('modal', i)))
      return true
  }
  return false
}

/** A cue that stands soon before a match, or inside a long one, with no break but a colon between. */
function governing(statement: Statement, type: GrammarClass, match: Hit, reach = REACH): Hit | undefined {
  const { sentence } = statement
  return sentence.all(type).find((hit) => {
    // "willing to challenge giving …"
    if (hit.from > match.from) return type === 'rights' && hit.to < match.to - 1
    if (match.from - hit.to > reach) return false
    for (let i = hit.to; i <= match.from; i++) {
      if (sentence.breakBefore[i] && !sentence.tokens[i]?.before.includes(':')) return false
      // "has heard stories of loss, gives out tablets": another act begins.
      // "talks about the crisis line and assesses", where the cue itself is what somebody does.
      const joined =
        sentence.tokens[i]?.before.includes(',') ||
        (sentence.is('coordinator', i - 1) && isFiniteVerb(sentence, hit.from))
      if (type === 'topic' && i > hit.to && joined && isFiniteVerb(sentence, i)) return false
      // "uses lived experience to give"
      if (type === 'experience' && sentence.is('to', i) && sentence.is('verb', i + 1) && i < match.from) return false
    }
    if (type === 'experience' || type === 'rights') {
      // "with your own experience you give"
      for (let i = hit.to; i <= match.from; i++) if (sentence.is('you', i)) return false
      if (statement.subjects.some((s) => s.actor === 'peer' && s.from >= hit.to && s.from <= match.from)) return false
      if (anotherAct(sentence, hit.to, match.from)) return false
    }
    return true
  })
}

/** "For tablets, ask the nurse": what is set at the front is only spoken of. */
function fronted({ sentence, subjects }: Statement, match: Hit): Hit | undefined {
  const front = sentence.all('front').find((hit) => hit.from === 0)
  if (!front) return undefined
  for (let i = front.to; i < sentence.length; i++) {
    if (!sentence.tokens[i]?.before.includes(',') || i < match.to) continue
    const subject = subjects.find((s) => s.from >= i)
    const isOthers = subject ? subject.actor !== 'peer' : sentence.all('staff').some((hit) => hit.from > i)
    return isOthers ? { from: 0, to: match.to } : undefined
  }
  return undefined
}

/** A verb with an ending of its own, or after an auxiliary. */
function isFiniteVerb(sentence: Sentence, i: number): boolean {
  return sentence.is('verb', i) && formOf(sentence, i) === 'finite'
}

function sameSegment(sentence: Sentence, a: Hit, b: Hit): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  for (let i = first.to; i <= second.from; i++) if (sentence.breakBefore[i] && i > first.from) return false
  return true
}

/** The words of a stretch of tokens, as they stand in the prose. */
export function wordsOf(sentence: Sentence, hit: Hit): string {
  return sentence.tokens
    .slice(hit.from, hit.to)
    .map((token, i) => (i ? token.before : '') + token.text)
    .join('')
}
