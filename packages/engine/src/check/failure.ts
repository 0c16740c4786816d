import type { Rule } from '../model/pack.js'

/** What threw while a text was looked at; the rest goes on without it. */
export interface Failure {
  /** The id of the rule, or the name of the part of the engine. */
  readonly rule: string
  readonly message: string
}

export function failureOf(rule: string, error: unknown): Failure {
  return { rule, message: error instanceof Error ? error.message : String(error) }
}

/** @param rule whose members may throw when they are asked for, its id among them */
export function failureIn(rule: Rule, error: unknown): Failure {
  try {
    return failureOf(rule.id, error)
  } catch {
    return failureOf('?', error)
  }
}
