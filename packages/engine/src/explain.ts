import { blocksOf } from './analyse/statements.js'
import { actorOf } from './check/actor.js'
import type { Statement } from './check/block.js'
import { wordsOf } from './check/context.js'
import type { ConsideredHere, Part } from './check/part.js'
import type { RuleSet } from './check/ruleset.js'
import type { Actor } from './facts/subjects.js'
import type { Block } from './model/block.js'
import type { SectionRole } from './model/pack.js'
import type { Finding } from './model/report.js'
import { overlaps, type Span } from './model/span.js'
import type { SuppressedFinding, Suppression } from './model/suppression.js'

/** Why a rule spoke or stayed quiet at its words. */
export interface ExplainedFact {
  readonly rule: string
  readonly words: string
  readonly span: Span
  readonly outcome: 'finding' | 'quiet'
  /** `finding`, or the code of what kept it quiet. */
  readonly reason: string
  /** The words that decided, as they stand in the text; may be empty. */
  readonly decidedBy: string
  /** Who does what the words say. */
  readonly actor: Actor
  readonly actorBy: string
  /** Known lines that the words resemble, where no rule's own words stand. */
  readonly resembles?: readonly string[]
  /** What keeps the finding silent, where `reason` is `suppressed`. */
  readonly suppression?: ExplainedSuppression
}

/** A comment, or an entry of the front matter, that keeps a finding silent. */
export interface ExplainedSuppression {
  /** From 1. */
  readonly line: number
  /** As it stands in the source. */
  readonly words: string
  /** Why, as its writer says. */
  readonly because?: string
}

/** Who acts in a stretch of a statement. */
export interface ExplainedActor {
  readonly actor: Actor
  /** The words that name the actor; empty where nobody is named and the place decides. */
  readonly by: string
  /** The stretch. */
  readonly words: string
}

/** A stretch that is said not to happen, and the words that say so. */
export interface ExplainedExclusion {
  readonly by: string
  readonly words: string
}

/** A word that rules look for, though no act of theirs is done with it. */
export interface NoticedWord {
  readonly words: string
  readonly rules: readonly string[]
}

export interface ExplainedStatement {
  readonly span: Span
  readonly words: string
  readonly actors: readonly ExplainedActor[]
  readonly exclusions: readonly ExplainedExclusion[]
  readonly facts: readonly ExplainedFact[]
  readonly noticed: readonly NoticedWord[]
}

/** How one line of a document was read. */
export interface Explanation {
  /** From 1. */
  readonly line: number
  readonly text: string
  readonly kind: string
  readonly language: string
  readonly section: readonly { readonly heading: string; readonly role: SectionRole | undefined }[]
  /** What the place makes of what stands in it. */
  readonly role: SectionRole | undefined
  readonly statements: readonly ExplainedStatement[]
}

interface Reading {
  readonly kind: string
  readonly language: string
  readonly parts: readonly Part[]
  readonly considered: readonly ConsideredHere[]
  readonly findings: readonly Finding[]
  readonly suppressions: readonly Suppression[]
  readonly suppressed: readonly SuppressedFinding[]
}

export function explain(text: string, line: number, reading: Reading): Explanation {
  const span = lineSpan(text, line)
  const here = reading.parts
    .flatMap(({ memory: { reader }, blocks, slices }) =>
      blocksOf(blocks, slices).flatMap(({ block, headings, reading }) =>
        reading.statements.map((statement) => ({ reader, block, headings, statement })),
      ),
    )
    .filter((one) => overlaps(spanOf(one), span))
    .sort((a, b) => spanOf(a).start - spanOf(b).start)
  const place = here[0]?.statement.place
  return {
    line,
    text: text.slice(span.start, span.end),
    kind: reading.kind,
    language: here[0]?.reader.language ?? reading.language,
    section: here[0]?.headings.map((h) => ({ heading: h.text, role: h.role })) ?? [],
    role: place?.role,
    statements: here.map((one) => explainStatement(one, text, reading, one.reader.rules)),
  }
}

/** A statement in the block of the document that says it. */
interface StatementHere {
  readonly statement: Statement
  readonly block: Block
}

function explainStatement(here: StatementHere, text: string, reading: Reading, rules: RuleSet): ExplainedStatement {
  const { statement, block } = here
  const span = spanOf(here)
  const considered = reading.considered.filter((c) => c.statement === statement && c.block === block)
  return {
    span,
    words: text.slice(span.start, span.end),
    actors: actorsOf(statement),
    exclusions: exclusionsOf(statement),
    facts: considered.map((c) => fact(c, text, reading)),
    noticed: noticedIn(statement, considered, rules),
  }
}

function actorsOf(statement: Statement): ExplainedActor[] {
  const doers = statement.sentence.tokens.map((_, i) => {
    const doer = actorOf(statement, { from: i, to: i + 1, whole: { from: i, to: i + 1 } })
    return { key: `${doer.actor} ${doer.words}`, doer }
  })
  return runsOf(doers).map(({ from, to, value }) => ({
    actor: value.doer.actor,
    by: value.doer.words,
    words: wordsOf(statement.sentence, { from, to }),
  }))
}

