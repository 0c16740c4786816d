import type { Rule } from '../model/pack.js'
import type { Category } from '../model/report.js'
import { nearest } from '../nearest.js'

/** Findings about suppressions; no suppression keeps them silent. */
export const NOTICES: Category = 'suppression'
/** What may be written where every rule is meant. */
const EVERY = new Set(['*', 'all', 'tout', 'toutes', 'tous'])

/** What names in documents stand for. */
export interface SuppressibleRules {
  /** Every rule that can be kept silent. */
  readonly all: readonly Rule[]
  /** The rules that a name means, in any letter case; undefined where nothing has that name. */
  rulesOf(name: string): readonly Rule[] | undefined
  /** The name that was probably meant. */
  nearest(name: string): string | undefined
}

export function suppressibleRules(rules: readonly Rule[]): SuppressibleRules {
  const all = rules.filter((rule) => rule.category !== NOTICES)
  const byName = new Map<string, Rule[]>()
  const add = (name: string, rule: Rule) => byName.set(name, [...(byName.get(name) ?? []), rule])
  for (const rule of all) {
    add(rule.category, rule)
    add(rule.id, rule)
  }
  const names = [...byName.keys()]
  for (const rule of all) for (const alias of rule.aliases ?? []) if (!byName.has(alias)) add(alias, rule)
  // A rule about suppressions has its name, though nothing keeps it silent here.
  for (const rule of rules) if (rule.category === NOTICES) byName.set(rule.id, []).set(rule.category, [])
  return {
    all,
    rulesOf: (name) => (EVERY.has(name.toLowerCase()) ? all : byName.get(name.toLowerCase())),
    nearest: (name) => nearest(name, names),
  }
}
