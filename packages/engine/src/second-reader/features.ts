import type { Sentence } from '../analyse/sentence.js'
import { actorOf } from '../check/actor.js'
import type { Statement } from '../check/block.js'
import { eachCommon, setBit, wordsFor } from '../match/bits.js'
import type { Hit, Vocabulary, WordSet } from '../match/vocabulary.js'

/** The numbers of features; undefined for one that a model doesn't know. */
export interface FeatureNumbers {
  word(lemma: string): number | undefined
  /** A lemma and the next one. */
  pair(first: string, second: string): number | undefined
  class(name: string): number | undefined
  role(name: string): number | undefined
}

/** The numbers of a model's features, once they are all known. */
export interface FixedNumbers extends FeatureNumbers {
  /** All pairs that begin with a lemma, by the next one. */
  pairsFrom(first: string): ReadonlyMap<string, number> | undefined
}

export interface OwnAndOthers {
  readonly own: readonly number[]
  /** Of words that are said of others, or denied. */
  readonly others: readonly number[]
}

/** What a statement is made of, for a model. */
export interface FeatureReader {
  /** The features of a statement, each once for the tokens that are the peer's own, and once for the others. */
  featuresOf(statement: Statement, isOwn: (token: number) => boolean): OwnAndOthers
  /** The features of one token, its pair with the next one included. */
  featuresAt(sentence: Sentence, token: number): number[]
}

/** The classes whose words say what a statement is about; those that the engine reads sentences by are left out. */
export function telling(classes: Iterable<string>): string[] {
  return [...classes].filter((name) => !/^(?:actor|cue|section|grammar|detect)\./u.test(name))
}

/** The numbers of a fixed list of names: `w:WORD`, `b:WORD WORD`, `c:CLASS`, `r:ROLE`. */
export function numbersOf(names: readonly string[]): FixedNumbers {
  const others = new Map<string, number>()
  const words = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  names.forEach((name, i) => {
    const rest = name.slice(2)
    const space = name.startsWith('b:') ? rest.indexOf(' ') : -1
    if (space >= 0) {
      const first = rest.slice(0, space)
      const known = pairs.get(first)
      if (known) known.set(rest.slice(space + 1), i)
      else pairs.set(first, new Map([[rest.slice(space + 1), i]]))
    } else if (name.startsWith('w:')) words.set(rest, i)
    else others.set(name, i)
  })
  return {
    word: (lemma) => words.get(lemma),
    pair: (first, second) => pairs.get(first)?.get(second),
    pairsFrom: (first) => pairs.get(first),
    class: (name) => others.get(`c:${name}`),
    role: (name) => others.get(`r:${name}`),
  }
}

/** A class that stands in a sentence, and where. */
interface ClassFeature {
  readonly feature: number
  readonly hits: readonly Hit[]
}

/** @param classes names of the classes of the lexicon that are features */
export function createFeatureReader(
  numbers: FeatureNumbers,
  vocabulary: Vocabulary,
  classes: Iterable<string>,
): FeatureReader {
  const featureOf = new Map<WordSet, number>()
  for (const name of classes) {
    const feature = numbers.class(name)
    if (feature !== undefined) featureOf.set(vocabulary.classSymbol(name), feature)
  }
  const sets = new Int32Array(wordsFor(vocabulary.size))
  for (const set of featureOf.keys()) setBit(sets, set)
  // A sentence is asked for token by token, and then for another.
  let last: { readonly sentence: Sentence; readonly classes: readonly ClassFeature[] } | undefined
  const classesIn = (sentence: Sentence): readonly ClassFeature[] => {
    if (last?.sentence === sentence) return last.classes
    const classes: ClassFeature[] = []
    eachCommon(sentence.sets, sets, (set) => {
      classes.push({ feature: featureOf.get(set) as number, hits: sentence.hits(set) })
    })
    last = { sentence, classes }
    return classes
  }
  const lemma = (sentence: Sentence, token: number): string => sentence.tokens[token]?.lemmas.at(-1) ?? ''
  return {
    featuresOf({ sentence, place }, isOwn) {
      const own = new Set<number>()
      const others = new Set<number>()
      const add = (feature: number | undefined, to: Set<number>): void => {
        if (feature !== undefined) to.add(feature)
      }
      for (let i = 0; i < sentence.length; i++) {
        const word = lemma(sentence, i)
        add(numbers.word(word), isOwn(i) ? own : others)
        if (i + 1 < sentence.length)
          add(numbers.pair(word, lemma(sentence, i + 1)), isOwn(i) && isOwn(i + 1) ? own : others)
      }
      for (const { feature, hits } of classesIn(sentence)) {
        for (const hit of hits) (isOwn(hit.from) ? own : others).add(feature)
      }
      add(numbers.role(place.role), own)
      return { own: [...own], others: [...others] }
    },
    featuresAt(sentence, token) {
      const word = lemma(sentence, token)
      const next = token + 1 < sentence.length ? numbers.pair(word, lemma(sentence, token + 1)) : undefined
      const found = [numbers.word(word), next].filter((feature) => feature !== undefined)
      for (const { feature, hits } of classesIn(sentence)) {
        if (hits.some((hit) => hit.from <= token && token < hit.to)) found.push(feature)
      }
      return found
    },
  }
}

/** Whether a token is part of what the peer worker does: nobody else's, and not said not to happen. */
export function isPeersOwn(statement: Statement): (token: number) => boolean {
  const known = new Map<number, boolean>()
  return (token) => {
    let own = known.get(token)
    if (own === undefined) {
      const at = { from: token, to: token + 1 }
      own = !statement.negations[token] && actorOf(statement, { ...at, whole: at }).actor === 'peer'
      known.set(token, own)
    }
    return own
  }
}
