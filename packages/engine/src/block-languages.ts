import type { Block } from './model/block.js'
import { LANGUAGES, type Language } from './model/document.js'

/** Counts the words of a text that tell each language. */
export type MarkerCount = (text: string, language: Language) => number

/** One language is told from another by so many times more words … */
const CLEARER = 3
/** … and at least so many of them, in a block or a section that isn't in the document's language. */
const LEAST = 3

/**
 * The language of each block. Most documents have one; of a bilingual one every section, and every paragraph that is long
 * enough to tell, is read in its own.
 */
export function blockLanguages(blocks: readonly Block[], main: Language, count: MarkerCount): readonly Language[] {
  const clear = blocks.map((block) => languageOf([block], count))
  if (clear.every((language) => language === undefined || language === main)) return blocks.map(() => main)
  const languages: Language[] = []
  let known: Language = main
  for (const { from, to } of sections(blocks)) {
    // Short items go with the section that they stand in; a short section goes with the one before.
    known = languageOf(blocks.slice(from, to), count) ?? known
    let last = known
    for (let i = from; i < to; i++) {
      last = clear[i] ?? (blocks[i]?.type === 'heading' ? known : last)
      languages.push(last)
    }
  }
  return languages
}

function languageOf(blocks: readonly Block[], count: MarkerCount): Language | undefined {
  const counts = LANGUAGES.map((language) => ({
    language,
    markers: blocks.reduce((sum, block) => sum + count(block.prose.text, language), 0),
  })).sort((a, b) => b.markers - a.markers)
  const [first, second] = counts
  if (!first || first.markers < LEAST || first.markers < CLEARER * (second?.markers ?? 0)) return undefined
  return first.language
}

/** Stretches of blocks from one heading to the next. */
function sections(blocks: readonly Block[]): { from: number; to: number }[] {
  const starts = blocks.flatMap(({ type }, i) => (i === 0 || type === 'heading' ? [i] : []))
  return starts.map((from, k) => ({ from, to: starts[k + 1] ?? blocks.length }))
}
