import type { DocumentReport, Explanation, Rule, Source } from '@rolelint/engine'
import { checklistsToText, explanationToText, rulesToText, ruleToText, toJson, toText } from '@rolelint/reports'
import type { Context } from './context.js'
import { wantsColour } from './io.js'
import type { SpokenProblem } from './problems.js'
import { NAME, VERSION } from './version.js'

/** To whom, and in which language. */
type Speaking = Pick<Context, 'io' | 'locale'>

/** What came of a document: a report, or the problems that kept it from being checked. */
export interface Outcome {
  /** What people call it. */
  readonly path: string
  /** The source as read; empty where it could not be read. */
  readonly text: string
  readonly report?: DocumentReport
  readonly problems: readonly SpokenProblem[]
}

export function renderJson(outcomes: readonly Outcome[], { locale }: Speaking): string {
  return `${JSON.stringify(toJson(outcomes, { name: NAME, version: VERSION }, locale), null, 2)}\n`
}

export function renderChecklists(outcomes: readonly Outcome[], rules: readonly Rule[], to: Speaking): string {
  return ended(checklistsToText(outcomes, rules, lookOf(to)))
}

export function renderText(outcomes: readonly Outcome[], to: Speaking): string {
  return ended(toText(outcomes, lookOf(to)))
}

export function renderExplanation(explanation: Explanation, path: string, to: Speaking): string {
  return ended(explanationToText(explanation, { ...lookOf(to), path }))
}

export function renderRules(rules: readonly Rule[], to: Speaking): string {
  return ended(rulesToText(rules, lookOf(to)))
}

export function renderRule(rule: Rule, sources: readonly Source[], to: Speaking): string {
  return ended(ruleToText(rule, sources, lookOf(to)))
}

function lookOf({ io, locale }: Speaking) {
  return { colour: wantsColour(io), locale, ...(io.columns !== undefined && { width: io.columns }) }
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
