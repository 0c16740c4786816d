import type { ExplainedFact, ExplainedStatement, Explanation } from '@rolelint/engine'
import type { ReportMessages } from '../messages.js'
import { type Look, lookOf, type TextOptions } from './look.js'
import { oneLine, shorten, wrap } from './width.js'

/** Columns of quoted words; the rest of a long paragraph is left out. */
const QUOTED = 60
/** Columns of a quoted comment: its keyword and names, for its reason is told after it. */
const KEYWORDED = 48

export interface ExplanationOptions extends TextOptions {
  /** Named at the top. */
  readonly path?: string
}

/** How a line was read, in plain words: where it stands, who acts, and what each rule made of it. */
export function explanationToText(explanation: Explanation, options: ExplanationOptions): string {
  const look = lookOf(options)
  const { colours, width } = look
  const { messages: all } = look
  const messages = all.explain
  const quoted = quoting(all)
  const out = [colours.bold(messages.at(options.path && oneLine(options.path), explanation.line))]
  if (explanation.text.trim()) out.push(`  ${shorten(explanation.text, width - 2)}`)
  const headings = explanation.section.map(({ heading }) => quoted(heading))
  const place = [
    messages.readAs(named(all.kind, explanation.kind), named(all.language, explanation.language)),
    headings.length > 0 ? messages.section(headings) : messages.noSection,
    messages.role[explanation.role ?? 'none'],
  ]
  if (explanation.statements.length === 0) return finish([...out, '', ...wrap(messages.noStatement, width)])
  out.push('', ...wrap(place.join(' '), width))
  for (const statement of explanation.statements) out.push('', ...statementToText(statement, look))
  return finish(out)
}

function statementToText(statement: ExplainedStatement, look: Look): string[] {
  const { colours, width, messages: all } = look
  const messages = all.explain
  const quoted = quoting(all)
  const out = wrap(quoted(statement.words, 2 * width), width).map(colours.bold)
  for (const line of [...actorLines(statement, all), ...exclusionLines(statement, all)])
    out.push(...wrap(line, width, '  '))
  const noticed = statement.noticed.map(({ words, rules }) => messages.noticed(quoted(words), rules))
  if (statement.facts.length + noticed.length === 0) out.push(...wrap(messages.noRule, width, '  '))
  for (const sentence of new Set([...statement.facts.map((fact) => factToSentence(fact, all)), ...noticed])) {
    out.push(...wrap(sentence, width, '  - ', '    '))
  }
  return out
}

/** Who acts; where more than one does, in which words. */
function actorLines({ actors }: ExplainedStatement, all: ReportMessages): string[] {
  const messages = all.explain
  const quoted = quoting(all)
  return actors.map(({ actor, by, words }) => {
    const who = messages.actor[actor](quoted(by))
    return actors.length > 1 ? messages.part(quoted(words)) + who : who
  })
}

function exclusionLines({ exclusions, words }: ExplainedStatement, all: ReportMessages): string[] {
  const messages = all.explain
  const quoted = quoting(all)
  if (exclusions.length === 0) return [messages.affirmed]
  return exclusions.map((exclusion) =>
    words.includes(exclusion.by)
      ? messages.excluded(quoted(exclusion.words), quoted(exclusion.by))
      : messages.allExcluded(quoted(exclusion.by)),
  )
}

function factToSentence(fact: ExplainedFact, all: ReportMessages): string {
  const quoted = quoting(all)
  const { resembles } = fact
  const likeness =
    resembles &&
    all.explain.resembles(
      quoted(fact.words),
      resembles.map((line) => quoted(line)),
    )
  const outcome = fact.outcome === 'finding' ? spoken(fact, all) : silent(fact, all)
  return likeness ? `${likeness} ${outcome}` : outcome
}

function spoken(fact: ExplainedFact, all: ReportMessages): string {
  const messages = all.explain
  const quoted = quoting(all)
  return messages.spoke(fact.rule, quoted(fact.words), messages.actor[fact.actor](quoted(fact.actorBy)))
}

function silent(fact: ExplainedFact, all: ReportMessages): string {
  const messages = all.explain
  const quoted = quoting(all)
  const { suppression } = fact
  if (suppression) {
    const because = quoted(suppression.because?.replace(/\.$/u, '') ?? '', 2 * QUOTED)
    const said = messages.suppressed(quoted(suppression.words, KEYWORDED), suppression.line, because)
    return `${messages.quiet(fact.rule, quoted(fact.words))} ${said}`
  }
  // What covers a finding is the id of a rule; everything else is words of the document.
  const by = fact.reason === 'covered' ? fact.decidedBy : quoted(fact.decidedBy)
  return `${messages.quiet(fact.rule, quoted(fact.words))} ${messages.reasons[fact.reason]?.(by) ?? messages.otherReason}`
}

/** Words in quotation marks, shortened; nothing where there are none. */
function quoting({ quote }: ReportMessages) {
  return (words: string, most = QUOTED): string => {
    const short = shorten(words, most)
    return short && quote(short)
  }
}

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key
const finish = (lines: readonly string[]): string => `${lines.join('\n')}\n`
