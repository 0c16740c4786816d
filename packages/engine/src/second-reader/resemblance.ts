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
  const lengths = examples.map(({ text, features: known }, i) => {
    const found = known === undefined ? featuresOfExample(text, features, reader) : decode(known)
    for (const feature of found) {
      const list = holders.get(feature)
      if (list) list.push(i)
      else holders.set(feature, [i])
    }
    return found.length
  })
  // How alike each example is, and which of them are alike at all; emptied after use.
  const likeness = new Float64Array(examples.length)
  const alike: number[] = []
  return {
    nearest(sentence, accepts, worth) {
      const telling: { list: readonly number[]; value: number }[] = []
      for (const feature of featuresIn(sentence, features)) {
        const list = holders.get(feature)
        const told = worth(feature)
        if (!list || told <= 0 || list.length > Math.max(FEW, examples.length * COMMON)) continue
        telling.push({ list, value: told * Math.log(1 + examples.length / (1 + list.length)) })
      }
      telling.sort((a, b) => b.value - a.value)
      for (const { list, value } of telling.slice(0, TELLING)) {
        for (const i of list) {
          if (likeness[i] === 0) alike.push(i)
          likeness[i] = (likeness[i] as number) + value
        }
      }
      const best: { i: number; sum: number }[] = []
      for (const i of alike) {
        const sum = (likeness[i] as number) / Math.sqrt(lengths[i] as number)
        likeness[i] = 0
        const least = best.at(-1)
        if (best.length === MOST && least && !before({ i, sum }, least)) continue
        if (!accepts(examples[i]?.rule ?? '')) continue
        const at = best.findIndex((other) => before({ i, sum }, other))
        best.splice(at < 0 ? best.length : at, 0, { i, sum })
        if (best.length > MOST) best.pop()
      }
      alike.length = 0
      return best.flatMap(({ i }) => examples[i] ?? [])
    },
  }
}

/** More alike; of two that are as much so, the first. */
function before(a: { i: number; sum: number }, b: { i: number; sum: number }): boolean {
  return a.sum > b.sum || (a.sum === b.sum && a.i < b.i)
}

/** The features of a known example, in order. */
export function featuresOfExample(
  text: string,
  features: FeatureReader,
  reader: { readonly vocabulary: Vocabulary; readonly grammar: Grammar },
): number[] {
  return [...featuresIn(readWhole(text, reader), features)].sort((a, b) => a - b)
}

/** Numbers in order as text: the steps from one to the next, in base 36. */
export function encode(numbers: readonly number[]): string {
  return numbers.map((n, i) => (n - (numbers[i - 1] ?? 0)).toString(36)).join(' ')
}

function decode(text: string): number[] {
  const numbers: number[] = []
  let last = 0
  for (const step of text === '' ? [] : text.split(' ')) {
    last += Number.parseInt(step, 36)
    numbers.push(last)
  }
  return numbers
}

function featuresIn(sentence: Sentence, features: FeatureReader): Set<number> {
  return new Set(sentence.tokens.flatMap((_, i) => features.featuresAt(sentence, i)))
}
