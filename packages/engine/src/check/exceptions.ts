import { run } from '../match/run.js'
import type { Statement } from './block.js'
import { type Failure, failureIn } from './failure.js'
import type { CompiledRule, RuleSet } from './ruleset.js'

/** What a block answers for the whole document. */
export interface DocumentExceptions {
  /** Of each rule that it answers, the patterns that say so, by their numbers. */
  readonly met: readonly { readonly rule: CompiledRule; readonly program: number }[]
  readonly failures: readonly Failure[]
}

/** What the statements of a block answer for the whole document. */
export function exceptionsIn(statements: readonly Statement[], { rules }: RuleSet): DocumentExceptions {
  const met: { rule: CompiledRule; program: number }[] = []
  const failures: Failure[] = []
  for (const rule of rules) {
    if (rule.unlessDocument.length === 0) continue
    try {
      rule.unlessDocument.forEach((program, number) => {
        const isMet = statements.some(({ sentence, negations, place }) =>
          run(program, sentence).some((found) => !negations[found.whole.from] && !place.excludedBy),
        )
        if (isMet) met.push({ rule, program: number })
      })
    } catch (error) {
      failures.push(failureIn(rule.rule, error))
    }
  }
  return { met, failures }
}

/** Rules that a document answers, with the text of the block that does: by the first of their patterns, where it first stands. */
export function answeredBy(
  blocks: Iterable<{ readonly text: string; readonly exceptions: DocumentExceptions }>,
): ReadonlyMap<CompiledRule, string> {
  const first = new Map<CompiledRule, { program: number; text: string }>()
  for (const { text, exceptions } of blocks) {
    for (const { rule, program } of exceptions.met) {
      const known = first.get(rule)
      if (!known || program < known.program) first.set(rule, { program, text })
    }
  }
  return new Map([...first].map(([rule, { text }]) => [rule, text]))
}
