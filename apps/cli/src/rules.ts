import { nearest } from '@rolelint/packs'
import type { Arguments } from './arguments.js'
import type { Context } from './context.js'
import { renderRule, renderRules } from './render.js'
import { UsageError } from './usage-error.js'

/** `rolelint rules`: lists rules, or shows one. */
export function rules(context: Context, args: Arguments): number {
  const { io, names, pack } = context
  const [name, extra] = args.words
  if (extra !== undefined) throw new UsageError('too-many', { command: 'rules', extra })
  if (name === undefined) {
    io.stdout.write(renderRules(pack.rules, context))
    return 0
  }
  const ids = names.idsOf(name)
  const found = pack.rules.filter(({ id }) => ids.includes(id))
  const [first] = found
  if (!first) {
    const near = nearest(name, names.all)
    throw new UsageError('unknown-rule', { rule: name, ...(near && { near }) })
  }
  const isCategory = name === first.category
  io.stdout.write(isCategory ? renderRules(found, context) : renderRule(first, pack.sources, context))
  return 0
}
