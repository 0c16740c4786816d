import type { Grammar } from '../analyse/grammar.js'
import { readWhole, type Sentence } from '../analyse/sentence.js'
import { compile, type Program } from '../match/compile.js'
import { createFinder, type Finder } from '../match/finder.js'
import { splitWords } from '../match/pattern.js'
import type { Vocabulary } from '../match/vocabulary.js'
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

export function createEvidenceReader(
  rules: readonly Rule[],
  language: Language,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  grammar: Grammar,
): EvidenceReader {
  const negating = new Set(
    NEGATING.flatMap((name) => lexicon[name] ?? []).flatMap((term) => {
      const words = splitWords(term)
      return words.length === 1 ? words : []
    }),
  )
  const ready = (source: string | undefined): Program | undefined =>
    source === undefined ? undefined : compile(source, vocabulary)
  const rulesHere = rules
    .filter((rule) => rule.kind === 'checklist' && rule.evidence?.[language])
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const items = rulesHere.map((rule) => ({
    rule,
    unless: (rule.unless?.[language] ?? []).map((source) => compile(source, vocabulary)),
  }))
  const triggers = rulesHere.flatMap((rule) =>
    (rule.evidence?.[language] ?? []).map((entry) => ({
      item: rule.id,
      entry,
      program: compile(entry.pattern, vocabulary),
      under: ready(entry.under),
      next: ready(entry.next),
      ownNegation: splitWords(entry.pattern).some((word) => negating.has(word)),
    })),
  )
  const posting = (lexicon['detect.posting'] ?? []).map((pattern) => compile(pattern, vocabulary))
  const known = new Map<string, Sentence>()
  return {
    items,
    triggers: createFinder(triggers, ({ program }) => [program], vocabulary),
    posting,
    whole(text) {
      let sentence = known.get(text)
      if (!sentence) {
        sentence = readWhole(text, { vocabulary, grammar })
        if (known.size >= MOST) known.clear()
        known.set(text, sentence)
      }
      return sentence
    },
  }
}
