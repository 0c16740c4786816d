import type { CommandName } from './options.js'
import type { UsageCode } from './usage-error.js'

type Values = Readonly<Record<string, string>>

/** Every sentence that the program says itself, in one language. */
export interface Messages {
  readonly usage: Readonly<Record<UsageCode, (values: Values) => string>>
  readonly help: string
  readonly helpOf: Readonly<Record<CommandName, string>>
  /** After the errors: how many things could not be checked. */
  readonly unchecked: (count: number) => string
  readonly standardInput: string
  readonly nothingToInsert: (path: string) => string
  /** `titles`: of the items for which drafts were added. */
  readonly inserted: (path: string, titles: readonly string[]) => string
  readonly written: (path: string) => string
  /** Something went wrong in the program itself. */
  readonly defect: (reason: string) => string
}
