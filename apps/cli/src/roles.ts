import { dirname } from 'node:path'
import type { ChecklistResult, DocumentReport } from '@rolelint/engine'
import type { Outcome } from './render.js'

const RANK = { missing: 0, partial: 1, covered: 2 } as const

/** Documents of one folder that say they are about the same role are read together: what one covers, the others needn't. */
export function together(outcomes: readonly Outcome[]): Outcome[] {
  const byRole = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const key = roleOf(outcome)
    if (key === undefined) continue
    const group = byRole.get(key)
    if (group) group.push(outcome)
    else byRole.set(key, [outcome])
  }
  const others = (outcome: Outcome): readonly Outcome[] =>
    byRole.get(roleOf(outcome) ?? '')?.filter((other) => other !== outcome) ?? []
  return outcomes.map((outcome) => {
    const { report } = outcome
    const beside = report ? others(outcome) : []
    if (!report || beside.length === 0) return outcome
    const merged: DocumentReport = {
      ...report,
      checklist: report.checklist.map((one) => better(one, beside, 'checklist')),
      essentials: report.essentials.map((one) => better(one, beside, 'essentials')),
    }
    return { ...outcome, report: merged }
  })
}

/** What tells that documents are about one role; undefined where nothing does. */
function roleOf({ path, report }: Outcome): string | undefined {
  if (!report?.role || report.kind === 'policy') return undefined
  return `${dirname(path)}\0${report.role.toLowerCase()}`
}

/** What the best of the other documents has of an item, if that is more. */
function better(
  result: ChecklistResult,
  others: readonly Outcome[],
  list: 'checklist' | 'essentials',
): ChecklistResult {
  let best = result
  for (const { path, report } of others) {
    const other = report?.[list].find((one) => one.rule === result.rule)
    if (!other || RANK[other.status] <= RANK[best.status]) continue
    const { contradicted: _, ...rest } = result
    best = { ...rest, status: other.status, coveredIn: path, evidence: [] }
  }
  return best
}
