import type { Program, Step } from './compile.js'
import type { Hit, WordSet } from './vocabulary.js'

/** What a pattern is matched against: the hits of a sentence, and what its places allow. Token indices count in the sentence. */
export interface Field {
  readonly length: number
  readonly hits: ReadonlyMap<WordSet, readonly Hit[]>
  /** Whether a break that `..` doesn't cross stands before this token. */
  readonly breakBefore: readonly boolean[]
  /** Whether a clause, an item or a sentence begins at this token. */
  readonly clauseStart: readonly boolean[]
  /** Whether a word may stand between two neighbours unnamed: articles, possessives, short adverbs. */
  readonly light: readonly boolean[]
}

/** A match: the reported stretch, and the whole of it. Token indices, `to` exclusive. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly whole: Hit
}

interface State {
  readonly from: number
  readonly at: number
  readonly markFrom: number
  readonly markTo: number
  readonly gap?: { readonly words: number; readonly acrossBreaks: boolean } | undefined
  readonly anchored: boolean
}

const NOWHERE = -1
const START: State = { from: NOWHERE, at: 0, markFrom: NOWHERE, markTo: NOWHERE, anchored: false }
/** Light words that may stand between two neighbours. */
const LIGHT = 3

/** Every match of a pattern in a sentence. States move forward only, one per place, so the cost is bounded. */
export function run(program: Program, field: Field): Found[] {
  for (const symbol of program.needs) if (!field.hits.has(symbol)) return []
  const ends = steps(program.steps, [START], field)
  const found = new Map<string, Found>()
  for (const state of ends) {
    if (state.from === NOWHERE) continue
    const from = state.markFrom === NOWHERE ? state.from : state.markFrom
    const to = state.markTo === NOWHERE ? state.at : state.markTo
    const key = `${from}:${to}`
    if (to > from && !found.has(key)) found.set(key, { from, to, whole: { from: state.from, to: state.at } })
  }
  return [...found.values()]
}

function steps(row: readonly Step[], states: State[], field: Field): State[] {
  let now = states
  for (const step of row) {
    if (now.length === 0) return now
    now = distinct(now.flatMap((state) => advance(step, state, field)))
  }
  return now
}

function advance(step: Step, state: State, field: Field): State[] {
  switch (step.type) {
    case 'gap':
      return [{ ...state, gap: step }]
    case 'anchor':
      if (step.at === 'start') return [{ ...state, anchored: true }]
      return state.at === field.length || field.breakBefore[state.at] ? [state] : []
    case 'mark':
      // A mark opens at the next word that matches, and closes at the last.
      return [step.at === 'start' ? { ...state, markFrom: -2 } : { ...state, markTo: state.at }]
    case 'any':
      return state.at < field.length && state.from !== NOWHERE
        ? [move(state, { from: state.at, to: state.at + 1 })]
        : []
    case 'choice': {
      const through = step.rows.flatMap((row) => steps(row, [state], field))
      return step.optional ? [state, ...through] : through
    }
    case 'symbol':
      return (field.hits.get(step.symbol) ?? [])
        .filter((hit) => reaches(state, hit, field))
        .map((hit) => move(state, hit))
  }
}

function move(state: State, hit: Hit): State {
  return {
    from: state.from === NOWHERE ? hit.from : state.from,
    at: hit.to,
    markFrom: state.markFrom === -2 ? hit.from : state.markFrom,
    markTo: state.markTo,
    gap: undefined,
    anchored: false,
  }
}

function reaches(state: State, hit: Hit, field: Field): boolean {
  if (state.from === NOWHERE) return !state.anchored || startsClause(hit.from, field)
  if (state.anchored && !startsClause(hit.from, field)) return false
  const skipped = hit.from - state.at
  if (skipped < 0) return false
  if (state.gap) {
    if (skipped > state.gap.words) return false
    return state.gap.acrossBreaks || !breaksBetween(state.at, hit.from, field)
  }
  if (skipped > LIGHT || breaksBetween(state.at, hit.from, field)) return false
  for (let i = state.at; i < hit.from; i++) if (!field.light[i]) return false
  return true
}

/** At the start of a clause, articles and the like aside. */
function startsClause(at: number, field: Field): boolean {
  for (let i = at; i >= 0 && at - i <= 2; i--) {
    if (field.clauseStart[i]) return true
    if (!field.light[i - 1]) return false
  }
  return false
}

function breaksBetween(from: number, to: number, field: Field): boolean {
  for (let i = from; i <= to; i++) if (field.breakBefore[i]) return true
  return false
}

function distinct(states: State[]): State[] {
  if (states.length < 2) return states
  const best = new Map<string, State>()
  for (const state of states) {
    const key = `${state.at}:${state.gap?.words ?? 0}:${state.from === NOWHERE ? 0 : 1}:${state.markFrom}:${state.markTo}:${state.anchored}`
    const known = best.get(key)
    if (!known || state.from > known.from) best.set(key, state)
  }
  return [...best.values()]
}
