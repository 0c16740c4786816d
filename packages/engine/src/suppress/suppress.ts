import type { Language, ReadDocument } from '../model/document.js'
import type { Pack, Rule } from '../model/pack.js'
import type { ChecklistResult, Finding, Severity } from '../model/report.js'
import { overlaps } from '../model/span.js'
import type { SuppressedFinding, Suppression } from '../model/suppression.js'
import { type Asked, readAsked } from './asked.js'
import { directivesOfFrontMatter } from './front-matter.js'
import { createNotices, type Notice } from './notices.js'
import { type SuppressibleRules, suppressibleRules } from './rule-names.js'

/** What was found in a document before its own suppressions are heeded. */
export interface Unsuppressed {
  readonly findings: readonly Finding[]
  readonly checklist?: readonly ChecklistResult[]
  readonly essentials?: readonly ChecklistResult[]
}

/** The same, heeding them. */
export interface Suppressed {
  /** Those that remain, and those about the suppressions themselves, by place. */
  readonly findings: Finding[]
  readonly checklist: ChecklistResult[]
  readonly essentials: ChecklistResult[]
  readonly suppressions: Suppression[]
  readonly suppressed: SuppressedFinding[]
}

/** How a document was checked. */
export interface Checking {
  /** Of titles and messages. */
  readonly locale: Language
  /** Whether a rule, by its id, is asked for. */
  wanted(id: string): boolean
  severityOf(rule: Rule): Severity | 'off'
}

/** Makes what keeps silent what a document asks to keep silent, and tells where that is badly asked. */
export function createSuppressor(pack: Pack) {
  // Few documents keep anything silent.
  let known: SuppressibleRules | undefined
  return (document: ReadDocument, found: Unsuppressed, checking: Checking): Suppressed => {
    const { findings, checklist = [], essentials = [] } = found
    const inFrontMatter = directivesOfFrontMatter(document)
    const directives = [...inFrontMatter, ...document.directives]
    if (directives.length === 0)
      return {
        findings: [...findings],
        checklist: [...checklist],
        essentials: [...essentials],
        suppressions: [],
        suppressed: [],
      }
    known ??= suppressibleRules(pack.rules)
    const { asked, notices } = readAsked(directives, document, known)
    const kept: Finding[] = []
    const suppressed: SuppressedFinding[] = []
    for (const finding of findings) {
      const by = narrowest(asked, finding)
      if (by === undefined) kept.push(finding)
      else {
        asked[by]?.use(finding.rule)
        suppressed.push({ finding, by })
      }
    }
    const silent = (result: ChecklistResult): ChecklistResult => {
      const by = asked.findIndex((one) => one.silencesItem(result.rule))
      if (by < 0) return result
      if (result.asked && result.status !== 'covered') asked[by]?.use(result.rule)
      return { ...result, asked: false, suppressedBy: by }
    }
    const lists = { checklist: checklist.map(silent), essentials: essentials.map(silent) }
    // A rule that wasn't asked for, or is off, finds nothing, and no suppression of it is stale for that.
    const isJudged = (rules: readonly Rule[]): boolean =>
      rules.every(({ id }) => checking.wanted(id)) &&
      (rules.length === 0 || rules.some((rule) => checking.severityOf(rule) !== 'off'))
    const all = [...notices, ...asked.flatMap((one) => one.complaints(isJudged))]
    const about = createNotices(pack, document.text, checking)
    return {
      findings: [...kept, ...all.flatMap((notice: Notice) => about(notice) ?? [])].sort(byPlace),
      ...lists,
      suppressions: asked.map((one) => one.suppression()),
      suppressed,
    }
  }
}

const BREADTH = { next: 0, range: 1, file: 2 } as const

/** Of all that cover a finding, the one that reaches least far; of equals the last. */
function narrowest(asked: readonly Asked[], finding: Finding): number | undefined {
  let best: number | undefined
  for (const [index, one] of asked.entries()) {
    const span = one.spanFor(finding.rule)
    if (!span || !overlaps(span, finding.span)) continue
    const before = best === undefined ? undefined : asked[best]
    if (!before || BREADTH[one.scope] <= BREADTH[before.scope]) best = index
  }
  return best
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}
