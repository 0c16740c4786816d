/** One element of a pattern, or a row or choice of them. */
export type Node =
  | { readonly type: 'word'; readonly word: string; readonly exact: boolean }
  | { readonly type: 'class'; readonly name: string }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly words: number; readonly acrossBreaks: boolean }
  | { readonly type: 'anchor'; readonly at: 'start' | 'end' }
  | { readonly type: 'mark'; readonly at: 'start' | 'end' }
  | { readonly type: 'choice'; readonly rows: readonly Row[]; readonly optional: boolean }

export type Row = readonly Node[]

/** A pattern as written, parsed; docs/writing-rules.md tells the notation. */
export interface Pattern {
  readonly source: string
  readonly row: Row
}

/** A pattern that can't be read: `at` is the offset of the mistake in the pattern, UTF-16. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
    this.name = 'PatternError'
  }
}

/** Words that `..` may skip, in one clause; and `...`, in one sentence. */
const NEAR = 6
const FAR = 15

const TOKEN = /\s+|\.{2,3}|\[\[|\]\]|<[^<>\s]*>|[()|?^$*]|=?[\p{L}\p{N}\p{M}'’&-]+(?:\.[\p{L}\p{N}]+)*\.?(?!\.)|./gu

/** Reads a pattern. @throws PatternError where the notation is broken. */
export function parsePattern(source: string): Pattern {
  const tokens = [...source.matchAll(TOKEN)].filter((t) => t[0].trim() !== '').map((t) => ({ text: t[0], at: t.index }))
  const state = { tokens, next: 0, end: source.length }
  const row = parseRow(state)
  const left = state.tokens[state.next]
  if (left) throw new PatternError(`"${left.text}" stands here without its partner.`, left.at)
  if (row.every((node) => node.type !== 'word' && node.type !== 'class' && node.type !== 'choice')) {
    throw new PatternError('A pattern needs at least one word.', 0)
  }
  return { source, row }
}

interface State {
  readonly tokens: readonly { readonly text: string; readonly at: number }[]
  next: number
  readonly end: number
}

function parseRow(state: State): Row {
  const row: Node[] = []
  for (;;) {
    const token = state.tokens[state.next]
    if (!token || token.text === ')' || token.text === '|') return row
    state.next++
    row.push(...parseElement(token, state))
    if (state.tokens[state.next]?.text === '?') {
      state.next++
      const last = row.pop()
      if (!last) throw new PatternError('"?" needs a word or a group before it.', token.at)
      row.push(
        last.type === 'choice' ? { ...last, optional: true } : { type: 'choice', rows: [[last]], optional: true },
      )
    }
  }
}

function parseElement(token: { text: string; at: number }, state: State): Node[] {
  const { text, at } = token
  if (text === '..') return [{ type: 'gap', words: NEAR, acrossBreaks: false }]
  if (text === '...') return [{ type: 'gap', words: FAR, acrossBreaks: true }]
  if (text === '*') return [{ type: 'any' }]
  if (text === '^') return [{ type: 'anchor', at: 'start' }]
  if (text === '$') return [{ type: 'anchor', at: 'end' }]
  if (text === '[[') return [{ type: 'mark', at: 'start' }]
  if (text === ']]') return [{ type: 'mark', at: 'end' }]
  if (text === '(') return [parseChoice(at, state)]
  if (text === '?') throw new PatternError('"?" needs a word or a group before it.', at)
  if (text.startsWith('<')) {
    if (!/^<[\p{L}\p{N}][\p{L}\p{N}.-]*>$/u.test(text)) throw new PatternError(`"${text}" is no name of a class.`, at)
    return [{ type: 'class', name: text.slice(1, -1) }]
  }
  if (text === '#' || text === '~') return [{ type: 'word', word: text, exact: false }]
  const exact = text.startsWith('=')
  const words = splitWords(exact ? text.slice(1) : text)
  if (words.length === 0) throw new PatternError(`"${text}" has no meaning in a pattern.`, at)
  return words.map((word) => ({ type: 'word', word, exact }))
}

function parseChoice(at: number, state: State): Node {
  const rows: Row[] = []
  for (;;) {
    const row = parseRow(state)
    if (row.length === 0) throw new PatternError('An alternative is empty.', state.tokens[state.next]?.at ?? state.end)
    rows.push(row)
    const closing = state.tokens[state.next++]
    if (!closing) throw new PatternError('This bracket is never closed.', at)
    if (closing.text === ')') return { type: 'choice', rows, optional: false }
  }
}

/** A word that needs no cutting; most are. */
export const PLAIN_WORD = /^\p{Ll}+$/u

/** The words of a stretch of a pattern, as the tokenizer would cut them. */
export function splitWords(text: string): string[] {
  if (PLAIN_WORD.test(text)) return [text]
  return text
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/&/gu, ' and ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
}
