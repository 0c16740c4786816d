import type { Lexicon } from '../model/pack.js'
import { splitWords } from './pattern.js'

/** A set of terms that patterns refer to: a class of the lexicon, a choice, or one word. */
export type WordSet = number

/** A stretch of tokens that is a term of a symbol: `from` inclusive, `to` exclusive. */
export interface Hit {
  readonly from: number
  readonly to: number
}

interface TrieNode {
  readonly next: Map<string, TrieNode>
  symbols: WordSet[]
}

/** Most words that `~` inside a term stands for. */
export const LOOSE = 3
const DIGITS = '#'
const LOOSE_EDGE = '~'

/** A term as the trie holds it: lemmas, `=form` for one form alone, `~` for a few words, `#` for digits. */
export type TermWord = string

/**
 * All words of all rules of one language, in one trie over lemmas. A sentence is walked once; every pattern
 * then works on the hits.
 */
export class Vocabulary {
  readonly #root: TrieNode = { next: new Map(), symbols: [] }
  readonly #symbols = new Map<string, WordSet>()
  readonly #classes = new Map<string, readonly (readonly TermWord[])[]>()
  readonly #lexicon: Lexicon
  readonly #sizes: number[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** The symbol of a class. A class that the lexicon lacks has no terms. */
  classSymbol(name: string): WordSet {
    return this.symbolOf(`<${name}>`, () => this.classTerms(name))
  }

  /** The symbol of a set of terms, made once per key. */
  symbolOf(key: string, terms: () => Iterable<readonly TermWord[]>): WordSet {
    const known = this.#symbols.get(key)
    if (known !== undefined) return known
    const symbol = this.#sizes.length
    this.#symbols.set(key, symbol)
    this.#sizes.push(0)
    for (const term of terms()) this.#add(term, symbol)
    return symbol
  }

  /** How many terms a symbol has; what has few is a good place to begin a search. */
  sizeOf(symbol: WordSet): number {
    return this.#sizes[symbol] ?? 0
  }

  /** The terms of a class, those of the classes in it included. */
  classTerms(name: string): readonly (readonly TermWord[])[] {
    const known = this.#classes.get(name)
    if (known) return known
    // Set first, so that a class that holds itself ends here.
    this.#classes.set(name, [])
    const terms = (this.#lexicon[name] ?? []).flatMap((entry) => this.#entryTerms(entry))
    this.#classes.set(name, terms)
    return terms
  }

  #entryTerms(entry: string): readonly (readonly TermWord[])[] {
    const inner = /^<([^<>]+)>$/u.exec(entry.trim())
    if (inner?.[1]) return this.classTerms(inner[1])
    const words = entry
      .trim()
      .split(/\s+/u)
      .flatMap((part) => {
        if (part === '~' || part === '#') return [part]
        if (part.startsWith('=')) return splitWords(part.slice(1)).map((word) => `=${word}`)
        return splitWords(part)
      })
    return words.length ? [words] : []
  }

  #add(term: readonly TermWord[], symbol: WordSet): void {
    let node = this.#root
    for (const word of term) {
      let next = node.next.get(word)
      if (!next) {
        next = { next: new Map(), symbols: [] }
        node.next.set(word, next)
      }
      node = next
    }
    if (node.symbols.includes(symbol)) return
    node.symbols.push(symbol)
    this.#sizes[symbol] = (this.#sizes[symbol] ?? 0) + 1
  }

  /** Every term of every symbol in a row of tokens, by symbol, in order of place. */
  scan(tokens: readonly { readonly text: string; readonly lemmas: readonly string[] }[]): Map<WordSet, Hit[]> {
    const hits = new Map<WordSet, Hit[]>()
    for (let from = 0; from < tokens.length; from++) this.#walk(this.#root, tokens, from, from, hits)
    return hits
  }

  #walk(
    node: TrieNode,
    tokens: readonly { readonly text: string; readonly lemmas: readonly string[] }[],
    from: number,
    at: number,
    hits: Map<WordSet, Hit[]>,
  ): void {
    for (const symbol of node.symbols) {
      const list = hits.get(symbol)
      if (!list) hits.set(symbol, [{ from, to: at }])
      else if (!list.some((hit) => hit.from === from && hit.to === at)) list.push({ from, to: at })
    }
    const token = tokens[at]
    if (!token || node.next.size === 0) return
    for (const lemma of token.lemmas) {
      const next = node.next.get(lemma)
      if (next) this.#walk(next, tokens, from, at + 1, hits)
    }
    const exact = node.next.get(`=${token.text}`)
    if (exact) this.#walk(exact, tokens, from, at + 1, hits)
    const digits = /^\p{N}/u.test(token.text) ? node.next.get(DIGITS) : undefined
    if (digits) this.#walk(digits, tokens, from, at + 1, hits)
    const loose = node.next.get(LOOSE_EDGE)
    if (loose) for (let skip = 0; skip <= LOOSE; skip++) this.#walk(loose, tokens, from, at + skip, hits)
  }
}
