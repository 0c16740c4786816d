import { eachCommon, hasBit, setBit, wordsFor } from './bits.js'
import { type Program, rarest } from './compile.js'
import { meets } from './run.js'
import type { Vocabulary, WordSet } from './vocabulary.js'

/** Finds, of thousands of things that patterns look for, the few whose words all stand in a sentence. */
export interface Finder<T> {
  /** Those whose needs are met by the word sets of a sentence, each once, in no order that means anything. */
  among(sets: Int32Array): T[]
}

/**
 * Each thing is found by the rarest word set that it needs. The tables are flat, for they are gone through for every
 * sentence: most things are ruled out by the numbers alone, unseen.
 * @param patternsOf all patterns that a thing can't do without
 */
export function createFinder<T>(
  all: readonly T[],
  patternsOf: (one: T) => readonly Program[],
  vocabulary: Vocabulary,
): Finder<T> {
  const bySet: number[][] = []
  const always: T[] = []
  const patterns = all.map(patternsOf)
  const needs = patterns.map((own) => own.flatMap((pattern) => pattern.needs))
  // Found by more than one word set, a thing might be found twice.
  const isChoice: boolean[] = []
  all.forEach((one, i) => {
    const sets = rarest(needs[i] ?? [], vocabulary)
    isChoice[i] = (sets?.length ?? 0) > 1
    if (!sets) always.push(one)
    for (const set of sets ?? []) {
      const held = bySet[set]
      if (held) held.push(i)
      else bySet[set] = [i]
    }
  })
  const known = new Int32Array(wordsFor(vocabulary.size))
  const starts = new Int32Array(vocabulary.size + 1)
  const found: number[] = []
  const also: WordSet[] = []
  for (let set = 0; set < vocabulary.size; set++) {
    starts[set] = found.length
    for (const i of bySet[set] ?? []) {
      setBit(known, set)
      found.push(i)
      also.push(otherNeed(needs[i] ?? [], set, vocabulary))
    }
  }
  starts[vocabulary.size] = found.length
  const indexes = Int32Array.from(found)
  const others = Int32Array.from(also)
  return {
    among(sets) {
      const met = [...always]
      const field = { sets }
      eachCommon(sets, known, (set) => {
        const end = starts[set + 1] as number
        for (let k = starts[set] as number; k < end; k++) {
          const other = others[k] as number
          if (other >= 0 && !hasBit(sets, other)) continue
          const i = indexes[k] as number
          if (!(patterns[i] as readonly Program[]).every((pattern) => meets(pattern, field))) continue
          const one = all[i] as T
          if (!isChoice[i] || !met.includes(one)) met.push(one)
        }
      })
      return met
    },
  }
}

/** Another word set that a thing can't do without, or -1. */
function otherNeed(needs: readonly (readonly WordSet[])[], set: WordSet, vocabulary: Vocabulary): WordSet {
  const single = needs.filter((need) => need.length === 1 && need[0] !== set)
  return rarest(single, vocabulary)?.[0] ?? -1
}
