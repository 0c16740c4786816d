import type { Grammar } from '../analyse/grammar.js'
import type { Sentence } from '../analyse/sentence.js'
import type { Statement } from '../check/block.js'
import type { Considered } from '../check/check.js'
import { decide } from '../check/context.js'
import type { CompiledRule, RuleSet, Trigger } from '../check/ruleset.js'
import type { Program } from '../match/compile.js'
import type { Vocabulary } from '../match/vocabulary.js'
import type { Category } from '../model/report.js'
import { createFeatureReader, isPeersOwn, numbersOf, type OwnAndOthers } from './features.js'
import { classesOf, normOf, type SecondReaderModel, shareOf, type Threshold, weightsOf } from './model.js'
import { createQuickScore } from './quick-score.js'
import { createResemblance, type Resemblance } from './resemblance.js'

/** Reads statements that no rule spoke of, and says which of them are like known ones; and doubts what is like none. */
export interface SecondReader {
  /**
   * The reader of a document, or of what of it is in this language.
   * @param found how many of its statements rules report
   * @param said how many statements it has, headings aside
   */
  of(found: number, said: number): DocumentReader
}

export interface DocumentReader {
  /** Tells it from others: two of the same read alike. */
  readonly key: string
  /** Whether nothing known of a category is at all like what a statement says. */
  doubts(statement: Statement, category: Category): boolean
  /** What a statement that no rule speaks of is like, if it is like anything. */
  read(statement: Statement, wanted: (id: string) => boolean): Considered | undefined
}

