import type { ChecklistResult, DocumentReport } from '@rolelint/engine'
import type { CheckedDocument } from './documents.js'

const RANK = { missing: 0, partial: 1, covered: 2 } as const

/** Documents of one folder that say they are about the same role are read together: what one covers, the others needn't. */
export function together(documents: readonly CheckedDocument[]): CheckedDocument[] {
  const byRole = new Map<string, CheckedDocument[]>()
  for (const document of documents) {
    const key = roleOf(document)
    if (key === undefined) continue
    const group = byRole.get(key)
    if (group) group.push(document)
    else byRole.set(key, [document])
  }
  const others = (document: CheckedDocument): readonly CheckedDocument[] =>
    byRole.get(roleOf(document) ?? '')?.filter((other) => other !== document) ?? []
  return documents.map((document) => {
    const { report } = document
    const beside = report ? others(document) : []
    if (!report || beside.length === 0) return document
    const merged: DocumentReport = {
      ...report,
      checklist: report.checklist.map((one) => better(one, beside, 'checklist')),
      essentials: report.essentials.map((one) => better(one, beside, 'essentials')),
    }
    return { ...document, report: merged }
  })
}

/** What tells that documents are about one role; undefined where nothing does. */
function roleOf({ path, report }: CheckedDocument): string | undefined {
  if (!report?.role || report.kind === 'policy') return undefined
  return `${folderOf(path)}\0${report.role.toLowerCase()}`
}

/** What the best of the other documents has of an item, if that is more. */
function better(
  result: ChecklistResult,
  others: readonly CheckedDocument[],
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

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
