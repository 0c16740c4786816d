import type { Language } from '@rolelint/engine'
import type { ProjectError } from './error.js'
import { english } from './messages.en.js'
import { french } from './messages.fr.js'
import type { ProjectMessages, Sentences } from './messages.js'

const MESSAGES: Readonly<Record<Language, ProjectMessages>> = { en: english, fr: french }

/** What is wrong, and what to do, in plain words. */
export function describeError({ code, values }: ProjectError, locale: Language = 'en'): Sentences {
  return MESSAGES[locale][code](values)
}
