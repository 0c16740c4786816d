import { formOf } from '../facts/verbs.js'
import type { Found } from '../match/run.js'
import type { Statement } from './block.js'
import { wordsOf } from './context.js'

/** Words that show a match to be named only, to be rejected, explained or quoted from the past; undefined where it is used. */
export function isMention(statement: Statement, found: Found, isWording: boolean): string | undefined {
  const { sentence, place, negations } = statement
  // A glossary may explain a duty; its own wording is what it is.
  if (place.rejectedBy && !(isWording && isUsed(statement, found))) return place.rejectedBy
  const myth = sentence.all('myth').find((hit) => hit.from <= 1)
  if (myth) return wordsOf(sentence, myth)
  const rejecting = sentence.all('rejection').find((hit) => hit.to <= found.from || hit.from >= found.to)
  const refused = deniedBy(statement, found)
  if (refused) return refused
  const struck = struckOut(statement, found)
  if (struck) return struck
  if (quoted(statement, found)) {
    // "nobody is “resistant”": quoted, and said not to be so.
    const denied = negations[found.from]
    if (denied) return wordsOf(sentence, denied)
    const cue = rejecting ?? sentence.all('history')[0] ?? sentence.all('mention').find((hit) => hit.to <= found.from)
    if (cue) return wordsOf(sentence, cue)
    if (statement.blockRejects) return statement.blockRejects
  }
  const mention = sentence.all('mention').findLast((hit) => hit.to <= found.from)
  if (!mention) return undefined
  // "speaks up when somebody is called a …"
  const against = sentence.all('rights').find((hit) => hit.to <= mention.from)
  if (against && isOneOfNames(sentence, mention.to, found.from)) return wordsOf(sentence, against)
  const negation = negations[mention.from] ?? negations[mention.to - 1]
  if (negation && negations[found.from])
    return wordsOf(sentence, { from: Math.min(negation.from, mention.from), to: Math.max(negation.to, mention.to) })
  return place.excludedBy
}

/** Words of a sentence that says something by itself, at least. */
const SAYING = 8

/** "The cot room is kept for the drunks" below "Language", "Clients: the chronics of the ward": used, and not named. */
function isUsed(statement: Statement, found: Found): boolean {
  const { sentence, block, negations } = statement
  if (block.type === 'heading' || block.type === 'cell' || statement.quotations.length > 0) return false
  if (statement.blockRejects || negations[found.from] || quoted(statement, found)) return false
  const names = (['rejection', 'mention', 'history', 'myth', 'rights', 'topic'] as const).some(
    (type) => sentence.all(type).length > 0,
  )
  if (names) return false
  if (isAfterLabel(statement, found)) return true
  if (sentence.length < SAYING || statement.emphasized.length > 0) return false
  return sentence.tokens.some((_, i) => (i < found.from || i >= found.to) && saysSomething(sentence, i))
}

/** "**Clients**: …": what explains another word. */
function isAfterLabel({ sentence, emphasized }: Statement, found: Found): boolean {
  if (!emphasized.some((mark) => mark.start <= (sentence.tokens[0]?.start ?? 0))) return false
  for (let i = 1; i <= found.from; i++) if (/:\s*$/u.test(sentence.tokens[i]?.before ?? '')) return true
  return false
}

function saysSomething(sentence: Statement['sentence'], i: number): boolean {
  return sentence.is('be', i) || (sentence.is('verb', i) && formOf(sentence, i) === 'finite')
}

/** "Peers are not junior clinicians", "nobody is an addict, an alcoholic or a …": said only to be denied. */
function deniedBy({ sentence, negations }: Statement, found: Found): string | undefined {
  const negation = negations[found.from]
  if (!negation || negation.from >= found.from) return undefined
  // "Not addicts, drunks or …": the sentence does nothing but reject names.
  if (!isOfNames(sentence, negation)) return undefined
  // In a list, nothing but names stands between.
  for (let i = negation.to; i < found.from; i++)
    if (sentence.is('verb', i) || sentence.is('preposition', i)) return undefined
  return wordsOf(sentence, { from: negation.from, to: found.from })
}

