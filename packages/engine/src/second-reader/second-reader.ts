import type { Grammar } from '../analyse/grammar.js'
import type { Sentence } from '../analyse/sentence.js'
import type { Statement } from '../check/block.js'
import type { Considered } from '../check/check.js'
import { decide } from '../check/context.js'
import type { CompiledRule, RuleSet, Trigger } from '../check/ruleset.js'
import type { Program } from '../match/compile.js'
import type { Vocabulary } from '../match/vocabulary.js'
import type { Category } from '../model/report.js'
import { createFeatureReader, isPeersOwn, numbersOf } from './features.js'
import { type SecondReaderModel, weightsOf } from './model.js'
import { createQuickScore } from './quick-score.js'
import { createResemblance, type Resemblance } from './resemblance.js'

/** Reads statements that no rule spoke of, and says which of them are like known ones; and doubts what is like none. */
export interface SecondReader {
  /** Whether nothing known of a category is at all like what a statement says of the peer worker. */
  doubts(statement: Statement, category: Category): boolean
  /** What a statement that no rule speaks of is like, if it is like anything. */
  read(statement: Statement, wanted: (id: string) => boolean): Considered | undefined
}

/** Below this probability of a whole statement, its parts aren't looked at. */
const FIRST_LOOK = 0.6
/** Words that a finding spans at most. */
const WIDEST = 9
/** Known examples shown beside a finding. */
const SHOWN = 2
/** Severity of what only resembles. */
const SEVERITY = 'warning'

export function createSecondReader(
  model: SecondReaderModel,
  vocabulary: Vocabulary,
  grammar: Grammar,
  rules: RuleSet,
): SecondReader {
  const weights = weightsOf(model)
  const width = model.categories.length
  const classes = model.features.filter((name) => name.startsWith('c:')).map((name) => name.slice(2))
  const reader = createFeatureReader(numbersOf(model.features), vocabulary, classes)
  const compiled = new Map(rules.rules.map((rule) => [rule.rule.id, rule]))
  let resemblance: Resemblance | undefined

  const scores = (features: readonly number[]): number[] => {
    const norm = Math.sqrt(features.length + 1)
    return model.categories.map((_, c) => {
      let sum = 0
      for (const feature of features) sum += weights[feature * width + c] ?? 0
      return 1 / (1 + Math.exp(-(sum / norm + (model.bias[c] ?? 0))))
    })
  }

  const quick = createQuickScore(model, weights, vocabulary, classes)

  const best = (probabilities: readonly number[]): number => {
    let at = -1
    probabilities.forEach((p, c) => {
      if (p >= (model.thresholds[c] ?? 1) && p > (probabilities[at] ?? 0)) at = c
    })
    return at
  }

  /** The words that speak loudest for a category: the stretch whose weights add up to most. */
  const stretch = (statement: Statement, category: number, counts: (token: number) => boolean) => {
    const { sentence } = statement
    const loud = sentence.tokens.map((_, i) => {
      if (!counts(i)) return Number.NEGATIVE_INFINITY
      return reader.featuresAt(sentence, i).reduce((sum, f) => sum + (weights[f * width + category] ?? 0), 0)
    })
    let found = { from: 0, to: 0, sum: 0 }
    for (let from = 0; from < loud.length; from++) {
      let sum = 0
      for (let to = from; to < Math.min(loud.length, from + WIDEST) && !(to > from && sentence.breakBefore[to]); to++) {
        sum += loud[to] ?? 0
        // Of two that are as loud, the shorter.
        if (sum > found.sum || (sum === found.sum && to + 1 - from < found.to - found.from))
          found = { from, to: to + 1, sum }
      }
    }
    return found.to > found.from ? trimmed(statement, found, counts) : undefined
  }

  // Several rules may speak of a statement, one after the other.
  let last: { readonly statement: Statement; readonly whole: readonly number[]; own?: readonly number[] } | undefined
  const scoresOf = (statement: Statement) => {
    if (last?.statement !== statement) last = { statement, whole: quick.score(statement) }
    return last
  }

  const consider = (statement: Statement, wanted: (id: string) => boolean): Considered | undefined => {
    if (best(quick.score(statement).map((p) => p / FIRST_LOOK)) < 0) return undefined
    const counts = isPeersOwn(statement)
    const features = reader.featuresOf(statement, counts)
    const category = best(scores(features))
    const name = model.categories[category]
    if (name === undefined) return undefined
    const words = stretch(statement, category, counts)
    if (!words) return undefined
    resemblance ??= createResemblance(model.examples, reader, { vocabulary, grammar })
    const known = resemblance.nearest(
      statement.sentence,
      (id) => id.startsWith(`${name}/`),
      (feature) => weights[feature * width + category] ?? 0,
    )
    const rule = known[0] && compiled.get(known[0].rule)
    if (!rule || !wanted(rule.rule.id)) return undefined
    const trigger: Trigger = {
      ...triggerFor(rule),
      resembles: known.slice(0, SHOWN).map((example) => example.text),
    }
    const found = { ...words, whole: words }
    return { trigger, statement, found, outcome: decide(trigger, found, statement) }
  }

  return {
    doubts(statement, category) {
      const c = model.categories.indexOf(category)
      const least = model.doubts[c] ?? 0
      if (least === 0) return false
      // Some rules are about what others do, or about what doesn't happen: the whole statement is asked too.
      const known = scoresOf(statement)
      if ((known.whole[c] ?? 1) >= least) return false
      known.own ??= scores(reader.featuresOf(statement, isPeersOwn(statement)))
      return (known.own[c] ?? 1) < least
    },
    read(statement, wanted) {
      const { type, isColumnHead } = statement.block
      // The head of a column asks nothing of anybody, like a heading.
      if (type === 'heading' || isColumnHead || statement.sentence.length < 3) return undefined
      return consider(statement, wanted)
    },
  }
}

