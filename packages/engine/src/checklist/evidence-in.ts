import type { Statement } from '../check/block.js'
import { type Failure, failureIn } from '../check/failure.js'
import { run } from '../match/run.js'
import { evidenceOf, type FoundEvidence } from './evidence.js'
import type { EvidenceReader, Item, ItemTrigger } from './items.js'

/** All that a block says of the items of the checklist. */
export interface BlockEvidence {
  readonly found: readonly { readonly item: string; readonly evidence: FoundEvidence }[]
  readonly failures: readonly Failure[]
}

/** What the statements of a block say of some items, by the ids of their rules. */
export function evidenceIn(
  items: ReadonlyMap<string, Item>,
  statements: readonly Statement[],
  reader: EvidenceReader,
): BlockEvidence {
  const found: { item: string; evidence: FoundEvidence }[] = []
  const failures: Failure[] = []
  for (const statement of statements) {
    for (const trigger of reader.triggers.among(statement.sentence.sets)) {
      const item = items.get(trigger.item)
      if (!item) continue
      try {
        const matches = run(trigger.program, statement.sentence)
        if (matches.length === 0 || !goesOn(trigger, statement)) continue
        if (item.unless.some((program) => run(program, statement.sentence).length > 0)) continue
        for (const match of matches) {
          const evidence = evidenceOf(trigger, match, statement, reader)
          if (evidence) found.push({ item: trigger.item, evidence })
        }
      } catch (error) {
        failures.push(failureIn(item.rule, error))
      }
    }
  }
  return found.length + failures.length === 0 ? NOTHING : { found, failures }
}

const NOTHING: BlockEvidence = { found: [], failures: [] }

function goesOn({ next }: ItemTrigger, { sentence, next: after }: Statement): boolean {
  return !next || run(next, sentence).length > 0 || (after !== undefined && run(next, after).length > 0)
}