/** Where the verb follows its negation ("ne sont pas"), it must be one of being; else it stands before, or is missing. */
function isOfNames(sentence: Statement['sentence'], { from, to }: { from: number; to: number }): boolean {
  if (sentence.is('clitic', from)) return sentence.is('be', to)
  return from > 0 ? sentence.is('be', from - 1) : !sentence.is('determiner', 0) && !sentence.is('verb', 0)
}

/** Nothing but names stands between: "called an addict or a …". */
function isOneOfNames(sentence: Statement['sentence'], from: number, to: number): boolean {
  if (to - from > 8) return false
  for (let i = from; i < to; i++) if (sentence.is('verb', i) || sentence.is('preposition', i)) return false
  return true
}

/** "~~mental patient~~ person using services": what is struck out is gone. */
function struckOut({ sentence, block }: Statement, found: Found): string | undefined {
  if (!block.prose.text.includes('~~')) return undefined
  const at = sentence.tokens[found.from]?.start ?? 0
  for (const match of block.prose.text.matchAll(/~~[^~]+~~/gu)) {
    if (match.index <= at && at < match.index + match[0].length) return match[0]
  }
  return undefined
}

function quoted(statement: Statement, found: Found): boolean {
  const from = statement.sentence.tokens[found.from]
  const to = statement.sentence.tokens[found.to - 1]
  if (!from || !to) return false
  return [...statement.quotations, ...statement.emphasized].some((q) => q.start <= from.start && to.end <= q.end)
}

/** The name, title or law that a match is part of: capitalised words that hold it, with a head that names show. */
export function isName(statement: Statement, found: Found): string | undefined {
  const { sentence } = statement
  const { tokens } = sentence
  if (found.to - found.from > 6) return undefined
  const title = titleAround(statement, found)
  if (title) return title
  const joins = (i: number): boolean =>
    sentence.is('preposition', i) || sentence.is('determiner', i) || sentence.is('coordinator', i)
  for (let i = found.from; i < found.to; i++) if (!tokens[i]?.capital && !joins(i)) return undefined
  // In a line all of capitals, or with a capital on every word, capitals tell nothing: only the head counts.
  // "$10 a day"
  const isMeasure = (i: number): boolean => !tokens[i]?.capital && sentence.is('determiner', i - 1)
  let from = found.from
  while (
    from > 0 &&
    !sentence.breakBefore[from] &&
    !tokens[from]?.before.includes(',') &&
    (tokens[from - 1]?.capital || joins(from - 1))
  )
    from--
  let to = found.to
  while (
    to < tokens.length &&
    !sentence.breakBefore[to] &&
    !tokens[to]?.before.includes(',') &&
    (tokens[to]?.capital || joins(to))
  )
    to++
  const head = sentence
    .all('nameHead')
    .find(
      (hit) =>
        hit.from >= from && hit.to <= to + 1 && (hit.from >= found.to || hit.to <= found.from) && !isMeasure(hit.from),
    )
  return head && wordsOf(sentence, { from, to: Math.max(to, head.to) })
}

/** The title of a book or a band: in emphasis, with a capital, and longer than the words in question. */
function titleAround({ sentence, emphasized, block }: Statement, found: Found): string | undefined {
  const from = sentence.tokens[found.from]
  const to = sentence.tokens[found.to - 1]
  if (!from || !to || block.type === 'heading') return undefined
  const mark = emphasized.find(
    (m) => m.start <= from.start && to.end <= m.end && m.end - m.start > to.end - from.start + 3,
  )
  const text = mark && block.prose.text.slice(mark.start, mark.end)
  return text && /^\p{Lu}/u.test(text) && mark.end < block.prose.text.length && !/[.:]$/u.test(text) && mark.start > 0
    ? text
    : undefined
}
