import type { Sentence } from '../analyse/sentence.js'
import { actorOf } from '../check/actor.js'
import type { Statement } from '../check/block.js'
import type { Vocabulary, WordSet } from '../match/vocabulary.js'

/** The number of a feature by its name; undefined for one that a model doesn't know. */
export type FeatureIndex = (name: string) => number | undefined

/** What a statement is made of, for a model. */
export interface FeatureReader {
  /** The features of a statement, each once; of the tokens that `counts` accepts, or of all. */
  featuresOf(statement: Statement, counts?: (token: number) => boolean): number[]
  /** The features of one token, its pair with the next one included. */
  featuresAt(sentence: Sentence, token: number): number[]
}

/** The classes whose words say what a statement is about; those that the engine reads sentences by are left out. */
export function telling(classes: Iterable<string>): string[] {
  return [...classes].filter((name) => !/^(?:actor|cue|section|grammar|detect)\./u.test(name))
}

/**
 * Reads features by a fixed list of names, or, while training, by an index that grows.
 * @param classes names of the classes of the lexicon that are features
 */
export function createFeatureReader(
  index: FeatureIndex,
  vocabulary: Vocabulary,
  classes: Iterable<string>,
): FeatureReader {
  const sets: { set: WordSet; feature: number }[] = []
  for (const name of classes) {
    const feature = index(`c:${name}`)
    if (feature !== undefined) sets.push({ set: vocabulary.classSymbol(name), feature })
  }
  const lemma = (sentence: Sentence, token: number): string => sentence.tokens[token]?.lemmas.at(-1) ?? ''
  const wordsAt = (sentence: Sentence, token: number, add: (feature: number | undefined) => void): void => {
    const word = lemma(sentence, token)
    add(index(`w:${word}`))
    if (token + 1 < sentence.length) add(index(`b:${word} ${lemma(sentence, token + 1)}`))
  }
  return {
    featuresOf(statement, counts) {
      const { sentence, place } = statement
      const found = new Set<number>()
      const add = (feature: number | undefined): void => {
        if (feature !== undefined) found.add(feature)
      }
      for (let i = 0; i < sentence.length; i++) {
        if (counts && !counts(i)) continue
        add(index(`w:${lemma(sentence, i)}`))
        if (i + 1 < sentence.length && (!counts || counts(i + 1)))
          add(index(`b:${lemma(sentence, i)} ${lemma(sentence, i + 1)}`))
      }
      for (const { set, feature } of sets) {
        if (!sentence.has(set)) continue
        if (!counts || sentence.hits(set).some((hit) => counts(hit.from))) found.add(feature)
      }
      add(index(`r:${place.role}`))
      return [...found]
    },
    featuresAt(sentence, token) {
      const found: number[] = []
      wordsAt(sentence, token, (feature) => feature !== undefined && found.push(feature))
      for (const { set, feature } of sets) {
        if (sentence.hits(set).some((hit) => hit.from <= token && token < hit.to)) found.push(feature)
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
