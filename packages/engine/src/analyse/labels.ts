import type { BlockContent } from '../check/block.js'
import type { Actor } from '../facts/mentions.js'
import type { Place } from '../outline/section.js'
import type { LanguageReader } from './language.js'
import { type Sentence, wordsAt } from './sentence.js'

/** An actor before a colon, and the words that name it. */
export interface Label {
  readonly actor: Actor
  readonly words: string
}

/** "Out of scope: …", "Signs of drift: …": words before a colon do what a heading does. */
export function underLabel(
  place: Place,
  block: BlockContent,
  sentence: Sentence | undefined,
  reader: LanguageReader,
): Place {
  if (!sentence || block.type === 'heading') return place
  const words = labelWords(block, sentence)
  if (!words) return place
  const role = reader.roleOf(words)?.role
  // "Don't wait: give …" is a sentence of its own.
  // A bare "Don't:" may stand before wordings as well as before acts.
  const isBare = words.trim().split(/\s+/u).length <= 2
  if (role === 'exclusions' && !forbidsAnAct(sentence))
    return { ...place, role, excludedBy: words, soft: false, ...(isBare && { rejectedBy: words }) }
  return role === 'definitions' ? { ...place, rejectedBy: words } : place
}

function forbidsAnAct(sentence: Sentence): boolean {
  return sentence.all('negation').some((not) => {
    const colon = sentence.tokens.findIndex((token, i) => i > not.from && token.before.includes(':'))
    for (let i = not.to; i < colon; i++) if (sentence.is('verb', i) && !sentence.is('comprise', i)) return true
    return false
  })
}

/** "Out of scope: …", or a short sentence in bold that opens the block: "**Not included.** …". */
function labelWords(block: BlockContent, sentence: Sentence): string | undefined {
  const bold = block.marked.find((mark) => mark.start === 0)
  const end = sentence.tokens.at(-1)?.end ?? 0
  if (bold && end <= bold.end && bold.end < block.prose.text.length && sentence.length <= 7)
    return block.prose.text.slice(0, end)
  const colon = sentence.tokens.findIndex((token, i) => i > 0 && /^["'”’*_)]*\s*:\s/u.test(token.before))
  const last = sentence.tokens[colon - 1]
  const start = sentence.tokens[0]?.start ?? 0
  return colon >= 1 && colon <= 7 && last ? block.prose.text.slice(start, last.end) : undefined
}

/** "Nursing: room checks, "07:00 Night staff: …": an actor at the start, then a colon. */
export function labelOf(sentence: Sentence | undefined): Label | undefined {
  if (!sentence) return undefined
  const colon = sentence.tokens.findIndex((token, i) => i > 0 && /^\s*:\s/u.test(token.before))
  if (colon < 1 || colon > 6) return undefined
  for (const actor of ['peer', 'staff', 'person'] as const) {
    // "Nurses: …", "The nurses' role: …"
    const end = sentence.all('dutyNoun').find((noun) => noun.to === colon)?.from ?? colon
    const hit = sentence.all(actor).find((h) => h.to === end && !sentence.is('verb', 0))
    if (hit) return { actor, words: wordsAt(sentence, hit) }
  }
  return undefined
}
