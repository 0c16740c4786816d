import { CATEGORIES, type Engine } from '@rolelint/engine'
import type { Labelled } from './labelled.js'

const SHOWN = CATEGORIES.filter((category) => !['checklist', 'essentials', 'suppression'].includes(category))

/** What required stretches were reported as, by category, as rows of a table. */
export function confusionOf(documents: readonly Labelled[], engine: Engine): string[] {
  const counts = new Map<string, number>()
  const count = (row: string, column: string): void => {
    const key = `${row} ${column}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const document of documents) {
    const { findings } = engine.check(document.text, { kind: document.kind, language: document.language })
    for (const label of document.labels) {
      if (label.optional) continue
      const here = findings.filter((f) => f.span.start < label.end && label.start < f.span.end)
      const right = here.find((f) => label.categories.includes(f.category))
      count(label.categories[0] ?? '', right ? (label.categories[0] ?? '') : (here[0]?.category ?? 'nothing'))
    }
    for (const finding of findings) {
      if (finding.category === 'suppression') continue
      const isKnown = document.labels.some((label) => finding.span.start < label.end && label.start < finding.span.end)
      if (!isKnown) count('nothing', finding.category)
    }
  }
  const columns = [...SHOWN, 'nothing']
  return [
    `| | ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} | --- |`,
    ...columns.map(
      (row) => `| ${row} | ${columns.map((column) => counts.get(`${row} ${column}`) ?? '').join(' | ')} |`,
    ),
  ]
}
