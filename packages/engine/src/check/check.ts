import { runActObject } from '../match/act-object.js'
import type { Program } from '../match/compile.js'
import { type Found, meets, run } from '../match/run.js'
import type { Kind } from '../model/document.js'
import type { Statement } from './block.js'
import type { Outcome } from './candidate.js'
import { FINDING, quiet } from './candidate.js'
import { decide } from './context.js'
import type { CompiledRule, RuleSet, Trigger } from './ruleset.js'

/** A place where a rule's words stand, and what came of it. */
export interface Considered {
  readonly trigger: Trigger
  readonly statement: Statement
  readonly found: Found
  readonly outcome: Outcome
}

/** Runs all rules over the statements of a document. */
export function check(
  statements: readonly Statement[],
  rules: RuleSet,
  kind: Kind,
  wanted: (id: string) => boolean,
  context: boolean,
): Considered[] {
  const settledByDocument = documentExceptions(statements, rules)
  const considered: Considered[] = []
  for (const statement of statements) {
    for (const trigger of triggersOf(statement, rules)) {
      const { rule } = trigger.rule
      if (!wanted(rule.id) || (rule.kinds && !rule.kinds.includes(kind))) continue
      const all = trigger.object
        ? runActObject(trigger.program, trigger.object, statement.sentence)
        : run(trigger.program, statement.sentence)
      for (const found of all) {
        if (trigger.next && !goesOn(trigger.next, found, statement)) continue
        const words = settledByDocument.get(trigger.rule)
        const outcome = !context
          ? FINDING
          : words === undefined
            ? decide(trigger, found, statement)
            : quiet('document', words)
        considered.push({ trigger, statement, found, outcome })
      }
    }
  }
  return considered
}

/** Whether a pattern is met further on in the sentence, or in the one after it. */
function goesOn(next: Program, found: Found, { sentence, next: after }: Statement): boolean {
  if (run(next, sentence).some((other) => other.from >= found.to)) return true
  return after !== undefined && run(next, after).length > 0
}

/** Triggers whose words stand in a statement, or partly in the one after it. */
function triggersOf({ sentence, next }: Statement, { triggers }: RuleSet): Trigger[] {
  return triggers
    .among(sentence.sets)
    .filter((trigger) => !trigger.next || meets(trigger.next, sentence) || (next && meets(trigger.next, next)))
}

/** Rules that another part of the document answers, with the words that do. */
function documentExceptions(statements: readonly Statement[], rules: RuleSet): Map<CompiledRule, string> {
  const found = new Map<CompiledRule, string>()
  for (const rule of rules.rules) {
    for (const program of rule.unlessDocument) {
      const statement = statements.find((s) =>
        run(program, s.sentence).some((f) => !s.negations[f.whole.from] && !s.place.excludedBy),
      )
      if (!statement) continue
      found.set(rule, statement.block.prose.text)
      break
    }
  }
  return found
}
