import type { ChecklistResult } from '@rolelint/engine'

/** How many items a document is asked for, and how they stand. */
export interface Score {
  readonly asked: number
  readonly covered: number
  readonly partial: number
  readonly missing: number
  readonly contradicted: number
}

/** The score of a checklist; undefined where nothing is asked. */
export function scoreOf(checklist: readonly ChecklistResult[]): Score | undefined {
  const asked = checklist.filter((one) => one.asked)
  if (asked.length === 0) return undefined
  const count = (is: (one: ChecklistResult) => boolean): number => asked.filter(is).length
  return {
    asked: asked.length,
    covered: count(({ status }) => status === 'covered'),
    partial: count(({ status, contradicted }) => status === 'partial' && !contradicted),
    missing: count(({ status, contradicted }) => status === 'missing' && !contradicted),
    contradicted: count(({ contradicted }) => contradicted === true),
  }
}
