import type { Severity } from '@rolelint/engine'
import { type CheckedDocument, isOtherMatter, wasChecked } from '../documents.js'
import type { Look } from './look.js'

/** What came of all documents, in sentences that can be read aloud. */
export function summaryOf(documents: readonly CheckedDocument[], { messages }: Pick<Look, 'messages'>): string {
  const reports = documents.filter(wasChecked).flatMap(({ report }) => report ?? [])
  const findings = reports.flatMap((report) => report.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const flawed = reports.filter((report) => report.findings.length > 0).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  const silent = documents.reduce((sum, { report }) => sum + (report?.suppressed.length ?? 0), 0)
  const listed = documents.filter((document) => !wasChecked(document) && document.report?.checklist.length).length
  const alone = documents.filter(isOtherMatter).length
  const unread = documents.length - reports.length - listed - alone
  if (documents.length === 0) return messages.summary.none
  const parts = [
    reports.length > 0 ? messages.summary.whole(reports.length, flawed, counts) : '',
    listed > 0 ? messages.summary.listed(listed) : '',
    alone > 0 ? messages.summary.leftAlone(alone) : '',
    unread > 0 ? messages.summary.unread(unread) : '',
    silent > 0 ? messages.summary.suppressed(silent) : '',
  ]
  return parts.filter(Boolean).join(' ')
}
