import { actorOf } from './check/actor.js'
import type { Statement } from './check/block.js'
import type { Considered } from './check/check.js'
import { wordsOf } from './check/context.js'
import type { Actor } from './facts/subjects.js'
import type { SectionRole } from './model/pack.js'
import type { Finding } from './model/report.js'
import { overlaps, type Span } from './model/span.js'

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
}

export interface ExplainedStatement {
  readonly span: Span
  readonly words: string
  readonly actor: Actor
  /** The words that name the actor; empty where nobody is named and the place decides. */
  readonly actorBy: string
  readonly polarity: 'affirmed' | 'excluded' | 'mixed'
  /** The words that exclude; empty where nothing does. */
  readonly excludedBy: string
  readonly facts: readonly ExplainedFact[]
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
  readonly statements: readonly (readonly Statement[])[]
  readonly considered: readonly Considered[]
  readonly findings: readonly Finding[]
}

export function explain(text: string, line: number, reading: Reading): Explanation {
  const span = lineSpan(text, line)
  const here = reading.statements.flat().filter((s) => overlaps(spanOf(s), span))
  const place = here[0]?.place
  return {
    line,
    text: text.slice(span.start, span.end),
    kind: reading.kind,
    language: reading.language,
    section: place?.headings.map((h) => ({ heading: h.text, role: h.role })) ?? [],
    role: place?.role,
    statements: here.map((statement) => explainStatement(statement, text, reading)),
  }
}

function explainStatement(statement: Statement, text: string, reading: Reading): ExplainedStatement {
  const { sentence, negations, place } = statement
  const span = spanOf(statement)
  const start = { from: 0, to: 1, whole: { from: 0, to: Math.min(1, sentence.length) } }
  const subject = statement.subjects[0]
  const actor = subject ? { actor: subject.actor, words: wordsOf(sentence, subject) } : actorOf(statement, start)
  const negated = negations.find(Boolean)
  const facts = reading.considered.filter((c) => c.statement === statement).map((c) => fact(c, text, reading.findings))
  return {
    span,
    words: text.slice(span.start, span.end),
    actor: actor.actor,
    actorBy: actor.words,
    polarity: place.excludedBy ? 'excluded' : !negated ? 'affirmed' : negations.every(Boolean) ? 'excluded' : 'mixed',
    excludedBy: negated ? wordsOf(sentence, negated) : (place.excludedBy ?? ''),
    facts,
  }
}

function fact(considered: Considered, text: string, findings: readonly Finding[]): ExplainedFact {
  const { trigger, outcome, statement, found } = considered
  const first = statement.sentence.tokens[found.from]
  const last = statement.sentence.tokens[found.to - 1]
  const span = statement.block.prose.spanOf(first?.start ?? 0, last?.end ?? 0)
  const rule = trigger.rule.rule.id
  const base = { rule, words: text.slice(span.start, span.end), span }
  if (outcome.type === 'quiet')
    return { ...base, outcome: 'quiet', reason: outcome.why.reason, decidedBy: outcome.why.words }
  const kept = findings.find((f) => f.rule === rule && overlaps(f.span, span))
  if (kept) return { ...base, outcome: 'finding', reason: 'finding', decidedBy: '' }
  return {
    ...base,
    outcome: 'quiet',
    reason: 'covered',
    decidedBy: findings.find((f) => overlaps(f.span, span))?.rule ?? '',
  }
}

function spanOf({ sentence, block }: Statement): Span {
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
