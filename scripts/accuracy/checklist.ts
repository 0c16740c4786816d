import type { ChecklistStatus, Engine, Language } from '@rolelint/engine'
import type { Labelled } from './labelled.js'

/** How well the statuses of one item are told: a neighbouring status counts half. */
export interface ItemRate {
  readonly item: string
  readonly share: number
  /** Documents in which the item was said to be better, or worse, than it is. */
  readonly tooKind: number
  readonly tooHarsh: number
}

export interface ChecklistRates {
  readonly documents: number
  readonly share: number
  readonly items: readonly ItemRate[]
}

const RANK: Readonly<Record<ChecklistStatus, number>> = { missing: 0, partial: 1, covered: 2 }

/** How well the checklist is read in documents of one language. */
export function checklistRates(all: readonly Labelled[], language: Language, engine: Engine): ChecklistRates {
  const documents = all.filter((document) => document.checklist && document.language === language)
  const items = new Map<string, { right: number; of: number; tooKind: number; tooHarsh: number }>()
  for (const { text, kind, checklist } of documents) {
    const report = engine.check(text, { kind, language, secondReader: false })
    for (const [item, wanted] of Object.entries(checklist ?? {})) {
      const found = report.checklist.find((one) => one.item === item)?.status ?? 'missing'
      const gap = RANK[found] - RANK[wanted]
      const so = items.get(item) ?? { right: 0, of: 0, tooKind: 0, tooHarsh: 0 }
      so.right += gap === 0 ? 1 : Math.abs(gap) === 1 ? 0.5 : 0
      so.of++
      if (gap > 0) so.tooKind++
      if (gap < 0) so.tooHarsh++
      items.set(item, so)
    }
  }
  const rated = [...items].map(([item, { right, of, tooKind, tooHarsh }]) => ({
    item,
    share: right / of,
    tooKind,
    tooHarsh,
  }))
  const share = rated.reduce((sum, one) => sum + one.share, 0) / Math.max(1, rated.length)
  return { documents: documents.length, share, items: rated }
}