/** Where a statement reaches less than this share of what is asked at most, it isn't looked at closely. */
const FIRST_LOOK = 0.9
/** "Search rooms": a statement of fewer words says nothing beside what a rule found. */
const TELLING = 4
/** Words that a finding spans at most. */
const WIDEST = 9
/** Known examples shown beside a finding. */
const SHOWN = 2
/** Reasons of context that say no more than that it isn't the peer who acts. */
const OTHERS: ReadonlySet<string> = new Set(['others', 'actor'])
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
  const classes = classesOf(model)
  const numbers = numbersOf(model.features)
  const reader = createFeatureReader(numbers, vocabulary, classes)
  const compiled = new Map(rules.rules.map((rule) => [rule.rule.id, rule]))
  let resemblance: Resemblance | undefined

  const scores = ({ own, others }: OwnAndOthers): number[] => {
    const norm = normOf(own.length + others.length)
    return model.categories.map((_, c) => {
      let sum = 0
      for (const feature of own) sum += weights[2 * feature * width + c] ?? 0
      for (const feature of others) sum += weights[(2 * feature + 1) * width + c] ?? 0
      return 1 / (1 + Math.exp(-(sum / norm + (model.bias[c] ?? 0))))
    })
  }
  /** What a feature speaks for a category, of the peer's own words or of others'. */
  const worth = (feature: number, category: number, isOwn: boolean): number =>
    weights[(2 * feature + (isOwn ? 0 : 1)) * width + category] ?? 0

  const quick = createQuickScore(model, weights, numbers, vocabulary, classes)

  const best = (probabilities: readonly number[], least: readonly number[]): number => {
    let at = -1
    probabilities.forEach((p, c) => {
      if (p >= (least[c] ?? 1) && p > (probabilities[at] ?? 0)) at = c
    })
    return at
  }

  /** The words that speak loudest for a category: the stretch whose weights add up to most. */
  const stretch = (statement: Statement, category: number, isOwn: (token: number) => boolean) => {
    const { sentence } = statement
    const loud = sentence.tokens.map((_, i) => {
      if (!model.others[category] && !isOwn(i)) return Number.NEGATIVE_INFINITY
      return reader.featuresAt(sentence, i).reduce((sum, f) => sum + worth(f, category, isOwn(i)), 0)
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
    return found.to > found.from ? trimmed(statement, found) : undefined
  }

  // Several rules may speak of a statement, one after the other.
  let last: { readonly statement: Statement; readonly most: readonly number[]; own?: readonly number[] } | undefined
  const scoresOf = (statement: Statement) => {
    if (last?.statement !== statement) last = { statement, most: quick.score(statement) }
    return last
  }

  const consider = (
    statement: Statement,
    least: readonly number[],
    wanted: (id: string) => boolean,
  ): Considered | undefined => {
    const roughly = quick.score(statement).map((p) => p / FIRST_LOOK)
    if (best(roughly, least) < 0) return undefined
    const isOwn = isPeersOwn(statement)
    const category = best(scores(reader.featuresOf(statement, isOwn)), least)
    const name = model.categories[category]
    if (name === undefined) return undefined
    const words = stretch(statement, category, isOwn)
    if (!words) return undefined
    resemblance ??= createResemblance(model.examples, reader, { vocabulary, grammar })
    const known = resemblance.nearest(
      statement.sentence,
      (id) => id.startsWith(`${name}/`),
      (feature) => Math.max(worth(feature, category, true), worth(feature, category, false)),
    )
    const rule = known[0] && compiled.get(known[0].rule)
    if (!rule || !wanted(rule.rule.id)) return undefined
    const resembles = known.slice(0, SHOWN).map((example) => example.text)
    const found = { ...words, whole: words }
    const trigger: Trigger = { ...triggerFor(rule, 'peer'), resembles }
    const outcome = decide(trigger, found, statement)
    const isOthers = outcome.type === 'quiet' && OTHERS.has(outcome.why.reason)
    if (!isOthers || !model.others[category]) return { trigger, statement, found, outcome }
    const ofOthers: Trigger = { ...triggerFor(rule, 'any'), resembles }
    return { trigger: ofOthers, statement, found, outcome: decide(ofOthers, found, statement) }
  }

  const doubts = (statement: Statement, category: number, least: number): boolean => {
    if (least === 0 || statement.sentence.length < TELLING) return false
    const known = scoresOf(statement)
    if ((known.most[category] ?? 1) < least) return true
    known.own ??= scores(reader.featuresOf(statement, isPeersOwn(statement)))
    return (known.own[category] ?? 1) < least
  }

  return {
    of(found, said) {
      const share = shareOf(found, said)
      const doubted = at(model.doubts, share)
      const least = at(model.thresholds, share)
      return {
        key: `${doubted.share} ${least.share}`,
        doubts(statement, name) {
          const category = model.categories.indexOf(name)
          return doubts(statement, category, doubted.least[category] ?? 0)
        },
        read(statement, wanted) {
          const { type, isColumnHead } = statement.block
          // The head of a column asks nothing of anybody, like a heading.
          if (type === 'heading' || isColumnHead || statement.sentence.length < 3) return undefined
          return consider(statement, least.least, wanted)
        },
      }
    },
  }
}

function at(thresholds: readonly Threshold[], share: number): Threshold {
  return thresholds.findLast((one) => share >= one.share) ?? { share: 0, least: [] }
}

/** The stretch without small words at its ends, and with the verb that it hangs on. */
function trimmed(
  { sentence }: Statement,
  found: { readonly from: number; readonly to: number },
): { from: number; to: number } | undefined {
  let { from, to } = found
  const isSmall = (i: number): boolean => SMALL.some((type) => sentence.is(type, i)) && !sentence.is('verb', i)
  while (to > from && isSmall(to - 1)) to--
  while (from < to && isSmall(from)) from++
  for (let i = from - 1; i >= Math.max(0, from - TO_VERB); i--) {
    if (sentence.breakBefore[i + 1] || sentence.tokens[i + 1]?.before.includes(',')) break
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

function triggerFor(rule: CompiledRule, actor: 'peer' | 'any'): Trigger {
  return { rule, program: NO_PATTERN, match: { severity: SEVERITY, actor }, ownNegation: false }
}
