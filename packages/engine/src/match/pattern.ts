/** One element of a pattern, or a row or choice of them. */
export type Node =
  | { readonly type: 'word'; readonly word: string; readonly exact: boolean }
  | { readonly type: 'class'; readonly name: string }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly words: number; readonly acrossBreaks: boolean }
  | { readonly type: 'anchor'; readonly at: 'start' | 'end' }
  | { readonly type: 'mark'; readonly at: 'start' | 'end' }
  /** `source`: its words and marks as written, each after a space; two of the same source are the same. */
  | { readonly type: 'choice'; readonly rows: readonly Row[]; readonly optional: boolean; readonly source: string }

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

/** Space between the marks and words is none of them. */
const TOKEN = /\.{2,3}|\[\[|\]\]|<[^<>\s]*>|[()|?^$*]|=?[\p{L}\p{N}\p{M}'’&-]+(?:\.[\p{L}\p{N}]+)*\.?(?!\.)|\S/gu

/** Reads a pattern. @throws PatternError where the notation is broken. */
export function parsePattern(source: string): Pattern {
  const state: State = { source, tokens: source.match(TOKEN) ?? [], next: 0 }
  const row = parseRow(state)
  const left = state.tokens[state.next]
  if (left !== undefined)
    throw new PatternError(`"${left}" stands here without its partner.`, placeOf(state, state.next))
  if (row.every((node) => node.type !== 'word' && node.type !== 'class' && node.type !== 'choice')) {
    throw new PatternError('A pattern needs at least one word.', 0)
  }
  return { source, row }
}

interface State {
  readonly source: string
  readonly tokens: readonly string[]
  next: number
}

/** Where a token stands in its pattern. Only mistakes need it, so it is found only for them. */
function placeOf({ source }: State, token: number): number {
  return [...source.matchAll(TOKEN)][token]?.index ?? source.length
}

function parseRow(state: State): Row {
  const row: Node[] = []
  for (;;) {
    const at = state.next
    const token = state.tokens[at]
    if (token === undefined || token === ')' || token === '|') return row
    state.next++
    parseElement(token, at, state, row)
    if (state.tokens[state.next] === '?') {
      state.next++
      const last = row.pop()
      if (!last) throw new PatternError('"?" needs a word or a group before it.', placeOf(state, at))
      const source = state.tokens.slice(at, state.next).join(' ')
      row.push(
        last.type === 'choice'
          ? { ...last, optional: true, source }
          : { type: 'choice', rows: [[last]], optional: true, source },
      )
    }
  }
}

function parseElement(text: string, at: number, state: State, row: Node[]): void {
  const node = markOf(text)
  if (node) row.push(node)
  else if (text === '(') row.push(parseChoice(at, state))
  else if (text === '?') throw new PatternError('"?" needs a word or a group before it.', placeOf(state, at))
  else if (text.startsWith('<')) {
    if (!/^<[\p{L}\p{N}][\p{L}\p{N}.-]*>$/u.test(text))
      throw new PatternError(`"${text}" is no name of a class.`, placeOf(state, at))
    row.push({ type: 'class', name: text.slice(1, -1) })
  } else {
    const exact = text.startsWith('=')
    const words = splitWords(exact ? text.slice(1) : text)
    if (words.length === 0) throw new PatternError(`"${text}" has no meaning in a pattern.`, placeOf(state, at))
    for (const word of words) row.push({ type: 'word', word, exact })
  }
}

function markOf(text: string): Node | undefined {
  switch (text) {
    case '..':
      return { type: 'gap', words: NEAR, acrossBreaks: false }
    case '...':
      return { type: 'gap', words: FAR, acrossBreaks: true }
    case '*':
      return { type: 'any' }
    case '^':
      return { type: 'anchor', at: 'start' }
    case '$':
      return { type: 'anchor', at: 'end' }
    case '[[':
      return { type: 'mark', at: 'start' }
    case ']]':
      return { type: 'mark', at: 'end' }
    case '#':
    case '~':
      return { type: 'word', word: text, exact: false }
    default:
      return undefined
  }
}

function parseChoice(at: number, state: State): Node {
  const rows: Row[] = []
  for (;;) {
    const row = parseRow(state)
    if (row.length === 0) throw new PatternError('An alternative is empty.', placeOf(state, state.next))
    rows.push(row)
    const closing = state.tokens[state.next++]
    if (closing === undefined) throw new PatternError('This bracket is never closed.', placeOf(state, at))
    if (closing !== ')') continue
    return { type: 'choice', rows, optional: false, source: state.tokens.slice(at, state.next).join(' ') }
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
