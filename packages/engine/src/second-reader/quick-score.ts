import type { Statement } from '../check/block.js'
import { eachCommon, setBit, wordsFor } from '../match/bits.js'
import type { Form, Vocabulary, WordSet } from '../match/vocabulary.js'
import type { FixedNumbers } from './features.js'
import { normOf, type SecondReaderModel } from './model.js'

/** What the probabilities of a statement are at most, one a category, whoever its words are said of. */
export interface QuickScore {
  score(statement: Statement): number[]
}

/** What a model knows of a word. */
interface WordFeatures {
  readonly word: number
  readonly lemma: string
  /** Its pairs, by the lemma that follows. */
  readonly pairs: ReadonlyMap<string, number> | undefined
}

const NONE = -1
/** Forms remembered; a hostile document can't fill memory. */
const FORMS = 50_000

/**
 * Scores whole statements, to tell which deserve a closer look: most statements of a document go no further, so it
 * makes no lists, and looks up what a word is worth only once.
 */
export function createQuickScore(
  model: SecondReaderModel,
  weights: Float32Array,
  numbers: FixedNumbers,
  vocabulary: Vocabulary,
  classes: readonly string[],
): QuickScore {
  const width = model.categories.length
  const featureOf: number[] = []
  for (const name of classes) {
    const feature = numbers.class(name)
    if (feature !== undefined) featureOf[vocabulary.classSymbol(name)] = feature
  }
  // What a feature is worth at most.
  const most = new Float32Array(model.features.length * width)
  for (let f = 0; f < model.features.length; f++) {
    for (let c = 0; c < width; c++) {
      const at = 2 * f * width + c
      most[f * width + c] = Math.max(weights[at] ?? 0, weights[at + width] ?? 0)
    }
  }
  const classSets = new Int32Array(wordsFor(vocabulary.size))
  featureOf.forEach((_, set) => {
    setBit(classSets, set)
  })
  const words = new Map<Form, WordFeatures>()
  const wordOf = (form: Form): WordFeatures => {
    let features = words.get(form)
    if (!features) {
      if (words.size >= FORMS) words.clear()
      const lemma = form.lemmas.at(-1) ?? ''
      features = { word: numbers.word(lemma) ?? NONE, lemma, pairs: numbers.pairsFrom(lemma) }
      words.set(form, features)
    }
    return features
  }
  // When each feature was last counted: it counts once a statement.
  const counted = new Uint32Array(model.features.length)
  let statementNumber = 0
  const sums = new Float64Array(width)
  let count = 0
  const add = (feature: number): void => {
    if (counted[feature] === statementNumber) return
    counted[feature] = statementNumber
    count++
    const row = feature * width
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + (most[row + c] ?? 0)
  }
  const addClass = (set: WordSet): void => add(featureOf[set] as number)
  return {
    score({ sentence, place }) {
      statementNumber++
      count = 0
      sums.fill(0)
      let before: WordFeatures | undefined
      for (const { form } of sentence.tokens) {
        const own = wordOf(form)
        if (own.word !== NONE) add(own.word)
        const pair = before?.pairs?.get(own.lemma)
        if (pair !== undefined) add(pair)
        before = own
      }
      eachCommon(sentence.sets, classSets, addClass)
      const role = numbers.role(place.role)
      if (role !== undefined) add(role)
      const norm = normOf(count)
      return model.categories.map((_, c) => 1 / (1 + Math.exp(-((sums[c] ?? 0) / norm + (model.bias[c] ?? 0)))))
    },
  }
}