/** The stretch without small words at its ends, and with the verb that it hangs on. */
function trimmed(
  { sentence }: Statement,
  found: { readonly from: number; readonly to: number },
  counts: (token: number) => boolean,
): { from: number; to: number } | undefined {
  let { from, to } = found
  const isSmall = (i: number): boolean => SMALL.some((type) => sentence.is(type, i)) && !sentence.is('verb', i)
  while (to > from && isSmall(to - 1)) to--
  while (from < to && isSmall(from)) from++
  for (let i = from - 1; i >= Math.max(0, from - TO_VERB); i--) {
    if (!counts(i) || sentence.breakBefore[i + 1] || sentence.tokens[i + 1]?.before.includes(',')) break
    if (sentence.is('verb', i)) {
      from = i
      break
    }
  }
  return to - from >= 2 && saysMoreThanWho(sentence, from, to) ? { from, to } : undefined
}

/** "are the officers" names somebody and no act. */
function saysMoreThanWho(sentence: Sentence, from: number, to: number): boolean {
  const who = (['peer', 'staff', 'person'] as const).flatMap((type) => sentence.all(type))
  for (let i = from; i < to; i++) {
    if (who.some((hit) => hit.from <= i && i < hit.to) || sentence.is('be', i)) continue
    if (!SMALL.some((type) => sentence.is(type, i)) || sentence.is('verb', i)) return true
  }
  return false
}

/** Words before a stretch within which its verb may stand. */
const TO_VERB = 3
const SMALL = [
  'determiner',
  'preposition',
  'coordinator',
  'subordinator',
  'contrast',
  'to',
  'modal',
  'be',
  'pronoun',
  'light',
  'adverb',
] as const

/** It has no pattern: the model found the words. */
const NO_PATTERN: Program = { source: '', steps: [], needs: [], classes: [] }

function triggerFor(rule: CompiledRule): Trigger {
  return { rule, program: NO_PATTERN, match: { severity: SEVERITY }, ownNegation: false }
}
