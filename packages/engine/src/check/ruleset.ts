import { compile, type Program } from '../match/compile.js'
import { createFinder, type Finder } from '../match/finder.js'
import { splitWords } from '../match/pattern.js'
import type { Vocabulary, WordSet } from '../match/vocabulary.js'
import { wordsIn } from '../match/words-in.js'
import type { Language } from '../model/document.js'
import type { Lexicon, Match, Rule, Term } from '../model/pack.js'
import { type Failure, failureIn } from './failure.js'

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
  /** Finds the triggers whose words stand in a sentence. */
  readonly triggers: Finder<Trigger>
  /** Classes that the rules of one category alone look for, and those rules: their words tell what a text is near to. */
  readonly telling: readonly { readonly set: WordSet; readonly rules: readonly string[] }[]
}

/** Rules that can't be made ready are left out, and named in `failures`. */
export function createRuleSet(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  failures: Failure[],
): RuleSet {
  const compiled: CompiledRule[] = []
  const triggers: Trigger[] = []
  const isNegating = wordsIn(
    ['cue.negation', 'cue.negation.phrase', 'grammar.denying']
      .flatMap((name) => lexicon[name] ?? [])
      .flatMap((term) => (splitWords(term).length === 1 ? splitWords(term) : [])),
  )
  const ready = (sources: readonly string[] | undefined): Program[] =>
    (sources ?? []).map((source) => compile(source, vocabulary))
  for (const rule of rules) {
    try {
      // A rule that can't be named can't be reported.
      void rule.id
      const unless = ready(rule.unless?.[language])
      const entry: CompiledRule = { rule, unless, unlessDocument: ready(rule.unlessDocument?.[language]) }
      const own = [...matchesOf(entry), ...termsOf(entry)]
      compiled.push(entry)
      triggers.push(...own)
    } catch (error) {
      failures.push(failureIn(rule, error))
    }
  }
  return {
    covered: triggers.length > 0,
    rules: compiled,
    triggers: createFinder(triggers, ({ program, object }) => (object ? [program, object] : [program]), vocabulary),
    telling: tellingOf(triggers, vocabulary),
  }

  function matchesOf(entry: CompiledRule): Trigger[] {
    return (entry.rule.match?.[language] ?? []).map((match) => {
      const source = match.pattern ?? match.act ?? ''
      const program = compile(source, vocabulary)
      const object = match.pattern || !match.object ? undefined : compile(match.object, vocabulary)
      const next = match.next ? compile(match.next, vocabulary) : undefined
      const ownNegation = isNegating(source)
      return { rule: entry, program, match, ownNegation, ...(object && { object }), ...(next && { next }) }
    })
  }

  function termsOf(entry: CompiledRule): Trigger[] {
    return (entry.rule.terms?.[language] ?? []).flatMap((term) =>
      term.terms.map((source) => ({ rule: entry, program: compile(source, vocabulary), term, ownNegation: true })),
    )
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
    try {
      const categories = new Set([...rules].map((rule) => rule.category))
      if (categories.size > 1) return []
      return [{ set: vocabulary.classSymbol(name), rules: [...rules].map((rule) => rule.id) }]
    } catch {
      // What is wrong with the rule is told where it is used.
      return []
    }
  })
}
