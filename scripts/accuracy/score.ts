import type { CheckOptions, Engine, Finding } from '@rolelint/engine'
import type { Label, Labelled } from './labelled.js'

export interface Miss {
  readonly document: Labelled
  readonly label: Label
}

export interface FalseAlarm {
  readonly document: Labelled
  readonly finding: Finding
}

export interface Score {
  readonly documents: number
  readonly hits: readonly Miss[]
  readonly misses: readonly Miss[]
  readonly falseAlarms: readonly FalseAlarm[]
  /** Documents with nothing to report, and how many of them stayed quiet. */
  readonly sound: number
  readonly quiet: number
}

const overlap = (finding: Finding, label: Label): boolean =>
  finding.span.start < label.end && label.start < finding.span.end

/** Compares what the engine reports with what was labelled: ranges overlap and categories agree. */
export function score(documents: readonly Labelled[], engine: Engine, options: CheckOptions = {}): Score {
  const hits: Miss[] = []
  const misses: Miss[] = []
  const falseAlarms: FalseAlarm[] = []
  let sound = 0
  let quiet = 0
  for (const document of documents) {
    const report = engine.check(document.text, {
      kind: document.kind,
      language: document.language,
      ...options,
    })
    // What is said of a document's own comments is no reading of the role.
    const findings = report.findings.filter(({ category }) => category !== 'suppression')
    for (const label of document.labels) {
      if (label.optional) continue
      const hit = findings.some((finding) => overlap(finding, label) && label.categories.includes(finding.category))
      ;(hit ? hits : misses).push({ document, label })
    }
    const wrong = findings.filter(
      (f) => !document.labels.some((label) => overlap(f, label) && label.categories.includes(f.category)),
    )
    for (const finding of wrong) falseAlarms.push({ document, finding })
    if (document.labels.every((label) => label.optional)) {
      sound++
      if (wrong.length === 0) quiet++
    }
  }
  return { documents: documents.length, hits, misses, falseAlarms, sound, quiet }
}
