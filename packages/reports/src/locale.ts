import type { Language } from '@rolelint/engine'
import { english } from './messages.en.js'
import { french } from './messages.fr.js'
import type { ReportMessages } from './messages.js'

const MESSAGES: Readonly<Record<Language, ReportMessages>> = { en: english, fr: french }

/** Every sentence that a report says, in the language of whoever reads it; that of the document is another matter. */
export function messagesIn(locale: Language = 'en'): ReportMessages {
  return MESSAGES[locale]
}
