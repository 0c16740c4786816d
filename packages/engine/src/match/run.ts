import { hasBit } from './bits.js'
import type { Program, Step } from './compile.js'
import { type Hit, LOOSE, type WordSet } from './vocabulary.js'

/** What a pattern is matched against: the hits of a sentence, and what its places allow. Token indices count in the sentence. */
export interface Field {
  readonly tokens: readonly { readonly before: string }[]
  readonly length: number
  /** Where terms of a word set stand, in order. */
  hits(set: WordSet): readonly Hit[]
  /** The word sets that stand in it, a bit each. */
  readonly sets: Int32Array
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
  if (!meets(program, field)) return []
  const ends = steps(program.steps, [START], field)
  const found: Found[] = []
  for (const state of ends) {
    if (state.from === NOWHERE) continue
    const from = state.markFrom === NOWHERE ? state.from : state.markFrom
    const to = state.markTo === NOWHERE ? state.at : state.markTo
    if (to > from && !found.some((f) => f.from === from && f.to === to))
      found.push({ from, to, whole: { from: state.from, to: state.at } })
  }
  return found
}

/** Whether all that a pattern can't do without stands in the sentence. */
export function meets({ needs }: Program, { sets }: Pick<Field, 'sets'>): boolean {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i] as readonly WordSet[]
    let k = 0
    while (k < need.length && !hasBit(sets, need[k] as WordSet)) k++
    if (k === need.length) return false
  }
  return true
}

function steps(row: readonly Step[], states: readonly State[], field: Field): readonly State[] {
  let now = states
  for (const step of row) {
    if (now.length === 0) return now
    const first = now[0]
    if (now.length === 1 && first) {
      now = distinct(advance(step, first, field))
      continue
    }
    const next: State[] = []
    for (const state of now) for (const after of advance(step, state, field)) next.push(after)
    now = distinct(next)
  }
  return now
}

function advance(step: Step, state: State, field: Field): readonly State[] {
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
      return reached(step.symbol, state, field)
  }
}

function reached(set: WordSet, state: State, field: Field): State[] {
  const states: State[] = []
  for (const hit of field.hits(set)) if (reaches(state, hit, field)) states.push(move(state, hit))
  return states
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
    if (state.gap.words === LOOSE && commaBetween(state.at, hit.from, field)) return false
    return state.gap.acrossBreaks || !breaksBetween(state.at, hit.from, field)
  }
  if (skipped > LIGHT || breaksBetween(state.at, hit.from, field) || commaBetween(state.at, hit.from, field))
    return false
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

function commaBetween(from: number, to: number, field: Field): boolean {
  for (let i = from; i <= to; i++) if (field.tokens[i]?.before.includes(',')) return true
  return false
}

function breaksBetween(from: number, to: number, field: Field): boolean {
  for (let i = from; i <= to; i++) if (field.breakBefore[i]) return true
  return false
}

/** One state for a place and what may come next: the one that began last. */
function distinct(states: readonly State[]): readonly State[] {
  if (states.length < 2) return states
  const kept: State[] = []
  for (const state of states) {
    const same = kept.findIndex((other) => isAlike(other, state))
    const other = kept[same]
    if (!other) kept.push(state)
    else if (state.from > other.from) kept[same] = state
  }
  return kept
}

function isAlike(a: State, b: State): boolean {
  return (
    a.at === b.at &&
    a.markFrom === b.markFrom &&
    a.markTo === b.markTo &&
    a.anchored === b.anchored &&
    a.gap?.words === b.gap?.words &&
    (a.from === NOWHERE) === (b.from === NOWHERE)
  )
}
