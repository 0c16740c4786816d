import type { Morphology } from '../analyse/morphology.js'
import type { Lexicon } from '../model/pack.js'
import { hasSparseBit, type SparseBits, sparseBits } from './bits.js'
import { PLAIN_WORD, splitWords } from './pattern.js'

/** A set of terms that patterns refer to: a class of the lexicon, a choice, or one word. */
export type WordSet = number

/** A stretch of tokens that is a term of a word set: `from` inclusive, `to` exclusive. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** What is known of one word as it is spelled, found once and kept: a document says the same words again and again. */
export interface Form {
  readonly text: string
  /** Dictionary forms that it may be a form of; its own text is always one. */
  readonly lemmas: readonly string[]
  /** Whether it may stand unnamed between the words of a term: an article, a possessive. */
  readonly unnamed: boolean
  /** The word sets that hold it as a term of one word. */
  readonly sets: SparseBits
  /** Terms of several words that may begin with it. */
  readonly longer: readonly TrieNode[]
  /** Those of them in which any words may follow it. */
  readonly loose: readonly TrieNode[]
  /** What the terms go on with after it and another word, found once. */
  readonly pairs: Map<Form, readonly TrieNode[]>
}

export interface TrieNode {
  /** What it goes on with. Most terms end where they are: a map is made only for those that don't. */
  next: Map<string, TrieNode> | undefined
  /** The word sets that hold the term which ends here. */
  readonly sets: WordSet[]
  /** The same as bits, once asked for. */
  bits?: SparseBits
  /** Where a word leads from here, found once. */
  after: Map<Form, readonly TrieNode[]> | undefined
}

/** Most words that `~` inside a term stands for. */
export const LOOSE = 3
/** Most words that may stand unnamed between two words of a term. */
const UNNAMED = 3
const DIGITS = '#'
const LOOSE_EDGE = '~'
/** Forms kept; a hostile document can't fill memory. */
const FORMS = 50_000

/** A small word, or another that such texts are full of, stands for as many rare ones. */
const SMALL = 2000
const FREQUENT = 150

/** A term as it is held: lemmas, `=form` for one form alone, `~` for a few words, `#` for digits. */
export type TermWord = string

/** What a word set is made of. */
export interface WordSetParts {
  readonly terms: Iterable<readonly TermWord[]>
  /** All their terms are its own. */
  readonly sets: readonly WordSet[]
}

/**
 * All words of all rules of one language. A word is looked up once; which word sets stand in a sentence is then a
 * matter of bits, and where they stand is asked only of those that a pattern needs.
 */
export class Vocabulary {
  /** What the shapes of the language's words tell. */
  readonly morphology: Morphology
  readonly #lexicon: Lexicon
  readonly #unnamed: ReadonlySet<string>
  readonly #sets = new Map<string, WordSet>()
  /** The sets that a set is part of. */
  readonly #outers: WordSet[][] = []
  readonly #weights: number[] = []
  readonly #common: ReadonlyMap<string, number>
  readonly #single = new Map<string, WordSet[]>()
  readonly #longer = new Map<string, TrieNode>()
  readonly #forms = new Map<string, Form>()

  constructor(lexicon: Lexicon, morphology: Morphology) {
    this.#lexicon = lexicon
    this.morphology = morphology
    this.#unnamed = new Set(lexicon['grammar.unnamed'] ?? [])
    this.#common = commonWords(lexicon)
  }

  /** How many word sets there are: the bits that a set of them needs. */
  get size(): number {
    return this.#weights.length
  }

