import type { Severity } from '@rolelint/engine'
import type { KnownRules, Severities } from './configuration.js'

/** What names a rule or category may stand for. */
export interface RuleNames {
  /** Ids of the rules that a name means: one for an id or an old one, all of a category; none if nothing has it. */
  idsOf(name: string): readonly string[]
  /** Every id and category. */
  readonly all: readonly string[]
}

export function createRuleNames(rules: KnownRules): RuleNames {
  const ids = new Map<string, string[]>()
  const add = (name: string, id: string) => ids.set(name, [...(ids.get(name) ?? []), id])
  for (const rule of rules) {
    add(rule.category, rule.id)
    add(rule.id, rule.id)
  }
  const all = [...ids.keys()]
  for (const rule of rules) {
    for (const alias of rule.aliases ?? []) if (!ids.has(alias)) add(alias, rule.id)
  }
  return { idsOf: (name) => ids.get(name) ?? [], all }
}

/** Severities as written, by rule. What is said of a rule goes before what is said of its category. */
export function spellOut(written: Readonly<Record<string, Severity | 'off'>>, names: RuleNames): Severities {
  const entries = Object.entries(written)
  const isCategory = (name: string) => !name.includes('/')
  const ordered = [...entries.filter(([name]) => isCategory(name)), ...entries.filter(([name]) => !isCategory(name))]
  return Object.fromEntries(ordered.flatMap(([name, severity]) => names.idsOf(name).map((id) => [id, severity])))
}
