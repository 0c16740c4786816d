import type { LanguageMemory } from '../analyse/language-memory.js'
import type { AnalysedBlock } from '../analyse/statements.js'
import { KNOWN, type Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { SecondReader } from '../second-reader/second-reader.js'
import type { Statement } from './block.js'
import { quiet } from './candidate.js'
import { type Asked, type Checked, type Considered, check } from './check.js'
import { answeredBy, exceptionsIn } from './exceptions.js'
import { type Failure, failureIn, failureOf } from './failure.js'
import type { CompiledRule } from './ruleset.js'

/** What of a document is in one language. */
export interface Part {
  readonly memory: LanguageMemory
  readonly blocks: readonly AnalysedBlock[]
}

/** What was considered in one block of a document: the statement may be shared with others, the block is its own. */
export interface ConsideredHere extends Considered {
  readonly block: Block
}

/** Is told what failed, and at which block, if at one. */
export type Failed = (failures: readonly Failure[], block?: Block) => void

/** Runs all rules, and the second reader if there is one, over a part of a document; each block's outcome is worked out once. */
export function* checkPart(
  { memory, blocks }: Part,
  asked: Asked,
  second: SecondReader | undefined,
  failed: Failed,
  pace: Pace,
): Generator<void, ConsideredHere[], void> {
  const { rules } = memory.reader
  const answers = blocks.map(({ block, reading }) => {
    const exceptions = reading.exceptions.get('', () => exceptionsIn(reading.statements, rules))
    if (exceptions.failures.length > 0) failed(exceptions.failures, block)
    return { text: block.prose.text, exceptions }
  })
  const answered = answeredBy(answers)
  const considered: ConsideredHere[] = []
  for (const { block, reading } of blocks) {
    const before = memory.work
    // Of the rules that the document answers, only those that it goes by matter to a block.
    const own = reading.checked.get(asked.key, () => {
      memory.worked(block.prose.text.length)
      return withSecond(reading.statements, check(reading.statements, rules, asked, NONE), asked, second)
    })
    const excepted = answered.size > 0 && asked.context ? own.rules.filter((rule) => answered.has(rule)) : NO_RULES
    const outcome =
      excepted.length === 0
        ? own
        : reading.checked.get(`${asked.key}\n${excepted.map((rule) => rules.rules.indexOf(rule)).join(' ')}`, () => {
            const checked = check(reading.statements, rules, asked, new Set(excepted))
            return withSecond(reading.statements, checked, asked, second)
          })
    if (reading.failures.length > 0) failed(reading.failures, block)
    if (outcome.failures.length > 0) failed(outcome.failures, block)
    for (const { trigger, statement, found, outcome: came } of outcome.considered) {
      const isAnswered = came.type === 'quiet' && came.why.reason === 'document'
      const said = isAnswered ? quiet('document', answered.get(trigger.rule) ?? '') : came
      considered.push({ trigger, statement, found, outcome: said, block })
    }
    if (pace.spend(memory.work - before + KNOWN)) yield
  }
  return considered
}

const NONE: ReadonlySet<CompiledRule> = new Set()
const NO_RULES: readonly CompiledRule[] = []

/** What came of the rules, and of what no rule speaks of. */
export interface CheckedBlock extends Checked {
  /** The rules whose words stand in the block. */
  readonly rules: readonly CompiledRule[]
}

function withSecond(
  statements: readonly Statement[],
  checked: Checked,
  { wanted }: Asked,
  second: SecondReader | undefined,
): CheckedBlock {
  const rules = [...new Set(checked.considered.map(({ trigger }) => trigger.rule))]
  if (!second) return { ...checked, rules }
  const failures = [...checked.failures]
  const kept = checked.considered.map((one) => {
    try {
      return isDoubted(one, second) ? { ...one, outcome: quiet('doubted', '') } : one
    } catch (error) {
      failures.push(failureIn(one.trigger.rule.rule, error))
      return one
    }
  })
  const settled = settledStatements(kept)
  const more = statements.flatMap((statement) => {
    try {
      return settled.has(statement) ? [] : (second.read(statement, wanted) ?? [])
    } catch (error) {
      failures.push(failureOf('second-reader', error))
      return []
    }
  })
  return { considered: more.length > 0 ? [...kept, ...more] : kept, failures, rules }
}

/** A duty that is like none of the known ones isn't reported; wording is what it is. */
function isDoubted({ trigger, statement, outcome }: Considered, second: SecondReader): boolean {
  const { rule } = trigger.rule
  return outcome.type === 'finding' && rule.kind === 'duty' && second.doubts(statement, rule.category)
}

/** Statements that rules have spoken of, or that context has kept them from speaking of. */
function settledStatements(considered: readonly Considered[]): Set<Statement> {
  const settled = considered.filter(({ outcome }) => outcome.type === 'finding' || BY_CONTEXT.has(outcome.why.reason))
  return new Set(settled.map(({ statement }) => statement))
}

const BY_CONTEXT: ReadonlySet<string> = new Set([
  'excluded',
  'others',
  'own-choice',
  'rights',
  'quoted',
  'counterexample',
  'condition',
])
