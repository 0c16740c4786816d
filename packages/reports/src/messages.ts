import type { Category, Kind, Language, SectionRole, Severity } from '@rolelint/engine'

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

/** Every sentence that a report says, in one language. What the rules say comes from the pack. */
export interface ReportMessages {
  readonly severity: Readonly<Record<Severity, string>>
  readonly category: Readonly<Record<Category, string>>
  readonly kind: Readonly<Record<Kind, string>>
  readonly language: Readonly<Record<Language, string>>
  readonly quote: (words: string) => string
  /** A list in a sentence: "a, b or c". */
  readonly or: (words: readonly string[]) => string

  /** A label before what it is about. */
  readonly about: (label: string, text: string) => string
  readonly line: (line: number) => string
  readonly nothing: string
  readonly why: (text: string) => string
  readonly write: (words: string) => string
  readonly instead: string
  /** `lines`: known lines, quoted. */
  readonly resembles: (lines: readonly string[]) => string
  readonly rule: (id: string, sources: string) => string
  readonly source: (title: string, where: string | undefined) => string
  readonly asBefore: (rule: string, line: number) => string
  readonly problem: (code: string, values: Readonly<Record<string, string>>) => { message: string; mend: string }

  readonly checklist: ChecklistMessages
  readonly summary: SummaryMessages
  readonly explain: ExplainMessages
  readonly rules: RuleMessages
}

export interface ChecklistMessages {
  /** "11 of 16 covered, 2 partly". */
  readonly score: (covered: number, partly: number, asked: number) => string
  readonly status: Readonly<Record<'covered' | 'partial' | 'missing' | 'contradicted', string>>
  /** `lacking`: the titles of those that are not covered. */
  readonly essentials: (covered: number, asked: number, lacking: readonly string[]) => string
  readonly elsewhere: (path: string) => string
  readonly clause: (text: string) => string
  readonly contradicted: string
  readonly none: string
}

export interface SummaryMessages {
  readonly none: string
  /** The whole summary. `read`: documents that could be read; `flawed`: those of them with findings. */
  readonly whole: (read: number, flawed: number, counts: Counts) => string
  /** Documents of which nothing but the checklist was read. */
  readonly listed: (count: number) => string
  /** Documents about something else. */
  readonly leftAlone: (count: number) => string
  readonly unread: (count: number) => string
  /** Findings that documents themselves ask to keep silent. */
  readonly suppressed: (count: number) => string
}

export interface ExplainMessages {
  readonly at: (path: string | undefined, line: number) => string
  readonly readAs: (kind: string, language: string) => string
  readonly noSection: string
  readonly section: (headings: readonly string[]) => string
  readonly role: Readonly<Record<SectionRole | 'none', string>>
  readonly noStatement: string
  readonly actor: Readonly<Record<'peer' | 'staff' | 'person', (named: string) => string>>
  /** Before what is said of a part of the statement. */
  readonly part: (words: string) => string
  readonly affirmed: string
  /** `words` are ruled out by the words `by`, both quoted. */
  readonly excluded: (words: string, by: string) => string
  /** Where the heading or lead-in `by` rules out all of it. */
  readonly allExcluded: (by: string) => string
  readonly noRule: string
  /** `who`: a sentence of `actor`. */
  readonly spoke: (rule: string, words: string, who: string) => string
  /** No rule's own words stand in `words`; they are like known `lines`, quoted. */
  readonly resembles: (words: string, lines: readonly string[]) => string
  /** `words` are those of some rules, but none of their acts is done with them. */
  readonly noticed: (words: string, rules: readonly string[]) => string
  readonly quiet: (rule: string, words: string) => string
  /** By the code of what kept a rule quiet; `by`: the words that decided, quoted, or empty. */
  readonly reasons: Readonly<Record<string, (by: string) => string>>
  readonly otherReason: string
  /** `words`: of the comment that keeps it silent; `because`: its reason, quoted, or empty. */
  readonly suppressed: (words: string, line: number, because: string) => string
}

export interface RuleMessages {
  readonly none: string
  readonly count: (count: number) => string
  readonly finds: string
  readonly why: string
  readonly instead: string
  readonly kinds: (kinds: string) => string
  readonly sources: string
  readonly examples: string
  readonly quiet: string
  /** Of checklist items. */
  readonly item: Readonly<Record<'asks' | 'match' | 'partial' | 'against' | 'quiet' | 'clause', string>>
  /** Of what is said of comments. */
  readonly notice: Readonly<Record<'says' | 'mend', string>>
  readonly under: (heading: string) => string
  readonly because: (why: string) => string
}
