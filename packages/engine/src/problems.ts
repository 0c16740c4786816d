import type { Failure } from './check/failure.js'
import type { Block } from './model/block.js'
import type { Language } from './model/document.js'
import type { Problem } from './model/report.js'

/** The problems of one document, in the order in which they were met; a rule that fails is named once. */
export class Problems {
  readonly #all: Problem[]
  readonly #failed = new Set<string>()

  constructor(first: readonly Problem[]) {
    this.#all = [...first]
  }

  get all(): readonly Problem[] {
    return this.#all
  }

  /** What failed, at the first block where it did; without one, everywhere. */
  readonly failed = (failures: readonly Failure[], block?: Block): void => {
    for (const { rule, message } of failures) {
      if (this.#failed.has(rule)) continue
      this.#failed.add(rule)
      this.#all.push({ code: 'rule-failed', ...(block && { span: block.span }), values: { rule, message } })
    }
  }

  withoutRules(language: Language): void {
    this.#all.push({ code: 'language-without-rules', values: { language } })
  }
}
