import { compile, type Program } from '../match/compile.js'
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
  readonly match?: Match
  readonly term?: Term
  /** The pattern itself holds negating words, so they don't exclude it. */
  readonly ownNegation: boolean
}

export interface CompiledRule {
  readonly rule: Rule
  readonly unless: readonly Program[]
  readonly unlessDocument: readonly Program[]
}

/** The rules of one language, found by the words that they need. */
export interface RuleSet {
  /** Whether any rule has words in this language. */
  readonly covered: boolean
  readonly rules: readonly CompiledRule[]
  /** Triggers by a symbol that they can't do without. */
  readonly bySymbol: ReadonlyMap<WordSet, readonly Trigger[]>
  /** Triggers that name no such symbol. */
  readonly always: readonly Trigger[]
}

export function createRuleSet(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): RuleSet {
  const compiled: CompiledRule[] = []
  const bySymbol = new Map<WordSet, Trigger[]>()
  const always: Trigger[] = []
  const negating = new Set(
    [...(lexicon['cue.negation'] ?? []), ...(lexicon['cue.negation.phrase'] ?? [])].flatMap((term) =>
      splitWords(term).length === 1 ? splitWords(term) : [],
    ),
  )
  const isNegating = (source: string): boolean => splitWords(source).some((word) => negating.has(word))
  const add = (trigger: Trigger): void => {
    const needs = [...trigger.program.needs, ...(trigger.object?.needs ?? [])]
    const rarest = needs.sort((a, b) => vocabulary.sizeOf(a) - vocabulary.sizeOf(b))[0]
    if (rarest === undefined) always.push(trigger)
    else bySymbol.set(rarest, [...(bySymbol.get(rarest) ?? []), trigger])
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
      add({ rule: entry, program, match, ownNegation: isNegating(source), ...(object && { object }) })
    }
    for (const term of rule.terms?.[language] ?? []) {
      for (const source of term.terms)
        add({ rule: entry, program: compile(source, vocabulary), term, ownNegation: true })
    }
  }
  return { covered: bySymbol.size + always.length > 0, rules: compiled, bySymbol, always }
}
