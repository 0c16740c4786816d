import type { Language } from '@rolelint/engine'
import { english } from './messages.en.js'
import { french } from './messages.fr.js'
import type { ServerMessages } from './messages.js'

const MESSAGES: Readonly<Record<Language, ServerMessages>> = { en: english, fr: french }

/** Every sentence that the server says by itself, in the client's language. */
export function messagesIn(locale: Language): ServerMessages {
  return MESSAGES[locale]
}
