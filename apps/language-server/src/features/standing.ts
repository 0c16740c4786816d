import { lackingOf, scoreOf } from '@rolelint/reports'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'

/** How a document stands, in a few sentences: for clients that have nowhere else to show it. */
export function standing({ report, settings, text }: Reading, { messages, reports }: Session): string {
  if (!report) return ''
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of report.findings) counts[severity]++
  const score = scoreOf(report.checklist)
  const lacking = lackingOf({ path: settings.path, text, report, problems: [] }).map(({ title }) => title)
  const said = score ? reports.checklist.score(score.covered, score.partial, score.asked) : ''
  const flawed = report.findings.length > 0 ? 1 : 0
  return [reports.summary.whole(1, flawed, counts), messages.checklist(said, lacking).trim()].filter(Boolean).join(' ')
}
