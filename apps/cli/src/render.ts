import type { DocumentReport, Explanation, Rule, Source } from '@rolelint/engine'
import { checklistsToText, explanationToText, rulesToText, ruleToText, toJson, toText } from '@rolelint/reports'
import { type Io, wantsColour } from './io.js'
import type { SpokenProblem } from './problems.js'
import { NAME, VERSION } from './version.js'

/** What came of a document: a report, or the problems that kept it from being checked. */
export interface Outcome {
  /** What people call it. */
  readonly path: string
  /** The source as read; empty where it could not be read. */
  readonly text: string
  readonly report?: DocumentReport
  readonly problems: readonly SpokenProblem[]
}

export function renderJson(outcomes: readonly Outcome[]): string {
  return `${JSON.stringify(toJson(outcomes, { name: NAME, version: VERSION }), null, 2)}\n`
}

export function renderChecklists(outcomes: readonly Outcome[], rules: readonly Rule[], io: Io): string {
  return ended(checklistsToText(outcomes, rules, lookOf(io)))
}

export function renderText(outcomes: readonly Outcome[], io: Io): string {
  return ended(toText(outcomes, lookOf(io)))
}

export function renderExplanation(explanation: Explanation, path: string, io: Io): string {
  return ended(explanationToText(explanation, { ...lookOf(io), path }))
}

export function renderRules(rules: readonly Rule[], io: Io): string {
  return ended(rulesToText(rules, lookOf(io)))
}

export function renderRule(rule: Rule, sources: readonly Source[], io: Io): string {
  return ended(ruleToText(rule, sources, lookOf(io)))
}

function lookOf(io: Io) {
  return { colour: wantsColour(io), ...(io.columns !== undefined && { width: io.columns }) }
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
