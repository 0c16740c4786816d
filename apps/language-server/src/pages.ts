import type { Rule } from '@rolelint/engine'

/** The address of a rule's page, where pages are to be had. */
export function pageOf(rule: Pick<Rule, 'id' | 'category'>, folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined
  return `${folder}/${rule.category}.md#${rule.id.slice(rule.id.indexOf('/') + 1)}`
}
