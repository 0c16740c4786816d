import { compile, type Program } from '../match/compile.js'
import { createFinder, type Finder } from '../match/finder.js'
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

export function createRuleSet(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): RuleSet {
  const compiled: CompiledRule[] = []
  const triggers: Trigger[] = []
  const negating = new Set(
    ['cue.negation', 'cue.negation.phrase', 'grammar.denying']
      .flatMap((name) => lexicon[name] ?? [])
      .flatMap((term) => (splitWords(term).length === 1 ? splitWords(term) : [])),
  )
  const isNegating = (source: string): boolean => splitWords(source).some((word) => negating.has(word))
  const add = (made: Trigger): void => void triggers.push(made)
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
    covered: triggers.length > 0,
    rules: compiled,
    triggers: createFinder(triggers, ({ program, object }) => (object ? [program, object] : [program]), vocabulary),
    telling: tellingOf(triggers, vocabulary),
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
