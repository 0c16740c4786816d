import { createLanguageReader } from '../analyse/language.js'
import { LanguageMemory } from '../analyse/language-memory.js'
import { analyse, blocksOf } from '../analyse/statements.js'
import type { Statement } from '../check/block.js'
import { drain } from '../memory/drain.js'
import { Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { Language } from '../model/document.js'
import type { Pack } from '../model/pack.js'
import { CATEGORIES, type Category } from '../model/report.js'
import type { Span } from '../model/span.js'
import { readInSteps } from '../read/read.js'
import { createFeatureReader, isPeersOwn, type OwnAndOthers, telling } from './features.js'

export { type KnownExample, normOf, type SecondReaderModel } from './model.js'
export { prepared } from './prepare.js'

/** A stretch of a document that is, or may be, a finding. UTF-16 offsets. */
export interface TrainingLabel extends Span {
  readonly categories: readonly Category[]
  readonly optional: boolean
}

export interface TrainingSet {
  /** Names of features, by number. */
  readonly features: readonly string[]
  readonly categories: readonly Category[]
  readonly statements: readonly (OwnAndOthers & {
    readonly is: readonly boolean[]
    readonly weight: number
  })[]
}

/** Reads labelled documents as the second reader will read others. */
export function trainingReader(pack: Pack, language: Language) {
  const { secondReader: _, ...plain } = pack
  const reader = createLanguageReader(plain, language)
  const numbers = new Map<string, number>()
  const names: string[] = []
  const number = (name: string): number => {
    let n = numbers.get(name)
    if (n === undefined) {
      n = names.length
      numbers.set(name, n)
      names.push(name)
    }
    return n
  }
  const growing = {
    word: (lemma: string) => number(`w:${lemma}`),
    pair: (first: string, second: string) => number(`b:${first} ${second}`),
    class: (name: string) => number(`c:${name}`),
    role: (name: string) => number(`r:${name}`),
  }
  const features = createFeatureReader(growing, reader.vocabulary, telling(Object.keys(pack.lexicon[language] ?? {})))
  const read: (OwnAndOthers & { is: boolean[]; weight: number })[] = []
  return {
    /** @param weight how much each of its statements counts */
    add(text: string, labels: readonly TrainingLabel[], weight = 1): void {
      // Each of the labelled documents is read once.
      const memory = new LanguageMemory(reader, 0)
      const document = drain(readInSteps(text, undefined, new Pace()))
      const blocks = blocksOf(document.blocks, drain(analyse(document, memory, [], undefined, new Pace())))
      const statements = blocks.flatMap(({ block, reading }) => reading.statements.map((one) => ({ block, one })))
      for (const { block, one: statement } of statements) {
        if (block.type === 'heading') continue
        const here = labels.filter((label) => overlaps(label, block, statement))
        if (here.some((label) => label.optional)) continue
        const is = CATEGORIES.map((category) => here.some((label) => label.categories.includes(category)))
        read.push({ ...features.featuresOf(statement, isPeersOwn(statement)), is, weight })
      }
    },
    /** What was read, of the features that stand in `least` statements or more. */
    result(least: number): TrainingSet {
      const counted = new Map<number, number>()
      for (const { own, others } of read)
        for (const f of new Set([...own, ...others])) counted.set(f, (counted.get(f) ?? 0) + 1)
      const kept = [...counted].filter(([, n]) => n >= least).map(([f]) => f)
      const renumbered = new Map(kept.map((f, i) => [f, i]))
      return {
        features: kept.map((f) => names[f] ?? ''),
        categories: CATEGORIES,
        statements: read.map(({ own, others, is, weight }) => ({
          own: own.flatMap((f) => renumbered.get(f) ?? []),
          others: others.flatMap((f) => renumbered.get(f) ?? []),
          is,
          weight,
        })),
      }
    },
  }
}

function overlaps(label: Span, block: Block, { sentence }: Statement): boolean {
  return sentence.tokens.some((token) => {
    const span = block.prose.spanOf(token.start, token.end)
    return label.start < span.end && span.start < label.end
  })
}
