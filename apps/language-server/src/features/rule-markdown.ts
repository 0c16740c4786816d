import type { Rule } from '@rolelint/engine'
import type { Session } from '../session.js'

/** Text in which no character means anything to Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ')
}

/** Where a rule comes from, as a list of titles. */
export function sourcesOf(rule: Rule, { pack, reports }: Session): string {
  const cited = rule.sources.map(({ id, where }) => {
    const source = pack.sources.find((one) => one.id === id)
    return plain(reports.source(source?.title ?? id, where))
  })
  return cited.join('; ')
}

/** A text of a rule in the client's language. */
export function say(text: Rule['title'], { client }: Session): string {
  return text[client.locale] ?? text.en ?? ''
}
