import type { Actor } from '../facts/mentions.js'
import { findNegations } from '../facts/polarity.js'
import { findSubjects } from '../facts/subjects.js'
import type { Readers } from '../outline/outline.js'
import type { LanguageReader } from './language.js'
import type { Sentence } from './sentence.js'

function yesOrCross(text: string): 'yes' | 'no' {
  return /[✗✘]/u.test(text) ? 'no' : 'yes'
}

/** Reads what stands above others. `sentencesOf`: reads a text, each once. `others`: who else may know a heading. */
export function createReaders(
  reader: LanguageReader,
  sentencesOf: (text: string) => readonly Sentence[],
  others: readonly LanguageReader[],
): Readers {
  const last = (text: string): Sentence | undefined => sentencesOf(text).at(-1)
  const named = (text: string): Actor | undefined => {
    // "Outreach nurse (health authority)"
    const sentence = last(text.replace(/\s*\([^()]*\)\s*$/u, ''))
    if (!sentence || sentence.length > 8) return undefined
    if (sentence.all('peer').length) return 'peer'
    // "Nurse", "the ward team"; but not "room checks with the team".
    return sentence.all('staff').some((hit) => sentence.length - (hit.to - hit.from) <= 2) ? 'staff' : undefined
  }
  return {
    role: (text) => [reader, ...others].map((one) => one.roleOf(text)).find((role) => role !== undefined),
    actor: named,
    excludes: (text) => {
      const sentence = last(text)
      // A lead-in is a sentence that its list completes: it ends in a colon, or in no mark at all.
      if (!sentence || /[.!?;]["”’)]?\s*$/u.test(text.replace(/\.\.\.\s*$/u, ''))) return undefined
      const negation = findNegations(sentence, findSubjects(sentence)).at(-1)
      return negation && text.trim()
    },
    leads: (text) => {
      const sentence = last(text)
      if (!sentence || !/:\s*$/u.test(text)) return undefined
      const subject = findSubjects(sentence).at(-1)
      if (subject) return subject.actor
      return sentence.length <= 5 ? named(text) : undefined
    },
    namesOwners: (head) => {
      const sentence = last(head)
      return sentence?.all('ownerHead').some((hit) => hit.to - hit.from === sentence.length) ?? false
    },
    others: (text) => {
      const sentence = last(text)
      if (!sentence || sentence.length > 10 || sentence.all('peer').length > 0) return false
      return sentence.all('staff').length + sentence.all('person').length > 0
    },
    answer: (text) => {
      const sentence = last(text)
      if (!sentence) return /\p{L}/u.test(text) ? undefined : /[✓✔☑●•✗✘xX]/u.test(text) ? yesOrCross(text) : 'no'
      if (sentence.length > 3) return undefined
      return sentence.all('no').length ? 'no' : sentence.all('yes').length ? 'yes' : undefined
    },
    rejects: (text) => {
      const sentence = last(text)
      return (
        sentence !== undefined &&
        /:\s*$/u.test(text) &&
        sentence.all('rejection').length > 0 &&
        sentence.all('mention').length > 0
      )
    },
  }
}
