import { runActObject } from '../match/act-object.js'
import type { Program } from '../match/compile.js'
import { type Found, meets, run } from '../match/run.js'
import type { Kind } from '../model/document.js'
import type { Statement } from './block.js'
import type { Outcome } from './candidate.js'
import { FINDING, quiet } from './candidate.js'
import { decide } from './context.js'
import { type Failure, failureIn } from './failure.js'
import type { CompiledRule, RuleSet, Trigger } from './ruleset.js'

/** A place where a rule's words stand, and what came of it. */
export interface Considered {
  readonly trigger: Trigger
  readonly statement: Statement
  readonly found: Found
  readonly outcome: Outcome
}

/** What came of the statements of a block. */
export interface Checked {
  readonly considered: readonly Considered[]
  readonly failures: readonly Failure[]
}

/** What the rules are asked with. */
export interface Asked {
  readonly kind: Kind
  readonly wanted: (id: string) => boolean
  /** Whether who acts, exclusions and excuses are heeded. */
  readonly context: boolean
  /** Tells it from others: two that are asked alike have the same. */
  readonly key: string
}

/** Runs all rules over the statements of a block. `answered`: rules that another part of the document answers. */
export function check(
  statements: readonly Statement[],
  rules: RuleSet,
  { kind, wanted, context }: Asked,
  answered: ReadonlySet<CompiledRule>,
): Checked {
  const considered: Considered[] = []
  const failures: Failure[] = []
  for (const statement of statements) {
    for (const trigger of rules.triggers.among(statement.sentence.sets)) {
      const { rule } = trigger.rule
      try {
        if (trigger.next && !goesOnSomewhere(trigger.next, statement)) continue
        if (!wanted(rule.id) || (rule.kinds && !rule.kinds.includes(kind))) continue
        for (const found of matchesOf(trigger, statement)) {
          if (trigger.next && !goesOn(trigger.next, found, statement)) continue
          considered.push({ trigger, statement, found, outcome: outcomeOf(trigger, found, statement) })
        }
      } catch (error) {
        failures.push(failureIn(rule, error))
      }
    }
  }
  return { considered, failures }

  function outcomeOf(trigger: Trigger, found: Found, statement: Statement): Outcome {
    if (!context) return FINDING
    // By which words of the document is for the document to say.
    return answered.has(trigger.rule) ? quiet('document', '') : decide(trigger, found, statement)
  }
}

function matchesOf({ program, object }: Trigger, { sentence }: Statement): readonly Found[] {
  return object ? runActObject(program, object, sentence) : run(program, sentence)
}

/** Whether a pattern is met further on in the sentence, or in the one after it. */
function goesOn(next: Program, found: Found, { sentence, next: after }: Statement): boolean {
  if (run(next, sentence).some((other) => other.from >= found.to)) return true
  return after !== undefined && run(next, after).length > 0
}

/** Whether the words of a pattern stand in a sentence or in the one after it. */
function goesOnSomewhere(next: Program, { sentence, next: after }: Statement): boolean {
  return meets(next, sentence) || (after !== undefined && meets(next, after))
}
