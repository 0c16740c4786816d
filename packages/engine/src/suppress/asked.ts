import type { ReadDocument } from '../model/document.js'
import type { Rule } from '../model/pack.js'
import type { Span } from '../model/span.js'
import type { Directive, Suppression, SuppressionScope } from '../model/suppression.js'
import type { Notice } from './notices.js'
import type { SuppressibleRules } from './rule-names.js'

/** A suppression while a document is settled. */
export interface Asked {
  readonly scope: SuppressionScope
  /** Where it keeps a rule silent; undefined where it doesn't. */
  spanFor(rule: string): Span | undefined
  /** Whether it takes an item off the checklists: one that it names, wherever it stands, or any for the whole document. */
  silencesItem(rule: string): boolean
  /** Notes that it kept something of a rule silent. */
  use(rule: string): void
  /** What is to be said of it once all findings are known. `isJudged`: whether rules were looked for, so that their silence tells. */
  complaints(isJudged: (rules: readonly Rule[]) => boolean): Notice[]
  suppression(): Suppression
}

/** What directives come to: suppressions with what they cover, and what is to be said of how they are written. */
export function readAsked(
  directives: readonly Directive[],
  document: ReadDocument,
  known: SuppressibleRules,
): { readonly asked: Asked[]; readonly notices: Notice[] } {
  const asked: Open[] = []
  const notices: Notice[] = []
  for (const directive of directives) {
    const { keyword, head, names, meant } = directive
    if (keyword === 'unclear') {
      notices.push({ id: 'suppression/not-understood', span: head, ...(meant && { meant }) })
      continue
    }
    for (const name of names) {
      if (known.rulesOf(name.text)) continue
      const near = known.nearest(name.text)
      const instead = near === undefined ? {} : { meant: { text: near, span: name.span } }
      notices.push({ id: 'suppression/unknown-rule', span: name.span, ...instead })
    }
    if (keyword === 'enable') {
      const rules = rulesOf(directive, known)
      const ended = asked.filter((one) => one.end(rules, directive.span.start))
      const isKnown = names.length === 0 || rules.length > 0
      if (ended.length === 0 && isKnown) notices.push({ id: 'suppression/unused', span: head })
      continue
    }
    asked.push(new Open(directive, keyword === 'disable' ? 'range' : keyword, document, known))
  }
  return { asked, notices }
}

function rulesOf({ names }: Directive, known: SuppressibleRules): readonly Rule[] {
  return names.length === 0 ? known.all : names.flatMap(({ text }) => known.rulesOf(text) ?? [])
}

class Open implements Asked {
  readonly scope: SuppressionScope
  readonly #directive: Directive
  readonly #known: SuppressibleRules
  readonly #start: number
  /** Where each rule is spoken of again. */
  readonly #ends: Map<string, number>
  readonly #used = new Set<string>()

  constructor(directive: Directive, scope: SuppressionScope, document: ReadDocument, known: SuppressibleRules) {
    this.scope = scope
    this.#directive = directive
    this.#known = known
    this.#start = scope === 'file' ? 0 : directive.span.end
    const end = scope === 'next' ? endOfNext(document, this.#start) : document.text.length
    this.#ends = new Map(rulesOf(directive, known).map((rule) => [rule.id, end]))
  }

  /** Ends a range for some rules; tells whether there was anything to end. */
  end(rules: readonly Rule[], at: number): boolean {
    if (this.scope !== 'range') return false
    let ends = false
    for (const { id } of rules) {
      if ((this.#ends.get(id) ?? 0) <= at) continue
      this.#ends.set(id, at)
      ends = true
    }
    return ends
  }

  spanFor(rule: string): Span | undefined {
    const end = this.#ends.get(rule)
    return end === undefined || end <= this.#start ? undefined : { start: this.#start, end }
  }

  silencesItem(rule: string): boolean {
    const isNamed = this.#directive.names.length > 0
    return this.#ends.has(rule) && (this.scope === 'file' || (this.scope === 'range' && isNamed))
  }

  use(rule: string): void {
    this.#used.add(rule)
  }

  complaints(isJudged: (rules: readonly Rule[]) => boolean): Notice[] {
    const { head, names, reason } = this.#directive
    const notices: Notice[] = []
    if (reason === undefined) notices.push({ id: 'suppression/no-reason', span: head })
    // A name that nobody knows has been told of already.
    const parts = names.length === 0 ? [this.#known.all] : names.flatMap(({ text }) => [this.#known.rulesOf(text)])
    const stale = parts.map((rules) => rules !== undefined && this.#isStale(rules, isJudged))
    if (stale.every(Boolean)) notices.push({ id: 'suppression/unused', span: head })
    else if (names.length > 1) {
      for (const [index, name] of names.entries())
        if (stale[index]) notices.push({ id: 'suppression/unused', span: name.span })
    }
    return notices
  }

  #isStale(rules: readonly Rule[], isJudged: (rules: readonly Rule[]) => boolean): boolean {
    return isJudged(rules) && !rules.some(({ id }) => this.#used.has(id))
  }

  suppression(): Suppression {
    const { span, names, reason } = this.#directive
    const end = Math.max(this.#start, ...this.#ends.values())
    return {
      span,
      scope: this.scope,
      names: names.map(({ text }) => text),
      nameSpans: names.map(({ span }) => span),
      ...(reason !== undefined && { reason }),
      covered: end > this.#start ? [{ start: this.#start, end }] : [],
      used: this.#used.size > 0,
    }
  }
}

/** Where the block ends in which the first prose after a place stands; the place itself where none follows. */
function endOfNext({ blocks }: ReadDocument, after: number): number {
  for (const { prose } of blocks) {
    const { end } = prose.spanOf(0, prose.text.length)
    if (end > after) return end
  }
  return after
}
