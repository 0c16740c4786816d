import type { Explanation } from '@rolelint/engine'
import type { JsonChecklistResult, JsonDocument, Score } from '@rolelint/reports'
import type { Position } from 'vscode-languageserver'

/** Requests beyond the protocol, for clients that show more; docs/language-server.md tells how to use them. */
export const REQUESTS = {
  report: 'rolelint/report',
  checklist: 'rolelint/checklist',
  workspaceSummary: 'rolelint/workspaceSummary',
  explain: 'rolelint/explain',
  rulePage: 'rolelint/rulePage',
  newDocument: 'rolelint/newDocument',
} as const

/** From server to client, where the client reads the files: the folder's or file's URI is what is asked. */
export const FILE_REQUESTS = {
  readFile: 'rolelint/readFile',
  listFolder: 'rolelint/listFolder',
  findDocuments: 'rolelint/findDocuments',
} as const

export interface DocumentParams {
  readonly textDocument: { readonly uri: string }
}

/** The same as the CLI's JSON gives for a document; places count lines and columns from 1. */
export interface ReportResult {
  readonly version: number | null
  readonly document: JsonDocument
  readonly score?: Score
}

export interface ChecklistEntry extends JsonChecklistResult {
  readonly list: 'checklist' | 'essentials'
  /** Why it matters, in the client's language. */
  readonly why: string
  /** What could be written, in the document's language. */
  readonly clause?: string
}

export interface ChecklistResultOfDocument {
  readonly version: number | null
  readonly score?: Score
  readonly items: readonly ChecklistEntry[]
}

export interface SummaryEntry {
  readonly uri: string
  readonly kind: string
  readonly language: string
  readonly role?: string
  readonly findings: Readonly<Record<'error' | 'warning' | 'info', number>>
  readonly score?: Score
}

export interface WorkspaceSummary {
  readonly documents: readonly SummaryEntry[]
}

export interface ExplainParams extends DocumentParams {
  readonly position: Position
}

export interface ExplainResult {
  /** For people, in the client's language. */
  readonly text: string
  readonly explanation: Explanation
}

export interface RulePageParams {
  readonly rule: string
}

export interface RulePageResult {
  /** In Markdown. */
  readonly text: string
  readonly title: string
}

export interface NewDocumentParams {
  readonly kind: 'job-description' | 'workplan'
  readonly language: 'en' | 'fr'
}
