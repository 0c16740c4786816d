import type { GrammarClass } from '../analyse/grammar.js'
import type { Sentence } from '../analyse/sentence.js'
import type { Found } from '../match/run.js'
import type { Hit } from '../match/vocabulary.js'
import type { Excuse } from '../model/pack.js'
import { actorOf } from './actor.js'
import type { Statement } from './block.js'
import { FINDING, type Outcome, quiet } from './candidate.js'
import { exclusion } from './exclusion.js'
import { isMention, isName } from './mention.js'
import type { Trigger } from './ruleset.js'

/** Tokens before a match within which a cue governs it. */
const REACH = 9

/** Decides of one match whether it is a finding, by who acts, whether it is excluded, and what excuses it. */
export function decide(trigger: Trigger, found: Found, statement: Statement): Outcome {
  const { sentence, place } = statement
  const match = trigger.match
  const excused = (excuse: Excuse): boolean => !match?.despite?.includes(excuse)
  if (excused('quoted')) {
    const words = isMention(statement, found)
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
    if (match.sections && !match.sections.includes(place.role))
      return quiet('section', place.headings.at(-1)?.text ?? '')
    const polarity = match.polarity ?? 'affirmed'
    if (polarity !== 'any') {
      const excludedBy = exclusion(statement, found, trigger.ownNegation)
      if (polarity === 'affirmed' && excludedBy && excused('excluded')) return quiet('excluded', excludedBy)
      if (polarity === 'excluded' && !excludedBy) return quiet('not-excluded', '')
    }
    const elsewhere = governing(sentence, 'counterexample', found.whole, sentence.length)
    if (elsewhere && polarity === 'affirmed') return quiet('counterexample', wordsOf(sentence, elsewhere))
    const actor = actorOf(statement, found)
    if ((match.actor ?? 'peer') === 'peer' && actor.actor !== 'peer' && excused('others'))
      return quiet('others', actor.words)
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
    const hit = anywhere
      ? sentence.all(type).find((cue) => !sentence.is('request', cue.to - 1))
      : governing(sentence, type, found.whole)
    if (hit && !(excuse === 'topic' && hasPurpose(sentence, hit, found))) return quiet(excuse, wordsOf(sentence, hit))
  }
  if (
    actor === 'peer' &&
    excused('topic') &&
    !hasPurpose(sentence, { from: 0, to: 0 }, found) &&
    (place.role === 'training' || place.role === 'names')
  )
    return quiet('topic', place.headings.at(-1)?.text ?? '')
  if (actor === 'peer' && excused('rights') && place.role === 'rights')
    return quiet('rights', place.headings.at(-1)?.text ?? '')
  return undefined
}

/** "training in order to": what follows is done, not only learned. */
function hasPurpose(sentence: Sentence, cue: Hit, found: Found): boolean {
  return sentence.all('purpose').some((hit) => hit.from >= cue.to && hit.to <= found.whole.from)
}

/** A cue that stands soon before a match, with no break but a colon between. */
function governing(sentence: Sentence, type: GrammarClass, match: Hit, reach = REACH): Hit | undefined {
  return sentence.all(type).find((hit) => {
    if (hit.from > match.from || match.from - hit.to > reach) return false
    for (let i = hit.to; i <= match.from; i++) {
      if (sentence.breakBefore[i] && !sentence.tokens[i]?.before.includes(':')) return false
      // "has heard stories of loss, gives out tablets": another act begins.
      if (type === 'topic' && i > hit.to && sentence.tokens[i]?.before.includes(',') && isFiniteVerb(sentence, i))
        return false
    }
    return true
  })
}

/** A verb with an ending of its own, or after an auxiliary. */
function isFiniteVerb(sentence: Sentence, i: number): boolean {
  return sentence.is('verb', i) && /[^s]s$/u.test(sentence.tokens[i]?.text ?? '')
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
