import type { Actor } from '../facts/mentions.js'
import { findNegations } from '../facts/polarity.js'
import { findSubjects } from '../facts/subjects.js'
import type { Readers } from '../outline/outline.js'
import type { RoleReader } from '../outline/roles.js'
import type { ReadText } from './read-text.js'

function yesOrCross(text: string): 'yes' | 'no' {
  return /[✗✘]/u.test(text) ? 'no' : 'yes'
}

/**
 * Reads what stands above others; what a text does is found once and kept with it.
 * @param textOf reads a text, each once
 * @param roles who may know what a heading does: the language's own, then the document's others
 */
export function createReaders(textOf: (text: string) => ReadText, roles: readonly RoleReader[]): Readers {
  const named = (text: string): Actor | undefined => {
    // "Outreach nurse (health authority)"
    const read = textOf(text.replace(/\s*\([^()]*\)\s*$/u, ''))
    if (read.named === undefined) read.named = namedIn(read) ?? null
    return read.named ?? undefined
  }
  const leads = (text: string, read: ReadText): Actor | undefined => {
    const sentence = read.sentences.at(-1)
    if (!sentence || !/:\s*$/u.test(text)) return undefined
    const subject = findSubjects(sentence).at(-1)
    if (subject) return subject.actor
    return sentence.length <= 5 ? named(text) : undefined
  }
  return {
    role: (text) => {
      for (const roleOf of roles) {
        const role = roleOf(text)
        if (role) return role
      }
      return undefined
    },
    actor: named,
    excludes: (text) => {
      const read = textOf(text)
      if (read.excludes === undefined) read.excludes = excludes(read) ?? null
      return read.excludes ?? undefined
    },
    leads: (text) => {
      const read = textOf(text)
      if (read.leads === undefined) read.leads = leads(text, read) ?? null
      return read.leads ?? undefined
    },
    namesOwners: (head) => {
      const sentence = textOf(head).sentences.at(-1)
      return sentence?.all('ownerHead').some((hit) => hit.to - hit.from === sentence.length) ?? false
    },
    others: (text) => {
      const read = textOf(text)
      read.others ??= namesOthers(read)
      return read.others
    },
    answer: (text) => {
      const sentence = textOf(text).sentences.at(-1)
      if (!sentence) return /\p{L}/u.test(text) ? undefined : /[✓✔☑●•✗✘xX]/u.test(text) ? yesOrCross(text) : 'no'
      if (sentence.length > 3) return undefined
      return sentence.all('no').length ? 'no' : sentence.all('yes').length ? 'yes' : undefined
    },
    rejects: (text) => {
      const read = textOf(text)
      read.rejects ??= rejects(read)
      return read.rejects
    },
  }
}

function namedIn({ sentences }: ReadText): Actor | undefined {
  const sentence = sentences.at(-1)
  if (!sentence || sentence.length > 8) return undefined
  if (sentence.all('peer').length) return 'peer'
  // "Nurse", "the ward team"; but not "room checks with the team".
  return sentence.all('staff').some((hit) => sentence.length - (hit.to - hit.from) <= 2) ? 'staff' : undefined
}

function excludes({ text, sentences }: ReadText): string | undefined {
  const sentence = sentences.at(-1)
  // A lead-in is a sentence that its list completes: it ends in a colon, or in no mark at all.
  if (!sentence || /[.!?;]["”’)]?\s*$/u.test(text.replace(/\.\.\.\s*$/u, ''))) return undefined
  const negation = findNegations(sentence, findSubjects(sentence)).at(-1)
  return negation && text.trim()
}

function namesOthers({ sentences }: ReadText): boolean {
  const sentence = sentences.at(-1)
  if (!sentence || sentence.length > 10 || sentence.all('peer').length > 0) return false
  return sentence.all('staff').length + sentence.all('person').length > 0
}

function rejects({ text, sentences }: ReadText): boolean {
  const sentence = sentences.at(-1)
  if (!sentence || !/:\s*$/u.test(text)) return false
  return sentence.all('rejection').length > 0 && sentence.all('mention').length > 0
}
