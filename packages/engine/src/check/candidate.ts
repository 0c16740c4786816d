import type { Excuse } from '../model/pack.js'

/** Where a rule's words were found, and what became of it. */
export type Outcome = { readonly type: 'finding' } | { readonly type: 'quiet'; readonly why: Quiet }

/** Why a rule stayed quiet at its own words. `words` are those that decided. */
export interface Quiet {
  readonly reason:
    | Excuse
    | 'actor'
    | 'not-excluded'
    | 'section'
    | 'unless'
    | 'document'
    | 'covered'
    | 'counterexample'
    | 'condition'
    | 'doubted'
  readonly words: string
}

export const FINDING: Outcome = { type: 'finding' }

export function quiet(reason: Quiet['reason'], words: string): Outcome {
  return { type: 'quiet', why: { reason, words } }
}
