import { type Node, type Pattern, parsePattern, type Row } from './pattern.js'
import { LOOSE, type TermWord, type Vocabulary, type WordSet, type WordSetParts } from './vocabulary.js'

/** A pattern made ready: symbols in the place of words. */
export type Step =
  | { readonly type: 'symbol'; readonly symbol: WordSet }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly words: number; readonly acrossBreaks: boolean }
  | { readonly type: 'anchor'; readonly at: 'start' | 'end' }
  | { readonly type: 'mark'; readonly at: 'start' | 'end' }
  | { readonly type: 'choice'; readonly rows: readonly (readonly Step[])[]; readonly optional: boolean }

export interface Program {
  readonly source: string
  readonly steps: readonly Step[]
  /** What the pattern can't match without: of each of these, one word set at least. */
  readonly needs: readonly (readonly WordSet[])[]
  /** The classes of the lexicon that it names. */
  readonly classes: readonly string[]
}

/** Makes a pattern ready to run. @throws PatternError where its notation is broken. */
export function compile(source: string, vocabulary: Vocabulary): Program {
  const pattern: Pattern = parsePattern(source)
  const steps = pattern.row.map((node) => step(node, vocabulary))
  return { source, steps, needs: needsOf(steps, vocabulary), classes: classesOf(pattern.row) }
}

function classesOf(row: Row): string[] {
  return row.flatMap((node) => {
    if (node.type === 'class') return [node.name]
    return node.type === 'choice' ? node.rows.flatMap(classesOf) : []
  })
}

/** Of a choice, the rarest word set of every row; a row that needs none makes the choice need none. */
function needsOf(steps: readonly Step[], vocabulary: Vocabulary): (readonly WordSet[])[] {
  return steps.flatMap((s) => {
    if (s.type === 'symbol') return [[s.symbol]]
    if (s.type !== 'choice' || s.optional) return []
    const rows = s.rows.map((row) => rarest(needsOf(row, vocabulary), vocabulary))
    return rows.every((row) => row !== undefined) ? [rows.flat()] : []
  })
}

/** The need that fewest words meet. */
export function rarest(needs: readonly (readonly WordSet[])[], vocabulary: Vocabulary): readonly WordSet[] | undefined {
  let best: readonly WordSet[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const need of needs) {
    let weight = 0
    for (const set of need) weight += vocabulary.weightOf(set)
    if (weight >= least) continue
    best = need
    least = weight
  }
  return best
}

function step(node: Node, vocabulary: Vocabulary): Step {
  switch (node.type) {
    case 'word':
      if (node.word === '~') return { type: 'gap', words: LOOSE, acrossBreaks: false }
      return { type: 'symbol', symbol: wordSymbol(node.word, node.exact, vocabulary) }
    case 'class':
      return { type: 'symbol', symbol: vocabulary.classSymbol(node.name) }
    case 'choice': {
      // The same choice stands in many patterns.
      const known = vocabulary.known(node.source)
      if (known !== undefined) return { type: 'symbol', symbol: known }
      const parts = node.optional ? undefined : flatParts(node.rows, vocabulary)
      if (parts) return { type: 'symbol', symbol: vocabulary.symbolOf(node.source, () => parts) }
      return {
        type: 'choice',
        rows: node.rows.map((row) => row.map((n) => step(n, vocabulary))),
        optional: node.optional,
      }
    }
    default:
      return node
  }
}

function wordSymbol(word: string, exact: boolean, vocabulary: Vocabulary): WordSet {
  const term: TermWord = exact ? `=${word}` : word
  return vocabulary.symbolOf(term, () => ({ terms: [[term]], sets: [] }))
}

/** What a choice is made of whose rows are words or single classes, so that it is one symbol; else undefined. */
function flatParts(rows: readonly Row[], vocabulary: Vocabulary): WordSetParts | undefined {
  const terms: (readonly TermWord[])[] = []
  const sets: WordSet[] = []
  for (const row of rows) {
    const first = row[0]
    if (row.length === 1 && first?.type === 'class') sets.push(vocabulary.classSymbol(first.name))
    else if (row.length === 1 && first?.type === 'choice' && !first.optional) {
      const inner = flatParts(first.rows, vocabulary)
      if (!inner) return undefined
      terms.push(...inner.terms)
      sets.push(...inner.sets)
    } else if (row.every((node) => node.type === 'word')) {
      terms.push(row.map((node) => (node.type === 'word' ? (node.exact ? `=${node.word}` : node.word) : '')))
    } else return undefined
  }
  return { terms, sets }
}
