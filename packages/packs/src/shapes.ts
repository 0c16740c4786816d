import type { Example, Language, Match, Rule, Source, Term } from '@rolelint/engine'

/** A rule file's data once its schema holds: what authors may leave out is still left out. */
export interface RuleData extends Omit<Rule, 'terms' | 'examples' | 'sources'> {
  readonly match?: Partial<Record<Language, readonly Match[]>>
  readonly terms?: Partial<Record<Language, readonly TermData[]>>
  /** A notice cites nothing and has no examples: it is said of comments, not of a role. */
  readonly sources?: Rule['sources']
  readonly examples?: Partial<Record<Language, ExamplesData>>
}

export type TermData = Omit<Term, 'instead'> & { readonly instead?: readonly string[] }
export type ExampleData = string | Example
/** The lists of examples: texts to report, look-alikes, and for checklist items what is partly so and what is the opposite. */
export type ExampleList = 'match' | 'quiet' | 'partial' | 'against'
export type ExamplesData = { readonly [list in 'match' | 'quiet']: readonly ExampleData[] } & {
  readonly [list in 'partial' | 'against']?: readonly ExampleData[]
}

/** A lexicon file's data once its schema holds. */
export interface LexiconData {
  readonly about: string
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/** The sources file's data once its schema holds. */
export interface SourcesData {
  readonly sources: readonly (Omit<Source, 'year'> & { readonly year?: string | number })[]
}

/** The rule as the engine takes it. */
export function toRule(data: RuleData): Rule {
  const { terms, sources = [], examples = {}, ...rest } = data
  return {
    ...rest,
    sources,
    ...(terms && {
      terms: mapLanguages(terms, (list) => list.map((term) => ({ ...term, instead: term.instead ?? [] }))),
    }),
    examples: mapLanguages(examples, ({ match, quiet, partial, against }) => ({
      match: match.map(toExample),
      quiet: quiet.map(toExample),
      ...(partial && { partial: partial.map(toExample) }),
      ...(against && { against: against.map(toExample) }),
    })),
  }
}

/** The source as the engine takes it. */
export function toSource({ year, ...rest }: SourcesData['sources'][number]): Source {
  return year === undefined ? rest : { ...rest, year: String(year) }
}

function toExample(data: ExampleData): Example {
  return typeof data === 'string' ? { text: data } : data
}

function mapLanguages<From, To>(value: Partial<Record<Language, From>>, change: (from: From) => To) {
  const entries = Object.entries(value) as [Language, From][]
  return Object.fromEntries(entries.map(([language, from]) => [language, change(from)])) as Partial<
    Record<Language, To>
  >
}