function exclusionsOf(statement: Statement): ExplainedExclusion[] {
  const { sentence, negations, place } = statement
  const all = { from: 0, to: sentence.length }
  if (place.excludedBy) return [{ by: place.excludedBy, words: wordsOf(sentence, all) }]
  const marks = negations.map((negation) => ({ key: negation ? `${negation.from}` : '', negation }))
  return runsOf(marks).flatMap(({ from, to, value: { negation } }) =>
    negation ? [{ by: wordsOf(sentence, negation), words: wordsOf(sentence, { from, to }) }] : [],
  )
}

/** Stretches of one key each. */
function runsOf<T extends { key: string }>(values: readonly T[]): { from: number; to: number; value: T }[] {
  const runs: { from: number; to: number; value: T }[] = []
  values.forEach((value, i) => {
    const last = runs.at(-1)
    if (last && last.value.key === value.key) last.to = i + 1
    else runs.push({ from: i, to: i + 1, value })
  })
  return runs
}

/** Words that say nothing by themselves: who, and what is done with a thing. */
const PLAIN = [
  'negation',
  'denying',
  'subordinator',
  'clitic',
  'coordinator',
  'determiner',
  'pronoun',
  'verb',
  'light',
  'do',
  'be',
  'have',
  'adverb',
  'preposition',
  'peer',
  'staff',
  'person',
] as const

/** Words of the rules that no reading of a rule took in. */
function noticedIn({ sentence }: Statement, considered: readonly ConsideredHere[], rules: RuleSet): NoticedWord[] {
  const noticed = new Map<string, Set<string>>()
  for (const { set, rules: ids } of rules.telling) {
    for (const hit of sentence.hits(set)) {
      if (considered.some(({ found }) => found.whole.from < hit.to && hit.from < found.whole.to)) continue
      if (PLAIN.some((type) => sentence.is(type, hit.from))) continue
      const words = wordsOf(sentence, hit)
      noticed.set(words, new Set([...(noticed.get(words) ?? []), ...ids]))
    }
  }
  return [...noticed].map(([words, ids]) => ({ words, rules: [...ids].sort() }))
}

function fact(considered: ConsideredHere, text: string, reading: Reading): ExplainedFact {
  const { trigger, outcome, statement, found, block } = considered
  const first = statement.sentence.tokens[found.from]
  const last = statement.sentence.tokens[found.to - 1]
  const span = block.prose.spanOf(first?.start ?? 0, last?.end ?? 0)
  const rule = trigger.rule.rule.id
  const doer = actorOf(statement, found)
  const { resembles } = trigger
  const base = {
    rule,
    words: text.slice(span.start, span.end),
    span,
    actor: doer.actor,
    actorBy: doer.words,
    ...(resembles && { resembles }),
  }
  if (outcome.type === 'quiet')
    return { ...base, outcome: 'quiet', reason: outcome.why.reason, decidedBy: outcome.why.words }
  const { findings, suppressed, suppressions } = reading
  const kept = findings.find((f) => f.rule === rule && overlaps(f.span, span))
  if (kept) return { ...base, outcome: 'finding', reason: 'finding', decidedBy: '' }
  const silent = suppressed.find(({ finding }) => finding.rule === rule && overlaps(finding.span, span))
  const by = silent && suppressions[silent.by]
  if (by) {
    const suppression = explainSuppression(by, text)
    return { ...base, outcome: 'quiet', reason: 'suppressed', decidedBy: suppression.words, suppression }
  }
  const all = [...findings, ...suppressed.map(({ finding }) => finding)]
  return {
    ...base,
    outcome: 'quiet',
    reason: 'covered',
    decidedBy: all.find((f) => overlaps(f.span, span))?.rule ?? '',
  }
}

function explainSuppression({ span, reason }: Suppression, text: string): ExplainedSuppression {
  const line = text.slice(0, span.start).split(/\r\n|\n|\r/u).length
  return { line, words: text.slice(span.start, span.end), ...(reason !== undefined && { because: reason }) }
}

function spanOf({ statement: { sentence }, block }: StatementHere): Span {
  const first = sentence.tokens[0]
  const last = sentence.tokens.at(-1)
  return first && last ? block.prose.spanOf(first.start, last.end) : block.span
}

function lineSpan(text: string, line: number): Span {
  let start = 0
  for (let n = 1; n < line; n++) {
    const next = /\r\n|\n|\r/gu
    next.lastIndex = start
    const match = next.exec(text)
    if (!match) return { start: text.length, end: text.length }
    start = match.index + match[0].length
  }
  const end = text.slice(start).search(/[\r\n]/u)
  return { start, end: end < 0 ? text.length : start + end }
}
