import type { Severity } from '@rolelint/engine'
import { type CheckedDocument, wasChecked } from '../documents.js'
import { english } from '../messages.en.js'

/** What came of all documents, in sentences that can be read aloud. */
export function summaryOf(documents: readonly CheckedDocument[]): string {
  const reports = documents.filter(wasChecked).flatMap(({ report }) => report ?? [])
  const findings = reports.flatMap((report) => report.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const flawed = reports.filter((report) => report.findings.length > 0).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  const unread = documents.length - reports.length
  if (reports.length === 0) return unread > 0 ? english.summary.unread(unread) : english.summary.none
  const whole = english.summary.whole(reports.length, flawed, counts)
  return unread > 0 ? `${whole} ${english.summary.unread(unread)}` : whole
}
