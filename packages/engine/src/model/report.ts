import type { Kind, Language } from './document.js'
import type { SectionRole } from './pack.js'
import type { Span } from './span.js'
import type { SuppressedFinding, Suppression } from './suppression.js'

export type Category =
  | 'clinical'
  | 'coercive'
  | 'language'
  | 'role'
  | 'employment'
  | 'checklist'
  | 'essentials'
  | 'suppression'
export type Severity = 'error' | 'warning' | 'info'

export const CATEGORIES: readonly Category[] = [
  'clinical',
  'coercive',
  'language',
  'role',
  'employment',
  'checklist',
  'essentials',
  'suppression',
]
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A replacement of source text. Spans of one suggestion never overlap. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Words to use instead. `safe`: the edits keep the grammar, so they may be applied without being read. */
export interface Suggestion {
  readonly title: string
  readonly safe: boolean
  /** Empty where the suggestion is advice only. */
  readonly edits: readonly Edit[]
}

/** Where a rule comes from: a record of the pack's sources, and the place in it. */
export interface Citation {
  readonly id: string
  readonly title: string
  readonly where?: string
}

export interface Finding {
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  /** As short as names the problem: the verb with its object, or the term. */
  readonly span: Span
  /** The source text of `span`. */
  readonly words: string
  readonly title: string
  readonly message: string
  readonly why: string
  readonly instead: string
  readonly suggestions: readonly Suggestion[]
  readonly sources: readonly Citation[]
  /** Known lines that the words resemble; only where no rule's own words found them. */
  readonly resembles?: readonly string[]
  /** Stable under edits elsewhere: made of the rule and the normalized clause, never of a line number. */
  readonly fingerprint: string
}

export type ChecklistStatus = 'covered' | 'partial' | 'missing'

export interface ChecklistResult {
  /** The item's name: the rule's id without its category. */
  readonly item: string
  readonly rule: string
  readonly title: string
  /** The item as a question. */
  readonly question: string
  readonly status: ChecklistStatus
  /** The text says the opposite. */
  readonly contradicted?: true
  /** Whether a document of this kind is asked for it; one that isn't is not blamed. */
  readonly asked: boolean
  /** The document that covers the item for the same role, where this one doesn't. */
  readonly coveredIn?: string
  /** The document asks to leave the item out: index of that suppression in the report's `suppressions`. */
  readonly suppressedBy?: number
  /** What decided, best first; empty where the text says nothing. */
  readonly evidence: readonly Span[]
}

/** Something that kept a document, or a part of it, from being read as meant. */
export interface Problem {
  readonly code: string
  readonly span?: Span
  readonly values: Readonly<Record<string, string>>
}

/** A heading of a document. */
export interface OutlineEntry {
  readonly span: Span
  readonly text: string
  /** 1 to 6 for a heading of the Markdown; 7 for a line that only looks like one. */
  readonly level: number
  /** What it makes of what stands below it, where that can be told. */
  readonly role?: SectionRole
}

/** The code of the problem of a document that isn't about a role in this field: it was left alone. */
export const OTHER_MATTER = 'other-matter'

export interface DocumentReport {
  readonly kind: Kind
  readonly language: Language
  readonly findings: readonly Finding[]
  /** The role that it says it is about (`role:` in the front matter): documents of one role are read together. */
  readonly role?: string
  /** The integration checklist. Empty where the language has none, and for a document that no item is asked of. */
  readonly checklist: readonly ChecklistResult[]
  /** The essentials of a peer role, in the same way. */
  readonly essentials: readonly ChecklistResult[]
  /** Where the document asks to keep findings silent, front matter first, then by place. */
  readonly suppressions: readonly Suppression[]
  /** Findings that are kept silent for that; none of them is among `findings`. */
  readonly suppressed: readonly SuppressedFinding[]
  readonly problems: readonly Problem[]
  /** Its headings, in order. */
  readonly outline: readonly OutlineEntry[]
}
