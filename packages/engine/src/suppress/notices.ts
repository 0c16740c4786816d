import type { Language } from '../model/document.js'
import type { Localized, Pack } from '../model/pack.js'
import type { Finding } from '../model/report.js'
import type { Span } from '../model/span.js'
import type { Directive } from '../model/suppression.js'
import { fingerprintOfWords } from '../settle/fingerprint.js'
import type { Checking } from './suppress.js'

/** Something to be said of a suppression, by the id of the rule that has the words for it. */
export interface Notice {
  readonly id: `suppression/${'no-reason' | 'unused' | 'unknown-rule' | 'not-understood'}`
  readonly span: Span
  /** What was probably meant, and where it goes. */
  readonly meant?: Directive['meant']
}

/** Makes findings of notices; a pack without the rule, or settings without it, have nothing to say. */
export function createNotices(pack: Pack, text: string, { locale, wanted, severityOf }: Checking) {
  const seen = new Map<string, number>()
  return ({ id, span, meant }: Notice): Finding | undefined => {
    const rule = pack.rules.find((other) => other.id === id)
    if (!rule || !wanted(id)) return undefined
    const severity = severityOf(rule)
    if (severity === 'off') return undefined
    const words = text.slice(span.start, span.end)
    return {
      rule: id,
      category: rule.category,
      severity,
      span,
      words,
      title: say(rule.title, locale),
      message: say(rule.message, locale),
      why: say(rule.why, locale),
      instead: say(rule.instead, locale),
      // A guess at what was meant is for its writer to take.
      suggestions: meant ? [{ title: meant.text, safe: false, edits: [{ span: meant.span, text: meant.text }] }] : [],
      sources: [],
      fingerprint: fingerprintOfWords(id, words.toLowerCase().replace(/\s+/gu, ' '), seen),
    }
  }
}

function say(texts: Localized, locale: Language): string {
  return texts[locale] ?? texts.en ?? ''
}
