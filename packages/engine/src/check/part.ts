import type { BlockReading } from '../analyse/block-reading.js'
import type { LanguageMemory } from '../analyse/language-memory.js'
import { type OfBlocks, type SliceReading, speakingBlocks } from '../analyse/slice-reading.js'
import type { AnalysedSlice } from '../analyse/statements.js'
import type { Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { DocumentReader, SecondReader } from '../second-reader/second-reader.js'
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
  const ruled: RuledHere[] = []
  let found = 0
  let said = 0
  for (const { from, reading } of slices) {
    const speaking = yield* speakingBlocks(
      reading,
      reading.ruled,
      asked.key,
      (block) => ruledBlock(block, NO_RULES),
      (came, block) => came.considered.length + came.failures.length + block.failures.length > 0,
      memory,
      pace,
    )
    said += reading.said
    for (const { in: place, came } of speaking) {
      const block = blocks[from + place.at] as Block
      // Of the rules that the document answers, only those that it goes by matter to a block.
      const excepted = answered.size > 0 && asked.context ? came.rules.filter((rule) => answered.has(rule)) : NO_RULES
      const outcome = excepted.length === 0 ? came : ruledBlock(place.reading, excepted)
      if (place.reading.failures.length > 0) failed(place.reading.failures, block)
      if (outcome.failures.length > 0) failed(outcome.failures, block)
      found += outcome.reported
      ruled.push({ block, excepted, outcome })
    }
  }
  const here: { block: Block; considered: readonly Considered[] }[] = second
    ? yield* withSecond(second.of(found, said))
    : ruled.map(({ block, outcome }) => ({ block, considered: outcome.considered }))
  return here.flatMap(({ block, considered }) =>
    considered.map(({ trigger, statement, found, outcome: of }): ConsideredHere => {
      const isAnswered = of.type === 'quiet' && of.why.reason === 'document'
      const said = isAnswered ? quiet('document', answered.get(trigger.rule) ?? '') : of
      return { trigger, statement, found, outcome: said, block }
    }),
  )

  function* withSecond(second: DocumentReader) {
    const key = `${asked.key}\n${second.key}`
    const excepting = new Map(ruled.filter(({ excepted }) => excepted.length > 0).map((one) => [one.block, one]))
    const here: { block: Block; considered: readonly Considered[] }[] = []
    for (const { from, reading } of slices) {
      const speaking = yield* speakingBlocks(
        reading,
        reading.checked,
        key,
        (block) => secondBlock(block, NO_RULES, second),
        (came) => came.considered.length + came.failures.length > 0,
        memory,
        pace,
      )
      for (const { in: place, came } of speaking) {
        const block = blocks[from + place.at] as Block
        const excepted = excepting.get(block)?.excepted
        const outcome = excepted ? secondBlock(place.reading, excepted, second) : came
        if (outcome.failures.length > 0) failed(outcome.failures, block)
        if (outcome.considered.length > 0) here.push({ block, considered: outcome.considered })
      }
    }
    return here
  }

  function keyFor(excepted: readonly CompiledRule[]): string {
    const own = excepted.map((rule) => rules.rules.indexOf(rule)).join(' ')
    return own ? `${asked.key}\n${own}` : asked.key
  }

  function ruledBlock(reading: BlockReading, excepted: readonly CompiledRule[]): RuledBlock {
    return reading.ruled.get(keyFor(excepted), () => {
      memory.worked(reading.units)
      const checked = check(reading.statements, rules, asked, new Set(excepted))
      const speaking = checked.considered.filter(({ outcome }) => outcome.type === 'finding')
      return {
        ...checked,
        rules: [...new Set(checked.considered.map(({ trigger }) => trigger.rule))],
        reported: new Set(speaking.map(({ statement }) => statement)).size,
      }
    })
  }

  function secondBlock(reading: BlockReading, excepted: readonly CompiledRule[], second: DocumentReader): Checked {
    return reading.checked.get(`${keyFor(excepted)}\n${second.key}`, () => {
      memory.worked(reading.units)
      return readAgain(reading.statements, ruledBlock(reading, excepted), asked, second)
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

/** What came of the rules in a block. */
export interface RuledBlock extends Checked {
  /** The rules whose words stand in the block. */
  readonly rules: readonly CompiledRule[]
  /** How many of its statements they report. */
  readonly reported: number
}

/** The same, in its place in a document. */
interface RuledHere {
  readonly block: Block
  /** Rules that another part of the document answers. */
  readonly excepted: readonly CompiledRule[]
  readonly outcome: RuledBlock
}

/** What came of the rules with the doubts of the second reader, and what it reads where no rule speaks. */
function readAgain(
  statements: readonly Statement[],
  checked: Checked,
  { wanted }: Asked,
  second: DocumentReader,
): Checked {
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
  return { considered: more.length > 0 ? [...kept, ...more] : kept, failures }
}

/** A duty that is like none of the known ones isn't reported; wording is what it is. */
function isDoubted({ trigger, statement, outcome }: Considered, second: DocumentReader): boolean {
  const { rule } = trigger.rule
  return outcome.type === 'finding' && rule.kind === 'duty' && second.doubts(statement, rule.category)
}

/** Statements that rules have spoken of, or that context has kept them from speaking of. */
function settledStatements(considered: readonly Considered[]): Set<Statement> {
  const settled = considered.filter(({ outcome }) => outcome.type === 'finding' || BY_CONTEXT.has(outcome.why.reason))
  return new Set(settled.map(({ statement }) => statement))
}

/** Not that others do it: that may be what is wrong, and the second reader hears who acts. */
const BY_CONTEXT: ReadonlySet<string> = new Set([
  'excluded',
  'own-choice',
  'rights',
  'quoted',
  'counterexample',
  'condition',
])
