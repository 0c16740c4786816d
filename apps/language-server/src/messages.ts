import type { Severity } from '@rolelint/engine'

/** What the server says by itself, in one language. What reports and rules say comes from them. */
export interface ServerMessages {
  /** A finding in one line. `write`: words to use instead, already a sentence, or empty. */
  readonly finding: (message: string, write: string) => string
  /** The checklist of a document. `lacking`: the titles of what it lacks; empty where nothing is missing. */
  readonly checklist: (score: string, lacking: readonly string[]) => string
  readonly partly: (title: string) => string
  readonly opposite: (title: string) => string
  readonly tooLarge: (readKilobytes: number) => string
  /** The configuration of this document can't be used: `reasons` says why. */
  readonly unconfigured: (reasons: string) => string
  readonly failed: (what: string) => string
  readonly settings: (mistake: string) => string

  readonly lens: {
    readonly checklist: (covered: number, asked: number) => string
    readonly findings: (count: number) => string
  }
  readonly action: {
    readonly replace: (words: string) => string
    readonly fixAll: string
    readonly clause: (title: string) => string
    readonly allClauses: (count: number) => string
    readonly suppressHere: (title: string) => string
    readonly suppressInFile: (title: string) => string
    /** What stands where a reason is to be written. */
    readonly reason: string
    readonly severity: (title: string, severity: Severity | 'off') => string
    readonly page: (title: string) => string
    readonly mend: (name: string) => string
  }
  readonly hover: {
    readonly instead: (words: readonly string[]) => string
    readonly page: string
    readonly suppressed: (title: string, reason: string | undefined) => string
    readonly line: (line: number) => string
    readonly section: string
  }
  readonly completion: {
    readonly suppression: Readonly<Record<'next' | 'disable' | 'enable', string>>
    readonly key: Readonly<Record<'kind' | 'lang' | 'role' | 'rolelint-disable', string>>
    readonly clause: string
  }
  readonly progress: {
    readonly title: string
    readonly done: (read: number, all: number) => string
  }
}
