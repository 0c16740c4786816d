import { hasBit, hasSparseBit, join, wordsFor } from '../match/bits.js'
import type { Field } from '../match/run.js'
import { type Hit, isTerm, type LongerHit, longerHits, type Vocabulary, type WordSet } from '../match/vocabulary.js'
import type { Grammar, GrammarClass } from './grammar.js'
import type { LanguageReader } from './language.js'
import type { Morphology } from './morphology.js'
import { isAbbreviation, sentences } from './sentences.js'
import type { Token } from './token.js'
import { tokenize } from './tokenize.js'

/** A sentence with all that is known of its words. Token indices count in the sentence. */
export interface Sentence extends Field {
  readonly tokens: readonly Token[]
  /** Whether a term of a word set stands in it. */
  has(set: WordSet): boolean
  /** Whether a term of that class covers the token. */
  is(type: GrammarClass, token: number): boolean
  /** The terms of that class, in order. */
  all(type: GrammarClass): readonly Hit[]
  /** What the shapes of its words tell. */
  readonly morphology: Morphology
}

/** Marks that end a clause whatever stands around them. A dash counts only with space before it. */
const BREAK = /[;:()]|\s[–—-]|[–—]\s|[.!?](?=\s|$)/u

/** The terms of a word set, by place, the longer ones of a place last. */
function hitsOf(set: WordSet, tokens: readonly Token[], longer: readonly LongerHit[]): readonly Hit[] {
  const list: Hit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token && isTerm(token.form, set)) list.push({ from: i, to: i + 1 })
  }
  let added = false
  for (const hit of longer) {
    if (!hasSparseBit(hit.sets, set) || list.some((other) => other.from === hit.from && other.to === hit.to)) continue
    list.push(hit)
    added = true
  }
  return added ? list.sort((a, b) => a.from - b.from || a.to - b.to) : list
}

/** "17:00", "Mr. Ames": a mark that belongs to the words around it. */
function isInside(last: Token | undefined, token: Token): boolean {
  if (!last) return false
  if (token.before === ':') return /\p{N}$/u.test(last.text) && /^\p{N}/u.test(token.text)
  return /^\.\s+$/u.test(token.before) && isAbbreviation(last)
}

const NOTHING: readonly Hit[] = []

/** Cuts a prose into sentences and reads each. */
export function readSentences(
  prose: string,
  reader: Pick<LanguageReader, 'vocabulary' | 'grammar' | 'peerStem'>,
  ownTitles: ReadonlySet<string> = NO_TITLES,
): Sentence[] {
  const tokens = named(withInfinitives(tokenize(prose, reader.vocabulary), reader), reader, ownTitles)
  return sentences(tokens).map(
    ({ from, to }) => new SentenceReading(tokens.slice(from, to), reader.vocabulary, reader.grammar),
  )
}

const NO_TITLES: ReadonlySet<string> = new Set()

/** Words that the document calls its peer worker by are read as that: "the Coordinator", but not "the program coordinator". */
function named(
  tokens: readonly Token[],
  { vocabulary, grammar, peerStem }: Pick<LanguageReader, 'vocabulary' | 'grammar' | 'peerStem'>,
  ownTitles: ReadonlySet<string>,
): readonly Token[] {
  if (ownTitles.size === 0 || !peerStem) return tokens
  const form = vocabulary.form(peerStem)
  return tokens.map((token, i) => {
    if (!ownTitles.has(token.lemmas.at(-1) ?? token.text)) return token
    const last = tokens[i - 1]
    const stands = !last || token.before !== ' ' || BEFORE_A_NAME.some((type) => isTerm(last.form, grammar[type]))
    return stands ? { ...token, form, lemmas: form.lemmas } : token
  })
}

/** As the lexicon writes it. */
const INFINITIVE = '@infinitive'
/** Words between "de" and its infinitive: "de ne pas lui donner". */
const TO_INFINITIVE = 4