  /** The word set of a class, the terms of the classes in it included. A class that the lexicon lacks has no terms. */
  classSymbol(name: string): WordSet {
    return this.symbolOf(`<${name}>`, () => this.#partsOf(this.#lexicon[name] ?? []))
  }

  /** The word set that was made for a key, if there is one. */
  known(key: string): WordSet | undefined {
    return this.#sets.get(key)
  }

  /** The word set of some terms and of all terms of other word sets, made once per key. */
  symbolOf(key: string, parts: () => WordSetParts): WordSet {
    const known = this.#sets.get(key)
    if (known !== undefined) return known
    const set = this.#weights.length
    // Set first, so that a class that holds itself ends here.
    this.#sets.set(key, set)
    this.#weights.push(0)
    const { terms, sets } = parts()
    for (const inner of sets) this.#include(inner, set)
    for (const term of terms) this.#add(term, set)
    // What is known of words is out of date.
    if (this.#forms.size > 0) this.#forms.clear()
    return set
  }

  /** The terms of one set are also those of another: that is noted once for the set, not for each of its terms. */
  #include(inner: WordSet, outer: WordSet): void {
    const outers = this.#outers[inner]
    if (outers) outers.push(outer)
    else this.#outers[inner] = [outer]
    this.#weights[outer] = (this.#weights[outer] ?? 0) + this.weightOf(inner)
  }

  /** The bits of some word sets, and of all those that they are part of. */
  bitsOf(sets: readonly WordSet[]): SparseBits {
    const all = new Set(sets)
    // A set grows while it is gone through, and what is added is gone through too.
    for (const set of all) for (const outer of this.#outers[set] ?? []) all.add(outer)
    return sparseBits([...all])
  }

  /** Whether a word set has any terms at all. */
  hasTerms(set: WordSet): boolean {
    return this.weightOf(set) > 0
  }

  /** How often, roughly, a word set will be met; what is seldom met is a good place to begin a search. */
  weightOf(set: WordSet): number {
    return this.#weights[set] ?? 0
  }

  #partsOf(entries: readonly string[]): WordSetParts {
    const terms: (readonly TermWord[])[] = []
    const sets: WordSet[] = []
    for (const entry of entries) {
      const inner = PLAIN_WORD.test(entry) ? undefined : /^<([^<>]+)>$/u.exec(entry.trim())?.[1]
      if (inner) sets.push(this.classSymbol(inner))
      else {
        const words = wordsOfTerm(entry)
        if (words.length > 0) terms.push(words)
      }
    }
    return { terms, sets }
  }

  #add(term: readonly TermWord[], set: WordSet): void {
    const [first, ...rest] = term
    if (first === undefined) return
    const single = this.#single.get(first)
    if (rest.length === 0) {
      if (single?.at(-1) === set) return
      if (single) single.push(set)
      else this.#single.set(first, [set])
    } else {
      let node = childOf(this.#longer, first)
      for (const word of rest) {
        node.next ??= new Map()
        node = childOf(node.next, word)
      }
      // Sets are made one after the other, and each gets all its terms at once.
      if (node.sets.at(-1) === set) return
      node.sets.push(set)
    }
    const weight = rest.length === 0 ? (this.#common.get(first.startsWith('=') ? first.slice(1) : first) ?? 1) : 1
    this.#weights[set] = (this.#weights[set] ?? 0) + weight
  }

  /**
   * What is known of a word. `text`: lower case. `mark`: what its place in a sentence makes of it besides, as a term of
   * the lexicon says it ("@infinitive").
   */
  form(text: string, mark?: string): Form {
    const key = mark ? text + mark : text
    const known = this.#forms.get(key)
    if (known) return known
    if (this.#forms.size >= FORMS) this.#forms.clear()
    const lemmas = mark ? [...this.morphology.lemmatize(text), mark] : this.morphology.lemmatize(text)
    const sets: WordSet[] = []
    const longer: TrieNode[] = []
    for (const word of keysOf(text, lemmas)) {
      sets.push(...(this.#single.get(word) ?? []))
      const node = this.#longer.get(word)
      if (node) longer.push(node)
    }
    const loose = longer.flatMap((node) => node.next?.get(LOOSE_EDGE) ?? [])
    const unnamed = this.#unnamed.has(text)
    const form: Form = { text, lemmas, unnamed, sets: this.bitsOf(sets), longer, loose, pairs: new Map() }
    this.#forms.set(key, form)
    return form
  }
}

/** The words of an entry of the lexicon. */
function wordsOfTerm(entry: string): readonly TermWord[] {
  if (PLAIN_WORD.test(entry)) return [entry]
  return entry
    .trim()
    .split(/\s+/u)
    .flatMap((part) => {
      if (part === '~' || part === '#' || part.startsWith('@')) return [part]
      if (part.startsWith('=')) return splitWords(part.slice(1)).map((word) => `=${word}`)
      return splitWords(part)
    })
}

/** How common the words are by which sentences are read, and those that the lexicon calls frequent. */
function commonWords(lexicon: Lexicon): Map<string, number> {
  const common = new Map<string, number>()
  for (const entry of lexicon['grammar.frequent'] ?? []) common.set(entry.replace(/^=/u, ''), FREQUENT)
  for (const [name, entries] of Object.entries(lexicon)) {
    if (!SMALL_WORDS.test(name)) continue
    for (const entry of entries) common.set(entry.replace(/^=/u, ''), SMALL)
  }
  return common
}

/** Classes of small words. */
const SMALL_WORDS =
  /^(?:detect\.language|grammar\.(?:light|determiner|modal|do|be|have|to|by|coordinator|subordinator|relative|preposition|until|contrast|particle))$/u

function childOf(children: Map<string, TrieNode>, word: string): TrieNode {
  let node = children.get(word)
  if (!node) {
    node = { next: undefined, sets: [], after: undefined }
    children.set(word, node)
  }
  return node
}

/** A term of several words in a row of words. */
export interface LongerHit extends Hit {
  readonly sets: SparseBits
}

/** Every term of several words in a row of words. */
export function longerHits(tokens: readonly { readonly form: Form }[], vocabulary: Vocabulary): LongerHit[] {
  const hits: LongerHit[] = []
  for (let from = 0; from < tokens.length; from++) {
    const form = (tokens[from] as { form: Form }).form
    if (form.longer.length === 0) continue
    const next = tokens[from + 1]?.form
    if (next) for (const node of nodesAfterPair(form, next)) walk(node, tokens, from, from + 2, hits, vocabulary)
    if (next?.unnamed) for (const node of form.longer) passOver(node, tokens, from, from + 1, hits, vocabulary)
    for (const node of form.loose)
      for (let skip = 0; skip <= LOOSE; skip++) walk(node, tokens, from, from + 1 + skip, hits, vocabulary)
  }
  return hits
}

/** Most pairs of words begin no term: that is told by a single look. */
function nodesAfterPair(first: Form, second: Form): readonly TrieNode[] {
  let nodes = first.pairs.get(second)
  if (!nodes) {
    const found = first.longer.flatMap((node) => nodesAfter(node, second))
    nodes = found.length === 0 ? NO_NODES : found
    if (first.pairs.size >= FORMS) first.pairs.clear()
    first.pairs.set(second, nodes)
  }
  return nodes
}

const NO_NODES: readonly TrieNode[] = []

function walk(
  node: TrieNode,
  tokens: readonly { readonly form: Form }[],
  from: number,
  at: number,
  hits: LongerHit[],
  vocabulary: Vocabulary,
): void {
  if (node.sets.length > 0) {
    node.bits ??= vocabulary.bitsOf(node.sets)
    hits.push({ from, to: at, sets: node.bits })
  }
  const form = tokens[at]?.form
  if (!form || !node.next) return
  for (const next of nodesAfter(node, form)) walk(next, tokens, from, at + 1, hits, vocabulary)
  if (form.unnamed) passOver(node, tokens, from, at, hits, vocabulary)
  const loose = node.next.get(LOOSE_EDGE)
  if (loose) for (let skip = 0; skip <= LOOSE; skip++) walk(loose, tokens, from, at + skip, hits, vocabulary)
}

/** Goes on behind words that may stand unnamed: "prise de leurs médicaments" is a "prise médicament". */
function passOver(
  node: TrieNode,
  tokens: readonly { readonly form: Form }[],
  from: number,
  at: number,
  hits: LongerHit[],
  vocabulary: Vocabulary,
): void {
  for (let i = at; i < at + UNNAMED && tokens[i]?.form.unnamed; i++) {
    const form = tokens[i + 1]?.form
    if (form) for (const next of nodesAfter(node, form)) walk(next, tokens, from, i + 2, hits, vocabulary)
  }
}

function nodesAfter(node: TrieNode, form: Form): readonly TrieNode[] {
  const { next } = node
  if (!next) return NO_NODES
  node.after ??= new Map()
  let nodes = node.after.get(form)
  if (!nodes) {
    nodes = keysOf(form.text, form.lemmas).flatMap((key) => next.get(key) ?? [])
    if (node.after.size >= FORMS) node.after.clear()
    node.after.set(form, nodes)
  }
  return nodes
}

/** The words of a term that a form answers to. */
function keysOf(text: string, lemmas: readonly string[]): string[] {
  return [...lemmas, `=${text}`, ...(/^\p{N}/u.test(text) ? [DIGITS] : [])]
}

/** Whether a word is by itself a term of a word set. */
export function isTerm(form: Form, set: WordSet): boolean {
  return hasSparseBit(form.sets, set)
}
