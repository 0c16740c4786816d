/** What can be wrong with what was asked for; the sentences are in messages.en.ts. */
export type UsageCode =
  | 'no-command'
  | 'unknown-command'
  | 'path-as-command'
  | 'unknown-option'
  | 'option-of-other-command'
  | 'value-missing'
  | 'value-unwanted'
  | 'unknown-value'
  | 'too-many'
  | 'together'
  | 'needs'
  | 'unknown-rule'
  | 'unknown-rule-here'
  | 'bad-place'
  | 'no-place'
  | 'empty-document'
  | 'line-beyond'
  | 'all-ignored'
  | 'no-kind'
  | 'unknown-kind'
  | 'file-exists'
  | 'not-written'

/** Ends a command before it has done anything: it was asked for something that can't be done. */
export class UsageError extends Error {
  readonly code: UsageCode
  readonly values: Readonly<Record<string, string>>

  constructor(code: UsageCode, values: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'UsageError'
    this.code = code
    this.values = values
  }
}