/** "de", "à" before an infinitive are what "to" is in English, and elsewhere prepositions. */
function withInfinitives(
  tokens: readonly Token[],
  { vocabulary, grammar }: Pick<LanguageReader, 'vocabulary' | 'grammar'>,
): readonly Token[] {
  if (!vocabulary.hasTerms(grammar.infinitiveMark)) return tokens
  const { morphology } = vocabulary
  const opens = (at: number): boolean => {
    for (let i = at + 1; i <= at + TO_INFINITIVE; i++) {
      const next = tokens[i]
      if (next?.before.trim().replace(/^['’]$/u, '') !== '') return false
      if (morphology.formOf(next.text) === 'base' && isTerm(next.form, grammar.verb)) return true
      if (!isTerm(next.form, grammar.clitic)) return false
    }
    return false
  }
  return tokens.map((token, i) => {
    if (!isTerm(token.form, grammar.infinitiveMark) || !opens(i)) return token
    const form = vocabulary.form(token.text, INFINITIVE)
    return { ...token, form, lemmas: form.lemmas }
  })
}

/** Words after which a noun stands by itself. */
const BEFORE_A_NAME = ['determiner', 'preposition', 'coordinator', 'subordinator', 'contrast', 'by', 'be'] as const

/** Reads a text as one sentence, whatever points stand in it. */
export function readWhole(text: string, reader: Pick<LanguageReader, 'vocabulary' | 'grammar'>): Sentence {
  return new SentenceReading(
    withInfinitives(tokenize(text, reader.vocabulary), reader),
    reader.vocabulary,
    reader.grammar,
  )
}

/** The words of a stretch, in lower case. */
export function wordsAt(sentence: Sentence, hit: Hit | undefined): string {
  const tokens = hit ? sentence.tokens.slice(hit.from, hit.to) : []
  return tokens.map((token) => token.text).join(' ')
}

/** Where anything stands is found only when it is asked for: most sentences hold nothing that a rule looks for. */
class SentenceReading implements Sentence {
  readonly tokens: readonly Token[]
  readonly length: number
  readonly sets: Int32Array
  readonly morphology: Morphology
  readonly #grammar: Grammar
  readonly #longer: readonly LongerHit[]
  #hits: Map<WordSet, readonly Hit[]> | undefined
  #breaks: readonly boolean[] | undefined
  #starts: readonly boolean[] | undefined
  #light: readonly boolean[] | undefined

  constructor(tokens: readonly Token[], vocabulary: Vocabulary, grammar: Grammar) {
    this.tokens = tokens
    this.length = tokens.length
    this.#grammar = grammar
    this.morphology = vocabulary.morphology
    this.#longer = longerHits(tokens, vocabulary)
    this.sets = new Int32Array(wordsFor(vocabulary.size))
    for (const token of tokens) join(this.sets, token.form.sets)
    for (const hit of this.#longer) join(this.sets, hit.sets)
  }

  has(set: WordSet): boolean {
    return hasBit(this.sets, set)
  }

  hits(set: WordSet): readonly Hit[] {
    if (!hasBit(this.sets, set)) return NOTHING
    this.#hits ??= new Map()
    let list = this.#hits.get(set)
    if (!list) {
      list = hitsOf(set, this.tokens, this.#longer)
      this.#hits.set(set, list)
    }
    return list
  }

  all(type: GrammarClass): readonly Hit[] {
    return this.hits(this.#grammar[type])
  }

  is(type: GrammarClass, at: number): boolean {
    const set = this.#grammar[type]
    if (!hasBit(this.sets, set)) return false
    const token = this.tokens[at]
    if (token && isTerm(token.form, set)) return true
    for (const hit of this.#longer) if (hit.from <= at && at < hit.to && hasSparseBit(hit.sets, set)) return true
    return false
  }

  get breakBefore(): readonly boolean[] {
    this.#breaks ??= this.tokens.map((token, i) => i > 0 && breaks(token, this.tokens[i - 1]))
    return this.#breaks
  }

  get clauseStart(): readonly boolean[] {
    if (this.#starts) return this.#starts
    // "10:30–12:00 intake"
    const afterTime = this.tokens.findIndex((token) => !/^\p{N}/u.test(token.text))
    this.#starts = this.tokens.map(
      (token, i) =>
        i === 0 ||
        i === afterTime ||
        this.breakBefore[i] === true ||
        token.before.includes(',') ||
        this.is('coordinator', i - 1) ||
        this.is('contrast', i - 1) ||
        this.is('subordinator', i - 1),
    )
    return this.#starts
  }

  get light(): readonly boolean[] {
    this.#light ??= this.tokens.map((_, i) => this.is('light', i))
    return this.#light
  }
}

function breaks(token: Token, last: Token | undefined): boolean {
  const { before } = token
  return before !== ' ' && before !== '' && BREAK.test(before) && !isInside(last, token)
}
