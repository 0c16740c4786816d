import { setBit, wordsFor } from '../match/bits.js'
import { compile, type Program, rarest } from '../match/compile.js'
import { splitWords } from '../match/pattern.js'
import type { Vocabulary, WordSet } from '../match/vocabulary.js'
import type { Language } from '../model/document.js'
import type { Lexicon, Match, Rule, Term } from '../model/pack.js'

/** One way in which a rule shows, made ready: a pattern or term, or an act with its object. */
export interface Trigger {
  readonly rule: CompiledRule
  readonly program: Program
  /** The object of an act; `program` is then the act. */
  readonly object?: Program
  /** What must stand in the sentence after it, or further on in its own. */
  readonly next?: Program
  readonly match?: Match
  readonly term?: Term
  /** Known examples that the words resemble, where no pattern found them. */
  readonly resembles?: readonly string[]
  /** It is found by more than one word set. */
  readonly isChoice: boolean
  /** The pattern itself holds negating words, so they don't exclude it. */
  readonly ownNegation: boolean
}

export interface CompiledRule {
  readonly rule: Rule
  readonly unless: readonly Program[]
  readonly unlessDocument: readonly Program[]
}

/**
 * Triggers by a word set, one of those of which they need one. Flat, for it is gone through for every sentence: most
 * triggers are ruled out by the numbers alone, unseen.
 */
export interface TriggerIndex {
  /** The word sets that find any, a bit each. */
  readonly sets: Int32Array
  /** By word set: where its triggers begin; they end where those of the next one do. */
  readonly starts: Int32Array
  readonly triggers: readonly Trigger[]
  /** For each trigger another word set that it can't do without, or -1. */
  readonly also: Int32Array
}

/** The rules of one language, found by the words that they need. */
export interface RuleSet {
  /** Whether any rule has words in this language. */
  readonly covered: boolean
  readonly rules: readonly CompiledRule[]
  readonly index: TriggerIndex
  /** Classes that the rules of one category alone look for, and those rules: their words tell what a text is near to. */
  readonly telling: readonly { readonly set: WordSet; readonly rules: readonly string[] }[]
  /** Triggers that need no word set in particular. */
  readonly always: readonly Trigger[]
}

export function createRuleSet(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): RuleSet {
  const compiled: CompiledRule[] = []
  const bySet: Trigger[][] = []
  const always: Trigger[] = []
  const negating = new Set(
    [...(lexicon['cue.negation'] ?? []), ...(lexicon['cue.negation.phrase'] ?? [])].flatMap((term) =>
      splitWords(term).length === 1 ? splitWords(term) : [],
    ),
  )
  const isNegating = (source: string): boolean => splitWords(source).some((word) => negating.has(word))
  const add = (made: Omit<Trigger, 'isChoice'>): void => {
    const sets = rarest([...made.program.needs, ...(made.object?.needs ?? [])], vocabulary)
    const trigger = { ...made, isChoice: (sets?.length ?? 0) > 1 }
    if (!sets) always.push(trigger)
    for (const set of sets ?? []) {
      const list = bySet[set]
      if (list) list.push(trigger)
      else bySet[set] = [trigger]
    }
  }
  for (const rule of rules) {
    const ready = (sources: readonly string[] | undefined): Program[] =>
      (sources ?? []).map((source) => compile(source, vocabulary))
    const entry: CompiledRule = {
      rule,
      unless: ready(rule.unless?.[language]),
      unlessDocument: ready(rule.unlessDocument?.[language]),
    }
    compiled.push(entry)
    for (const match of rule.match?.[language] ?? []) {
      const source = match.pattern ?? match.act ?? ''
      const program = compile(source, vocabulary)
      const object = match.pattern || !match.object ? undefined : compile(match.object, vocabulary)
      const next = match.next ? compile(match.next, vocabulary) : undefined
      add({
        rule: entry,
        program,
        match,
        ownNegation: isNegating(source),
        ...(object && { object }),
        ...(next && { next }),
      })
    }
    for (const term of rule.terms?.[language] ?? []) {
      for (const source of term.terms)
        add({ rule: entry, program: compile(source, vocabulary), term, ownNegation: true })
    }
  }
  return {
    covered: bySet.length + always.length > 0,
    rules: compiled,
    index: indexOf(bySet, vocabulary),
    telling: tellingOf(bySet.flat(), vocabulary),
    always,
  }
}

function tellingOf(triggers: readonly Trigger[], vocabulary: Vocabulary): RuleSet['telling'] {
  const users = new Map<string, Set<Rule>>()
  for (const { rule, program, object } of triggers) {
    for (const name of [...program.classes, ...(object?.classes ?? [])]) {
      if (/^(?:grammar|actor|cue)\./u.test(name)) continue
      users.set(name, (users.get(name) ?? new Set()).add(rule.rule))
    }
  }
  return [...users].flatMap(([name, rules]) => {
    const categories = new Set([...rules].map((rule) => rule.category))
    return categories.size === 1
      ? [{ set: vocabulary.classSymbol(name), rules: [...rules].map((rule) => rule.id) }]
      : []
  })
}

function indexOf(bySet: readonly (readonly Trigger[])[], vocabulary: Vocabulary): TriggerIndex {
  const sets = new Int32Array(wordsFor(vocabulary.size))
  const starts = new Int32Array(vocabulary.size + 1)
  const triggers: Trigger[] = []
  const also: number[] = []
  for (let set = 0; set < vocabulary.size; set++) {
    starts[set] = triggers.length
    for (const trigger of bySet[set] ?? []) {
      setBit(sets, set)
      triggers.push(trigger)
      also.push(otherNeed(trigger, set, vocabulary))
    }
  }
  starts[vocabulary.size] = triggers.length
  return { sets, starts, triggers, also: Int32Array.from(also) }
}

function otherNeed({ program, object }: Trigger, set: WordSet, vocabulary: Vocabulary): WordSet {
  const single = [...program.needs, ...(object?.needs ?? [])].filter((need) => need.length === 1 && need[0] !== set)
  return rarest(single, vocabulary)?.[0] ?? -1
}
