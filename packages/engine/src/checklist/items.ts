import type { Grammar } from '../analyse/grammar.js'
import { readWhole, type Sentence } from '../analyse/sentence.js'
import { type Failure, failureIn, failureOf } from '../check/failure.js'
import { compile, type Program } from '../match/compile.js'
import { createFinder, type Finder } from '../match/finder.js'
import { splitWords } from '../match/pattern.js'
import type { Vocabulary } from '../match/vocabulary.js'
import { wordsIn } from '../match/words-in.js'
import { ownCopy } from '../memory/own-copy.js'
import type { Language } from '../model/document.js'
import type { Evidence, Lexicon, Rule } from '../model/pack.js'

/** One way in which a text speaks of an item, made ready. */
export interface ItemTrigger {
  readonly entry: Evidence
  readonly program: Program
  readonly under: Program | undefined
  readonly next: Program | undefined
  /** The pattern itself holds negating words, so they don't deny it. */
  readonly ownNegation: boolean
  /** The id of its item's rule. */
  readonly item: string
}

/** An item of a checklist, made ready. */
export interface Item {
  readonly rule: Rule
  /** What makes a sentence say nothing of the item. */
  readonly unless: readonly Program[]
}

/** The items of one language, and what reads short texts for them. */
export interface EvidenceReader {
  readonly items: readonly Item[]
  /** Finds what may speak of an item in a sentence. */
  readonly triggers: Finder<ItemTrigger>
  /** Where postings are told by. */
  readonly posting: Program[]
  /** Reads a heading as one sentence; each text once. */
  whole(text: string): Sentence
}

const NEGATING = ['cue.negation', 'cue.negation.phrase', 'cue.negation.without', 'grammar.denying']
/** Headings remembered. */
const MOST = 10_000

/** Items that can't be made ready are left out, and named in `failures`. */
export function createEvidenceReader(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  grammar: Grammar,
  failures: Failure[],
): EvidenceReader {
  const isNegating = wordsIn(
    NEGATING.flatMap((name) => lexicon[name] ?? []).flatMap((term) => {
      const words = splitWords(term)
      return words.length === 1 ? words : []
    }),
  )
  const ready = (source: string | undefined): Program | undefined =>
    source === undefined ? undefined : compile(source, vocabulary)
  const made = here(rules, (rule) => {
    if (rule.kind !== 'checklist' || !rule.evidence?.[language]) return []
    const unless = (rule.unless?.[language] ?? []).map((source) => compile(source, vocabulary))
    return [{ rule, unless, order: rule.order ?? 0, entries: rule.evidence[language] }]
  }).sort((a, b) => a.order - b.order)
  const items = here(made, ({ rule, unless, entries }) => {
    const triggers = entries.map((entry) => ({
      item: rule.id,
      entry,
      program: compile(entry.pattern, vocabulary),
      under: ready(entry.under),
      next: ready(entry.next),
      ownNegation: isNegating(entry.pattern),
    }))
    return [{ rule, unless, triggers }]
  })
  const posting = (lexicon['detect.posting'] ?? []).flatMap((pattern) => {
    try {
      return [compile(pattern, vocabulary)]
    } catch (error) {
      failures.push(failureOf('detect.posting', error))
      return []
    }
  })
  const known = new Map<string, Sentence>()
  return {
    items,
    triggers: createFinder(
      items.flatMap(({ triggers }) => triggers),
      ({ program }) => [program],
      vocabulary,
    ),
    posting,
    whole(text) {
      let sentence = known.get(text)
      if (!sentence) {
        sentence = readWhole(text, { vocabulary, grammar })
        if (known.size >= MOST) known.clear()
        known.set(ownCopy(text), sentence)
      }
      return sentence
    },
  }

  /** Of each, what is made of it; one that can't be made ready is left out. */
  function here<T extends Rule | { readonly rule: Rule }, U>(all: readonly T[], make: (one: T) => U[]): U[] {
    return all.flatMap((one) => {
      try {
        return make(one)
      } catch (error) {
        failures.push(failureIn('rule' in one ? one.rule : one, error))
        return []
      }
    })
  }
}
