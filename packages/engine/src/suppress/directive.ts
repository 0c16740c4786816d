import type { Directive, DirectiveName } from '../model/suppression.js'
import { nearest } from '../nearest.js'

export const KEYWORDS = {
  next: 'rolelint-disable-next',
  disable: 'rolelint-disable',
  enable: 'rolelint-enable',
} as const

/** A keyword in any letter case, its words joined by hyphens, spaces or nothing that matters. */
const KEYWORD =
  /rolelint(?:--|[\s_–—-])?(?:(disable(?:--|[\s_–—-])?next)|(disable)|(enable))(?=[\s:,;]|-{2}|[–—]|$)[\s,;]*/iy
/** The first word of a comment, where keywords stand. */
const FIRST = /[\p{L}\p{N}_–—-]+/uy
const OWN = /^rolelint[_–—-]+(?=\p{L})/iu
const NAME = /[^\s,;:]+/y
/** What parts the names from the reason. */
const SEPARATOR = /\s*(?::|--+|[–—])\s*/y
const BETWEEN = /[\s,;]*/y
/** What the lines of a comment begin with inside a quote, and what else is no part of a reason. */
const MARGINS = /(?:\r\n|\r|\n)[ \t]*(?:>[ \t]?)*/g

/**
 * Reads what stands in a comment; undefined where it isn't meant for Rolelint. All places count from `at`.
 * @param content what stands between the marks of the comment, as long as its source
 */
export function readDirective(content: string, at: number): Omit<Directive, 'span'> | undefined {
  const text = content.replace(MARGINS, (margin) => ' '.repeat(margin.length))
  // A comment may be written with more dashes than it needs.
  const begin = /^[\s–—-]*/.exec(text)?.[0].length ?? 0
  KEYWORD.lastIndex = begin
  const found = KEYWORD.exec(text)
  if (!found) return unclear(text, begin, at)
  const keyword = found[1] ? 'next' : found[2] ? 'disable' : 'enable'
  const { names, reason, end } = readNames(text, KEYWORD.lastIndex, at)
  const head = { start: at + begin, end: at + Math.max(end, begin + found[0].trimEnd().length) }
  return { head, keyword, names, ...(reason && { reason }) }
}

/** The names and the reason in a text from an offset on; `end`: where the names end, 0 without any. */
export function readNames(
  text: string,
  from: number,
  at: number,
): { readonly names: DirectiveName[]; readonly reason: string; readonly end: number } {
  const names: DirectiveName[] = []
  let here = from
  let end = 0
  while (here < text.length) {
    if (matchAt(SEPARATOR, text, here)) return { names, reason: reasonOf(text.slice(SEPARATOR.lastIndex)), end }
    const name = matchAt(NAME, text, here)
    if (!name) break
    // Words that follow a name without any mark are the reason, whose colon was forgotten.
    const isApart = names.length === 0 || /[,;]/.test(text.slice(end, here))
    if (!isApart && !name.includes('/')) return { names, reason: reasonOf(text.slice(here)), end }
    // "clinical/medication--reason" has its dashes too near.
    const own = name.replace(/(?:-{2,}|[–—]).*$/u, '')
    end = here + own.length
    names.push({ text: own, span: { start: at + here, end: at + end } })
    here = end
    if (matchAt(SEPARATOR, text, here)) continue
    matchAt(BETWEEN, text, here)
    here = BETWEEN.lastIndex
  }
  return { names, reason: '', end }
}

/** What says nothing is no reason; nor is a gap in [brackets] that somebody was to fill in. */
export function reasonOf(text: string): string {
  const reason = text
    .replace(/[\s-]+$/u, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('\\|', '|')
    .trim()
  return /[\p{L}\p{N}]/u.test(reason) && !/^\[[^[\]]*\]$/u.test(reason) ? reason : ''
}

function unclear(text: string, begin: number, at: number): Omit<Directive, 'span'> | undefined {
  const first = matchAt(FIRST, text, begin)
  if (!first) return undefined
  const own = OWN.exec(first)?.[0]
  const all = Object.values(KEYWORDS)
  // Of one that begins right, the rest tells what was meant: "rolelint-ignore" is near no keyword.
  const meant = own ? nearestRest(first.slice(own.length), all) : nearest(first, all)
  // Only what looks like a keyword can be a misspelt one: "Rolelint enables us to …" is somebody's remark.
  if (!own && (!meant || !/[_–—-]/.test(first))) return undefined
  const span = { start: at + begin, end: at + begin + first.length }
  return { head: span, keyword: 'unclear', names: [], ...(meant && { meant: { text: meant, span } }) }
}

function nearestRest(written: string, keywords: readonly string[]): string | undefined {
  const rest = nearest(
    written,
    keywords.map((keyword) => keyword.slice('rolelint-'.length)),
  )
  return rest && `rolelint-${rest}`
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
