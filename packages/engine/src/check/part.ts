import type { BlockReading } from '../analyse/block-reading.js'
import type { LanguageMemory } from '../analyse/language-memory.js'
import type { BlockInSlice, OfBlocks, SliceReading } from '../analyse/slice-reading.js'
import type { AnalysedSlice } from '../analyse/statements.js'
import { KNOWN, type Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { SecondReader } from '../second-reader/second-reader.js'
import type { Statement } from './block.js'
import { quiet } from './candidate.js'
import { type Asked, type Checked, type Considered, check } from './check.js'
import { answeredBy, type DocumentExceptions, exceptionsIn } from './exceptions.js'
import { type Failure, failureIn, failureOf } from './failure.js'
import type { CompiledRule, RuleSet } from './ruleset.js'

/** What of a document is in one language. */
export interface Part {
  readonly memory: LanguageMemory
  /** All of the document. */
  readonly blocks: readonly Block[]
  readonly slices: readonly AnalysedSlice[]
}

/** What was considered in one block of a document: the statement may be shared with others, the block is its own. */
export interface ConsideredHere extends Considered {
  readonly block: Block
}

/** Is told what failed, and at which block, if at one. */
export type Failed = (failures: readonly Failure[], block?: Block) => void

/** Runs all rules, and the second reader if there is one, over a part of a document; each block's outcome is worked out once. */
export function* checkPart(
  { memory, blocks, slices }: Part,
  asked: Asked,
  second: SecondReader | undefined,
  failed: Failed,
  pace: Pace,
): Generator<void, ConsideredHere[], void> {
  const { rules } = memory.reader
  const answers = function* () {
    for (const { from, reading } of slices) {
      for (const { in: place, came } of reading.exceptions.get('', () => exceptionsOf(reading, rules))) {
        const block = blocks[from + place.at] as Block
        if (came.failures.length > 0) failed(came.failures, block)
        yield { text: block.prose.text, exceptions: came }
      }
    }
  }
  const answered = answeredBy(answers())
  const considered: ConsideredHere[] = []
  for (const { from, reading } of slices) {
    let checked = reading.checked.peek(asked.key)
    if (!checked) {
      const speaking: { in: BlockInSlice; came: CheckedBlock }[] = []
      for (const block of reading.blocks) {
        const before = memory.work
        const came = checkedBlock(block.reading, NO_RULES)
        if (came.considered.length + came.failures.length + block.reading.failures.length > 0)
          speaking.push({ in: block, came })
        if (pace.spend(memory.work - before + KNOWN)) yield
      }
      checked = speaking
      reading.checked.set(asked.key, checked)
    }
    for (const { in: place, came } of checked) {
      const block = blocks[from + place.at] as Block
      // Of the rules that the document answers, only those that it goes by matter to a block.
      const excepted = answered.size > 0 && asked.context ? came.rules.filter((rule) => answered.has(rule)) : NO_RULES
      const outcome = excepted.length === 0 ? came : checkedBlock(place.reading, excepted)
      if (place.reading.failures.length > 0) failed(place.reading.failures, block)
      if (outcome.failures.length > 0) failed(outcome.failures, block)
      for (const { trigger, statement, found, outcome: of } of outcome.considered) {
        const isAnswered = of.type === 'quiet' && of.why.reason === 'document'
        const said = isAnswered ? quiet('document', answered.get(trigger.rule) ?? '') : of
        considered.push({ trigger, statement, found, outcome: said, block })
      }
    }
    if (pace.spend(KNOWN)) yield
  }
  return considered

  function checkedBlock(reading: BlockReading, excepted: readonly CompiledRule[]): CheckedBlock {
    const own = excepted.map((rule) => rules.rules.indexOf(rule)).join(' ')
    return reading.checked.get(own ? `${asked.key}\n${own}` : asked.key, () => {
      memory.worked(reading.units)
      return withSecond(reading.statements, check(reading.statements, rules, asked, new Set(excepted)), asked, second)
    })
  }
}

/** The blocks of a slice that answer anything for the whole document. */
function exceptionsOf({ blocks }: SliceReading, rules: RuleSet): OfBlocks<DocumentExceptions> {
  return blocks.flatMap((block) => {
    const came = block.reading.exceptions.get('', () => exceptionsIn(block.reading.statements, rules))
    return came.met.length + came.failures.length > 0 ? [{ in: block, came }] : []
  })
}

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
