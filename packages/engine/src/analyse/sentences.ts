import type { Token } from './token.js'

/** A stretch of a block's tokens: `from` inclusive, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'no',
  'vs',
  'approx',
  'etc',
  'p',
  'para',
  'art',
  'ext',
  'inc',
  'ltd',
  'dept',
])

/** Where the sentences of a block begin and end, in tokens. */
export function sentences(tokens: readonly Token[]): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    const last = tokens[i - 1]
    if (!token || !last || !endsSentence(last, token)) continue
    ranges.push({ from, to: i })
    from = i
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length })
  return ranges
}

function endsSentence(last: Token, next: Token): boolean {
  if (next.before === ' ' || next.before === '') return false
  if (!/[.!?…]["'”’)\]»]*\s+["'“‘([«]*$/u.test(next.before)) return false
  if (/[!?]/u.test(next.before)) return true
  if (isAbbreviation(last)) return false
  return next.capital || /^\p{N}/u.test(next.text) || /["“‘«(]$/u.test(next.before)
}

/** Whether the point after a word is part of it ("Mr.", "No.", an initial). */
export function isAbbreviation(token: Token): boolean {
  return ABBREVIATIONS.has(token.text) || (token.text.length === 1 && token.capital)
}
