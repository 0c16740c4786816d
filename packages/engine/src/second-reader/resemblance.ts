import type { Grammar } from '../analyse/grammar.js'
import { readWhole, type Sentence } from '../analyse/sentence.js'
import type { Vocabulary } from '../match/vocabulary.js'
import type { FeatureReader } from './features.js'
import type { KnownExample } from './model.js'

/** Finds the known examples that a sentence is most like. */
export interface Resemblance {
  /**
   * The most alike first; none where they share nothing that tells.
   * @param worth what a feature speaks for the category in question; what speaks against it likens nothing
   */
  nearest(sentence: Sentence, accepts: (rule: string) => boolean, worth: (feature: number) => number): KnownExample[]
}

/** What a larger share of the examples has, and not only a few of them, likens nothing. */
const COMMON = 0.1
const FEW = 20
/** Features that tell most; the others add little. */
const TELLING = 12
/** How many are looked for. */
const MOST = 5

/** By the words, pairs of words and classes that two sentences share, a rare one counting for more. */
export function createResemblance(
  examples: readonly KnownExample[],
  features: FeatureReader,
  reader: { readonly vocabulary: Vocabulary; readonly grammar: Grammar },
): Resemblance {
  const holders = new Map<number, number[]>()
  const lengths = examples.map(({ text }, i) => {
    const found = featuresIn(readWhole(text, reader), features)
    for (const feature of found) {
      const list = holders.get(feature)
      if (list) list.push(i)
      else holders.set(feature, [i])
    }
    return found.size
  })
  return {
    nearest(sentence, accepts, worth) {
      const likeness = new Map<number, number>()
      const telling = [...featuresIn(sentence, features)]
        .map((feature) => ({ list: holders.get(feature) ?? [], told: worth(feature) }))
        .filter(({ list, told }) => told > 0 && list.length <= Math.max(FEW, examples.length * COMMON))
        .map(({ list, told }) => ({ list, value: told * Math.log(1 + examples.length / (1 + list.length)) }))
        .sort((a, b) => b.value - a.value)
        .slice(0, TELLING)
      for (const { list, value } of telling) for (const i of list) likeness.set(i, (likeness.get(i) ?? 0) + value)
      return [...likeness]
        .filter(([i]) => accepts(examples[i]?.rule ?? ''))
        .map(([i, sum]) => ({ i, sum: sum / Math.sqrt(lengths[i] ?? 1) }))
        .sort((a, b) => b.sum - a.sum || a.i - b.i)
        .slice(0, MOST)
        .flatMap(({ i }) => examples[i] ?? [])
    },
  }
}

function featuresIn(sentence: Sentence, features: FeatureReader): Set<number> {
  return new Set(sentence.tokens.flatMap((_, i) => features.featuresAt(sentence, i)))
}
