import { failureIn } from '../check/failure.js'
import type { ConsideredHere as Considered, Failed } from '../check/part.js'
import type { Language } from '../model/document.js'
import type { Pack, Rule } from '../model/pack.js'
import { type Category, type Finding, SEVERITIES, type Severity } from '../model/report.js'
import { overlaps, type Span } from '../model/span.js'
import { fingerprint } from './fingerprint.js'
import { suggestions } from './suggestions.js'

interface Placed {
  readonly considered: Considered
  readonly rule: Rule
  readonly category: Category
  readonly span: Span
  readonly severity: Severity
}

/** Turns what was found into findings: the source's spans, one finding for one duty or term, in order of place. */
export function settle(
  all: readonly Considered[],
  text: string,
  language: Language,
  pack: Pack,
  severityOf: (rule: Rule) => Severity | 'off',
  failed: Failed,
): Finding[] {
  const guarded = <T>(considered: Considered, make: () => T[]): T[] => {
    try {
      return make()
    } catch (error) {
      failed([failureIn(considered.trigger.rule.rule, error)], considered.block)
      return []
    }
  }
  const placed = all.flatMap((considered) =>
    considered.outcome.type === 'finding' ? guarded(considered, () => place(considered, severityOf)) : [],
  )
  const kept = clusters(placed).flatMap(heaviest)
  const seen = new Map<string, number>()
  return joined(kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)).flatMap((p) =>
    guarded(p.considered, () => [toFinding(p, text, language, pack, seen)]),
  )
}

function place(considered: Considered, severityOf: (rule: Rule) => Severity | 'off'): Placed[] {
  const { rule } = considered.trigger.rule
  const set = severityOf(rule)
  if (set === 'off') return []
  const own = considered.trigger.match?.severity ?? considered.trigger.term?.severity
  const span = spanOf(considered)
  const { category } = rule
  return span ? [{ considered, rule, category, span, severity: set === rule.severity ? (own ?? set) : set }] : []
}

/** Findings that may have to do with each other: a long document has thousands, and each touches only a few. */
function clusters(placed: readonly Placed[]): Placed[][] {
  const clusters: Placed[][] = []
  let end = -1
  // Sorting keeps the order of those that begin together.
  for (const one of [...placed].sort((a, b) => a.span.start - b.span.start)) {
    if (one.span.start >= end) clusters.push([])
    clusters.at(-1)?.push(one)
    end = Math.max(end, one.span.end)
  }
  return clusters
}

/** Of those that speak of one matter at one place, the one that weighs most. */
function heaviest(cluster: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const candidate of [...cluster].sort(byWeight)) {
    if (!kept.some((other) => overlaps(other.span, candidate.span) && isSameMatter(other, candidate)))
      kept.push(candidate)
  }
  return kept
}

/** Words of one act that two readings took in turn: "goes along with the deputies to bring people in" is one duty. */
function joined(ordered: readonly Placed[]): Placed[] {
  const out: Placed[] = []
  for (const next of ordered) {
    const last = out.at(-1)
    if (last && isOneAct(last, next)) {
      const graver = SEVERITIES.indexOf(next.severity) < SEVERITIES.indexOf(last.severity) ? next : last
      out[out.length - 1] = { ...graver, span: { start: last.span.start, end: Math.max(last.span.end, next.span.end) } }
    } else out.push(next)
  }
  return out
}

/** Most words of a finding that is joined of two. */
const WIDEST = 12

function isOneAct(a: Placed, b: Placed): boolean {
  const { statement, block } = a.considered
  if (
    block !== b.considered.block ||
    statement !== b.considered.statement ||
    a.category !== b.category ||
    a.category === 'language'
  )
    return false
  const { sentence } = statement
  const from = Math.min(a.considered.found.from, b.considered.found.from)
  const between = Math.min(a.considered.found.to, b.considered.found.to)
  const to = Math.max(a.considered.found.to, b.considered.found.to)
  const next = Math.max(a.considered.found.from, b.considered.found.from)
  if (to - from > WIDEST) return false
  for (let i = between; i <= next; i++) {
    if (sentence.tokens[i]?.before.includes(',') || /[;.(]/u.test(sentence.tokens[i]?.before ?? '')) return false
    if (sentence.is('coordinator', i) || sentence.is('contrast', i)) return false
  }
  return true
}

/** Source span of a match. */
function spanOf({ statement, found, block }: Considered): Span | undefined {
  const first = statement.sentence.tokens[found.from]
  const last = statement.sentence.tokens[found.to - 1]
  return first && last ? block.prose.spanOf(first.start, last.end) : undefined
}

/** One stretch of text is one duty, whichever rules see it; a term in it is a matter of its own. */
function isSameMatter(a: Placed, b: Placed): boolean {
  return (a.category === 'language') === (b.category === 'language')
}

/** Longer first for terms ("the mentally ill" before "mentally ill"); for duties what fits its place, the graver, then the shorter. */
function byWeight(a: Placed, b: Placed): number {
  const length = (p: Placed): number => p.span.end - p.span.start
  if (a.category === 'language' && b.category === 'language')
    return length(b) - length(a) || a.span.start - b.span.start || bySafety(a, b)
  const special = (p: Placed): number => (isForItsPlace(p) ? 0 : 1)
  return (
    special(a) - special(b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    length(a) - length(b) ||
    a.span.start - b.span.start
  )
}

/** Of two answers to the same words, the one that can be put in their place as it is. */
function bySafety(a: Placed, b: Placed): number {
  const isUnsafe = ({ considered }: Placed): number => (considered.trigger.term?.safe ? 0 : 1)
  return isUnsafe(a) - isUnsafe(b)
}

/** A rule for this kind of section ("a clinical skill as a requirement") says more than one for duties anywhere. */
function isForItsPlace({ considered }: Placed): boolean {
  const sections = considered.trigger.match?.sections
  return sections !== undefined && !sections.includes('duties')
}

function toFinding(
  { considered, rule, span, severity }: Placed,
  text: string,
  language: Language,
  pack: Pack,
  seen: Map<string, number>,
): Finding {
  const words = text.slice(span.start, span.end)
  const say = (texts: Partial<Record<Language, string>>): string => texts[language] ?? texts.en ?? ''
  return {
    rule: rule.id,
    category: rule.category,
    severity,
    span,
    words,
    title: say(rule.title),
    message: say(rule.message),
    why: say(rule.why),
    instead: say(rule.instead),
    suggestions: suggestions(considered, span, words),
    ...(considered.trigger.resembles && { resembles: considered.trigger.resembles }),
    sources: rule.sources.map((citation) => ({
      id: citation.id,
      title: pack.sources.find((source) => source.id === citation.id)?.title ?? citation.id,
      ...(citation.where && { where: citation.where }),
    })),
    fingerprint: fingerprint(rule.id, considered.statement, words.toLowerCase().replace(/\s+/gu, ' '), seen),
  }
}
