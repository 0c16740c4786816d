import type { BlockReading } from '../analyse/block-reading.js'
import { speakingBlocks } from '../analyse/slice-reading.js'
import { failureIn } from '../check/failure.js'
import type { Failed, Part } from '../check/part.js'
import { run } from '../match/run.js'
import type { Pace } from '../memory/pace.js'
import type { Block } from '../model/block.js'
import type { Kind, Language } from '../model/document.js'
import type { ChecklistKind, Rule } from '../model/pack.js'
import type { Category, ChecklistResult } from '../model/report.js'
import { evidenceIn } from './evidence-in.js'
import type { Item } from './items.js'
import { type PlacedEvidence, statusOf } from './status.js'

/** A job description with as many words or more is no posting, whatever it calls for. */
const POSTING_WORDS = 520

/** Which items are asked for, and in which words they are told. */
export interface AskedItems {
  readonly kind: Kind
  /** The language of titles and questions. */
  readonly language: Language
  readonly wanted: (rule: string) => boolean
  /** Tells what is wanted from what else may be. */
  readonly key: string
}

/**
 * What a document has of the items of the checklist, and of the essentials, in the order of the lists.
 * @param parts by language, the document's own first; what one of them says holds for the whole
 */
export function* readChecklists(
  parts: readonly Part[],
  { kind, language, wanted, key }: AskedItems,
  failed: Failed,
  pace: Pace,
): Generator<void, { readonly checklist: ChecklistResult[]; readonly essentials: ChecklistResult[] }, void> {
  const as = checklistKind(parts, kind)
  // All items are read in a role's own documents, for a line found there counts; a policy is read for what it governs.
  const isAsked = ({ askedOf }: Rule): boolean => askedOf?.includes(as) ?? true
  const isRead = ({ rule }: Item): boolean => {
    try {
      return wanted(rule.id) && (kind !== 'policy' || isAsked(rule))
    } catch (error) {
      failed([failureIn(rule, error)])
      return false
    }
  }
  const found = new Map<string, PlacedEvidence[]>()
  for (const { memory, blocks, slices } of parts) {
    const { evidence } = memory.reader
    const items = new Map(evidence.items.filter(isRead).map((item) => [item.rule.id, item]))
    const name = kind === 'policy' ? `policy\n${key}` : key
    for (const { from, reading } of slices) {
      const said = yield* speakingBlocks(
        reading,
        reading.evidence,
        name,
        (block) =>
          block.evidence.get(name, () => {
            memory.worked(block.units)
            return evidenceIn(items, block.statements, evidence)
          }),
        (came) => came.found.length + came.failures.length > 0,
        memory,
        pace,
      )
      for (const { in: place, came } of said) {
        const block = blocks[from + place.at] as Block
        if (came.failures.length > 0) failed(came.failures, block)
        for (const { item, evidence: own } of came.found) {
          const { says, part, stretch } = own
          const placed = { says, part, span: block.prose.spanOf(...stretch) }
          const list = found.get(item)
          if (list) list.push(placed)
          else found.set(item, [placed])
        }
      }
    }
  }
  const items = parts[0]?.memory.reader.evidence.items.filter(isRead) ?? []
  const of = (category: Category): ChecklistResult[] =>
    items.flatMap(({ rule }) => {
      try {
        if (rule.category !== category) return []
        const status = statusOf(found.get(rule.id) ?? [], rule.needs ?? 2)
        return [{ ...named(rule, language), asked: isAsked(rule), ...status }]
      } catch (error) {
        failed([failureIn(rule, error)])
        return []
      }
    })
  return { checklist: of('checklist'), essentials: of('essentials') }
}

function named(rule: Rule, language: Language) {
  const text = (key: 'title' | 'message'): string => rule[key][language] ?? rule[key].en ?? ''
  return {
    item: rule.id.slice(rule.id.indexOf('/') + 1),
    rule: rule.id,
    title: text('title'),
    question: text('message'),
  }
}

function checklistKind(parts: readonly Part[], kind: Kind): ChecklistKind {
  if (kind !== 'job-description') return kind
  let words = 0
  for (const { slices } of parts) for (const { reading } of slices) words += reading.length
  return words < POSTING_WORDS && parts.some(callsForApplications) ? 'posting' : kind
}

function callsForApplications({ memory, slices }: Part): boolean {
  const { posting } = memory.reader.evidence
  const calls = ({ statements }: BlockReading): boolean =>
    statements.some(({ sentence }) => posting.some((program) => run(program, sentence).length > 0))
  return slices.some(({ reading }) => {
    reading.isPosting ??= reading.blocks.some((block) => calls(block.reading))
    return reading.isPosting
  })
}
