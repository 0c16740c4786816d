import { OTHER_MATTER } from '@rolelint/engine'
import { scoreOf } from '@rolelint/reports'
import type { CodeLens } from 'vscode-languageserver'
import { placesIn } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'
import { titleOf } from '../titles.js'
import { COMMANDS } from './commands.js'

/** Over the title: "Integration checklist 11/16 · 2 findings". */
export function lensesOf(reading: Reading, { client, messages }: Session): CodeLens[] {
  const { report, settings, uri } = reading
  if (!report || report.problems.some(({ code }) => code === OTHER_MATTER)) return []
  const score = settings.checklist ? scoreOf(report.checklist) : undefined
  const parts = [
    ...(score ? [messages.lens.checklist(score.covered, score.asked)] : []),
    messages.lens.findings(report.findings.length),
  ]
  const command = client.options.showReport ?? COMMANDS.showReport
  const range = placesIn(reading).range(titleOf(reading.text))
  return [{ range, command: { title: parts.join(' · '), command, arguments: [uri] } }]
}
