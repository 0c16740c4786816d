import type { ProjectError } from './error.js'
import { english, type ProjectMessages, type Sentences } from './messages.en.js'

/** What is wrong, and what to do, in plain words. */
export function describeError({ code, values }: ProjectError, messages: ProjectMessages = english): Sentences {
  return messages[code](values)
}
