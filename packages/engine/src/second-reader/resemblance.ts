import type { Sentence } from '../analyse/sentence.js'
import type { Token } from '../analyse/token.js'
import { tokenize } from '../analyse/tokenize.js'
import type { Vocabulary } from '../match/vocabulary.js'
import type { KnownExample } from './model.js'

/** Finds the known examples that a sentence is most like. */
export interface Resemblance {
  /** The most alike first; none where no word is shared. */
  nearest(sentence: Sentence, accepts: (rule: string) => boolean): KnownExample[]
}

/** A word in a larger share of the examples likens nothing. */
const COMMON = 0.05

/** By the words that two sentences share, a rare one counting for more. Made when first needed. */
export function createResemblance(examples: readonly KnownExample[], vocabulary: Vocabulary): Resemblance {
  const holders = new Map<string, number[]>()
  const lengths = examples.map(({ text }, i) => {
    const words = wordsOf(tokenize(text, vocabulary))
    for (const word of words) {
      const list = holders.get(word)
      if (list) list.push(i)
      else holders.set(word, [i])
    }
    return words.size
  })
  return {
    nearest(sentence, accepts) {
      const likeness = new Map<number, number>()
      for (const word of wordsOf(sentence.tokens)) {
        const list = holders.get(word) ?? []
        if (list.length > Math.max(20, examples.length * COMMON)) continue
        const worth = Math.log(1 + examples.length / (1 + list.length)) ** 2
        for (const i of list) likeness.set(i, (likeness.get(i) ?? 0) + worth)
      }
      return [...likeness]
        .filter(([i]) => accepts(examples[i]?.rule ?? ''))
        .map(([i, sum]) => ({ i, sum: sum / Math.sqrt(lengths[i] ?? 1) }))
        .sort((a, b) => b.sum - a.sum || a.i - b.i)
        .slice(0, 5)
        .flatMap(({ i }) => examples[i] ?? [])
    },
  }
}

/** Words in their dictionary form. */
function wordsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.map((token) => token.lemmas.at(-1) ?? token.text))
}
