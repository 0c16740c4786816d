import type { Span } from '@rolelint/engine'
import type { Reading } from '../readings.js'

/** A heading with all that stands below it, up to the next one of its level or above. */
export interface SectionSpan {
  readonly heading: Span
  readonly span: Span
}

/** The section whose heading holds a place. */
export function sectionAt(reading: Reading, at: number): SectionSpan | undefined {
  return sectionsOf(reading).find(({ heading }) => heading.start <= at && at <= heading.end)
}

export function sectionsOf(reading: Reading): readonly SectionSpan[] {
  const headings = reading.report?.outline ?? []
  return headings.map(({ span, level }, i) => {
    const next = headings.slice(i + 1).find((other) => other.level <= level)
    return { heading: span, span: { start: span.start, end: next?.span.start ?? reading.text.length } }
  })
}
