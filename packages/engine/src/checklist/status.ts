import type { EvidenceOf } from '../model/pack.js'
import type { ChecklistResult, ChecklistStatus } from '../model/report.js'
import type { Span } from '../model/span.js'

/** Stretches of text shown for an item. */
const SHOWN = 3

/** A stretch of a document that speaks of an item. */
export interface PlacedEvidence {
  readonly says: EvidenceOf
  /** The part of the item that it speaks of, where the item has parts. */
  readonly part: string | undefined
  readonly span: Span
}

/** Of all that speaks of an item, what it comes to. */
export function statusOf(
  found: readonly PlacedEvidence[],
  needs: number,
): Pick<ChecklistResult, 'status' | 'contradicted' | 'evidence'> {
  const against = found.filter((one) => one.says === 'against')
  // "their own phone, at their own cost": the words of what is denied cover nothing.
  const isDenied = overlapWith(against.map(({ span }) => span))
  const standing = found.filter((one) => one.says !== 'against' && !isDenied(one.span))
  const covering = standing.filter((one) => one.says === 'covered' && one.part === undefined)
  const parts = standing.filter((one) => one.says === 'covered' && one.part !== undefined)
  const halves = new Set(parts.map((one) => one.part)).size
  const result = (status: ChecklistStatus, by: readonly PlacedEvidence[], contradicted = false) => ({
    status,
    ...(contradicted && { contradicted: true as const }),
    evidence: distinct(by),
  })
  if (covering.length > 0) return result('covered', covering)
  if (halves >= needs) return result('covered', onePerPart(parts))
  const weak = [...parts, ...standing.filter((one) => one.says === 'partial')]
  if (against.length > 0 && parts.length === 0) return result('missing', against, true)
  if (weak.length > 0) return result('partial', weak)
  return result('missing', [])
}

/** Tells whether a span shares anything with some others, of which there may be thousands. */
function overlapWith(others: readonly Span[]): (span: Span) => boolean {
  const ordered = [...others].sort((a, b) => a.start - b.start)
  let furthest = 0
  const ends = ordered.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return (span) => {
    // The last of those that begin before it ends: if any overlaps, one of them reaches beyond its start.
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ordered[middle] as Span).start < span.end) low = middle + 1
      else high = middle
    }
    return low > 0 && (ends[low - 1] as number) > span.start
  }
}

function onePerPart(parts: readonly PlacedEvidence[]): PlacedEvidence[] {
  return [...new Map([...parts].reverse().map((one) => [one.part, one])).values()].reverse()
}

/** The first few that don't overlap. */
function distinct(found: readonly PlacedEvidence[]): Span[] {
  const spans: Span[] = []
  for (const { span } of found) {
    if (spans.some((other) => span.start < other.end && other.start < span.end)) continue
    spans.push(span)
    if (spans.length === SHOWN) break
  }
  return spans
}
