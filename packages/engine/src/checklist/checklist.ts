import type { Statement } from '../check/block.js'
import { run } from '../match/run.js'
import type { Kind, Language } from '../model/document.js'
import type { ChecklistKind, Rule } from '../model/pack.js'
import type { Category, ChecklistResult, ChecklistStatus } from '../model/report.js'
import { evidenceOf, type FoundEvidence } from './evidence.js'
import type { EvidenceReader, Item, ItemTrigger } from './items.js'

/** Stretches of text shown for an item. */
const SHOWN = 3
/** A job description with as many words or more is no posting, whatever it calls for. */
const POSTING_WORDS = 520

/** What of a document is in one language. */
interface Part {
  readonly reader: { readonly evidence: EvidenceReader }
  readonly statements: readonly Statement[]
}

/**
 * What a document has of the items of the checklist, and of the essentials, in the order of the lists.
 * @param parts by language, the document's own first; what one of them says holds for the whole
 */
export function readChecklists(
  parts: readonly Part[],
  kind: Kind,
  language: Language,
  wanted: (rule: string) => boolean,
): { readonly checklist: ChecklistResult[]; readonly essentials: ChecklistResult[] } {
  const as = checklistKind(parts, kind)
  // All items are read in a role's own documents, for a line found there counts; a policy is read for what it governs.
  const isAsked = ({ askedOf }: Rule): boolean => askedOf?.includes(as) ?? true
  const isRead = ({ rule }: Item): boolean => wanted(rule.id) && (kind !== 'policy' || isAsked(rule))
  const items = parts[0]?.reader.evidence.items.filter(isRead) ?? []
  const found = parts.map(({ reader, statements }) =>
    evidenceIn(reader.evidence.items.filter(isRead), statements, reader.evidence),
  )
  const of = (category: Category): ChecklistResult[] =>
    items
      .filter(({ rule }) => rule.category === category)
      .map(({ rule }) => ({
        ...named(rule, language),
        asked: isAsked(rule),
        ...statusOf(
          found.flatMap((part) => part.get(rule.id) ?? []),
          rule.needs ?? 2,
        ),
      }))
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
  const words = parts.flatMap(({ statements }) => statements).reduce((sum, { sentence }) => sum + sentence.length, 0)
  const calls = parts.some(({ reader, statements }) =>
    statements.some(({ sentence }) => reader.evidence.posting.some((program) => run(program, sentence).length > 0)),
  )
  return calls && words < POSTING_WORDS ? 'posting' : kind
}

/** All that speaks of any of the items, by the id of its rule. */
function evidenceIn(
  items: readonly Item[],
  statements: readonly Statement[],
  reader: EvidenceReader,
): Map<string, FoundEvidence[]> {
  const byRule = new Map(items.map((item) => [item.rule.id, { item, found: [] as FoundEvidence[] }]))
  for (const statement of statements) {
    for (const trigger of reader.triggers.among(statement.sentence.sets)) {
      const of = byRule.get(trigger.item)
      if (!of) continue
      const matches = run(trigger.program, statement.sentence)
      if (matches.length === 0 || !goesOn(trigger, statement)) continue
      if (of.item.unless.some((program) => run(program, statement.sentence).length > 0)) continue
      for (const match of matches) {
        const evidence = evidenceOf(trigger, match, statement, reader)
        if (evidence) of.found.push(evidence)
      }
    }
  }
  return new Map([...byRule].map(([id, { found }]) => [id, found]))
}

function goesOn({ next }: ItemTrigger, { sentence, next: after }: Statement): boolean {
  return !next || run(next, sentence).length > 0 || (after !== undefined && run(next, after).length > 0)
}

/** Of all that speaks of an item, what it comes to. */
export function statusOf(
  found: readonly FoundEvidence[],
  needs: number,
): Pick<ChecklistResult, 'status' | 'contradicted' | 'evidence'> {
  const against = found.filter((one) => one.says === 'against')
  // "their own phone, at their own cost": the words of what is denied cover nothing.
  const isFree = (one: FoundEvidence) =>
    !against.some(({ span }) => one.span.start < span.end && span.start < one.span.end)
  const standing = found.filter((one) => one.says !== 'against' && isFree(one))
  const covering = standing.filter((one) => one.says === 'covered' && one.part === undefined)
  const parts = standing.filter((one) => one.says === 'covered' && one.part !== undefined)
  const halves = new Set(parts.map((one) => one.part)).size
  const result = (status: ChecklistStatus, by: readonly FoundEvidence[], contradicted = false) => ({
    status,
    ...(contradicted && { contradicted: true as const }),
    evidence: distinct(by).slice(0, SHOWN),
  })
  if (covering.length > 0) return result('covered', covering)
  if (halves >= needs) return result('covered', onePerPart(parts))
  const weak = [...parts, ...standing.filter((one) => one.says === 'partial')]
  if (against.length > 0 && parts.length === 0) return result('missing', against, true)
  if (weak.length > 0) return result('partial', weak)
  return result('missing', [])
}

function onePerPart(parts: readonly FoundEvidence[]): FoundEvidence[] {
  return [...new Map([...parts].reverse().map((one) => [one.part, one])).values()].reverse()
}

function distinct(found: readonly FoundEvidence[]): FoundEvidence['span'][] {
  const spans: FoundEvidence['span'][] = []
  for (const { span } of found) {
    if (!spans.some((other) => span.start < other.end && other.start < span.end)) spans.push(span)
  }
  return spans
}
