import type { Category, ChecklistStatus, Citation, Kind, Language, Severity, SuppressionScope } from '@rolelint/engine'
import type { DocumentProblem } from '../documents.js'
import type { Position } from '../line-index.js'

/** `end` is exclusive. */
export interface JsonRange {
  readonly start: Position
  readonly end: Position
}

export interface JsonSuggestion {
  readonly title: string
  /** Whether the edits keep the grammar, so that they may be applied without being read. */
  readonly safe: boolean
  readonly edits: readonly { readonly range: JsonRange; readonly text: string }[]
}

export interface JsonFinding {
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  readonly title: string
  readonly message: string
  readonly why: string
  readonly instead: string
  readonly fingerprint: string
  /** Known lines that the words resemble; only where no rule's own words found them. */
  readonly resembles?: readonly string[]
  readonly range: JsonRange
  readonly suggestions: readonly JsonSuggestion[]
  readonly sources: readonly Citation[]
}

export interface JsonChecklistResult {
  readonly item: string
  readonly rule: string
  readonly title: string
  readonly question: string
  readonly status: ChecklistStatus
  readonly contradicted?: true
  /** Whether a document of this kind is asked for it. */
  readonly asked: boolean
  /** The document of the same role that covers it. */
  readonly coveredIn?: string
  /** Index in `suppressions` of what takes the item off the list. */
  readonly suppressedBy?: number
  readonly evidence: readonly { readonly range: JsonRange }[]
}

/** A comment, or an entry of the front matter, that asks to keep findings silent. */
export interface JsonSuppression {
  readonly range: JsonRange
  readonly scope: SuppressionScope
  /** Ids or categories as written; empty: every rule. */
  readonly rules: readonly string[]
  readonly reason?: string
  /** Where it holds. */
  readonly covered: readonly JsonRange[]
  /** Whether it keeps anything silent. */
  readonly used: boolean
}

/** A finding that the document asks to keep silent. */
export interface JsonSuppressed {
  readonly finding: JsonFinding
  /** Index in `suppressions`. */
  readonly by: number
}

export interface JsonDocument {
  readonly path: string
  /** Kind and language are left out where the document could not be read. */
  readonly kind?: Kind
  readonly language?: Language
  /** The role that the document says it is about. */
  readonly role?: string
  readonly findings: readonly JsonFinding[]
  readonly checklist: readonly JsonChecklistResult[]
  /** The essentials of a peer role, in the same way. */
  readonly essentials: readonly JsonChecklistResult[]
  readonly suppressions: readonly JsonSuppression[]
  readonly suppressed: readonly JsonSuppressed[]
  readonly problems: readonly DocumentProblem[]
}

export interface JsonSummary {
  /** Documents in the report, those that could not be read included. */
  readonly documents: number
  readonly findings: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** The report for programs; `schema/report.schema.json` says the same. `version` rises when a reader must change. */
export interface JsonReport {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string }
  /** The language of titles, messages and reasons. */
  readonly locale: Language
  readonly documents: readonly JsonDocument[]
  readonly summary: JsonSummary
}
