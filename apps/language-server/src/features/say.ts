import type { Localized } from '@rolelint/engine'
import type { Session } from '../session.js'

/** A text of a rule in the client's language. */
export function say(text: Localized, { client }: Session): string {
  return text[client.locale] ?? text.en ?? ''
}
