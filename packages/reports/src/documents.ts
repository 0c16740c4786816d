import { type DocumentReport, type Language, OTHER_MATTER } from '@rolelint/engine'
import { LineIndex } from './line-index.js'
import { messagesIn } from './locale.js'

/** Something that kept a document, or a part of it, from being read as meant, in words for people. */
export interface DocumentProblem {
  readonly code: string
  readonly message: string
  /** What to do about it. */
  readonly mend: string
  /** From 1. */
  readonly line?: number
}

/** A document with what came of checking it. */
export interface CheckedDocument {
  /** As the user named it, or is to see it. */
  readonly path: string
  /** The source as read; empty where it could not be read. */
  readonly text: string
  /** Absent where the document could not be read; `problems` then says why. */
  readonly report?: DocumentReport
  /** Problems of the file. Those of the report need not be repeated here. */
  readonly problems: readonly DocumentProblem[]
}

/** Whether a document was read and its language is one that rules exist for. */
export function wasChecked({ report }: CheckedDocument): boolean {
  return report?.problems.every(({ code }) => !UNCHECKED.has(code)) ?? false
}

const UNCHECKED: ReadonlySet<string> = new Set(['language-without-rules', OTHER_MATTER])

/** Whether a document is about something else, and was left alone. */
export function isOtherMatter({ report }: CheckedDocument): boolean {
  return report?.problems.some(({ code }) => code === OTHER_MATTER) ?? false
}

/** All problems of a document: those of its file, then those that its report names, each once. `locale`: default `en`. */
export function problemsOf(document: CheckedDocument, locale?: Language): DocumentProblem[] {
  const lines = new LineIndex(document.text)
  const all = [...document.problems]
  for (const { code, span, values } of document.report?.problems ?? []) {
    const sentences = messagesIn(locale).problem(code, values)
    // Several rules may fail, each for itself.
    if (
      all.some((problem) => problem.code === code && (code !== 'rule-failed' || problem.message === sentences.message))
    )
      continue
    all.push({ code, ...sentences, ...(span && { line: lines.position(span.start).line }) })
  }
  return all
}
