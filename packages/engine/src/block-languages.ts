import type { Block } from './model/block.js'
import { LANGUAGES, type Language } from './model/document.js'

/** What the words of a text tell of its language. */
export interface LanguageSigns {
  /** How many of them tell each language, in the order of `LANGUAGES`. */
  readonly counts: readonly number[]
  /** The language, if they tell it clearly. */
  readonly clear: Language | undefined
}

/** One language is told from another by so many times more words … */
const CLEARER = 3
/** … and at least so many of them, in a block or a section that isn't in the document's language. */
const LEAST = 3

/**
 * The language of each block. Most documents have one; of a bilingual one every section, and every paragraph that is long
 * enough to tell, is read in its own.
 */
export function blockLanguages(
  blocks: readonly Block[],
  main: Language,
  signsOf: (text: string) => LanguageSigns,
): readonly Language[] {
  const signs = blocks.map((block) => signsOf(block.prose.text))
  if (signs.every(({ clear }) => clear === undefined || clear === main)) return blocks.map(() => main)
  const languages: Language[] = []
  let known: Language = main
  for (const { from, to } of sections(blocks)) {
    // Short items go with the section that they stand in; a short section goes with the one before.
    known = languageOf(sumOf(signs.slice(from, to))) ?? known
    let last = known
    for (let i = from; i < to; i++) {
      last = signs[i]?.clear ?? (blocks[i]?.type === 'heading' ? known : last)
      languages.push(last)
    }
  }
  return languages
}

/** The language that words tell clearly. */
export function languageOf(counts: readonly number[]): Language | undefined {
  const most = Math.max(...counts)
  const others = counts.reduce((sum, n) => sum + n, 0) - most
  return most >= LEAST && most >= CLEARER * others ? LANGUAGES[counts.indexOf(most)] : undefined
}

function sumOf(signs: readonly LanguageSigns[]): readonly number[] {
  return LANGUAGES.map((_, i) => signs.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))
}

/** Stretches of blocks from one heading to the next. */
function sections(blocks: readonly Block[]): { from: number; to: number }[] {
  const starts = blocks.flatMap(({ type }, i) => (i === 0 || type === 'heading' ? [i] : []))
  return starts.map((from, k) => ({ from, to: starts[k + 1] ?? blocks.length }))
}
