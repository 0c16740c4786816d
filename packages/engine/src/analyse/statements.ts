import type { Statement } from '../check/block.js'
import { findNegations } from '../facts/polarity.js'
import { type Actor, findSubjects } from '../facts/subjects.js'
import type { Program } from '../match/compile.js'
import { type Found, run } from '../match/run.js'
import type { Block } from '../model/block.js'
import { outline, type Readers } from '../outline/outline.js'
import type { Place } from '../outline/section.js'
import type { LanguageReader } from './language.js'
import { quotations } from './quotations.js'
import { createSentence, type Sentence } from './sentence.js'
import { sentences } from './sentences.js'
import { tokenize } from './tokenize.js'

/** Reads the blocks of a document into statements, each with its place, its actors and its polarity. */
export function analyse(blocks: readonly Block[], reader: LanguageReader): Statement[][] {
  const read = blocks.map((block) => readSentences(block.prose.text, reader))
  const places = outline(blocks, createReaders(reader))
  return blocks.map((block, i) => {
    const place = places[i]
    if (!place) return []
    const marks = quotations(block.prose.text)
    const label = labelOf(read[i]?.[0])
    const labelled = underLabel(place, block, read[i]?.[0], reader)
    const rejects = read[i]?.map((s) => s.all('rejection')[0] && wordsAt(s, s.all('rejection')[0])).find(Boolean)
    let last: Actor | undefined
    return (read[i] ?? []).map((sentence, k, all) => {
      const subjects = findSubjects(sentence, last)
      last = subjects.at(-1)?.actor ?? last
      const negations = findNegations(sentence, subjects)
      const no = answersNo(all[k + 1])
      const memo = new Map<Program, readonly Found[]>()
      return {
        block,
        place: labelled,
        sentence,
        subjects,
        negations,
        quotations: marks,
        emphasized: block.marked,
        ...(rejects && { blockRejects: rejects }),
        ...(label && { label }),
        ...(no && { answeredNo: no }),
        unless: (program) => {
          const known = memo.get(program)
          if (known) return known
          const found = run(program, sentence)
          memo.set(program, found)
          return found
        },
      }
    })
  })
}

function readSentences(prose: string, reader: LanguageReader): Sentence[] {
  const tokens = tokenize(prose, reader.vocabulary)
  return sentences(tokens).map((range) => createSentence(tokens, range, reader.vocabulary, reader.grammar))
}

function wordsAt(sentence: Sentence, hit: { from: number; to: number } | undefined): string {
  return hit
    ? sentence.tokens
        .slice(hit.from, hit.to)
        .map((t) => t.text)
        .join(' ')
    : ''
}

/** "Out of scope: …", "Signs of drift: …": words before a colon do what a heading does. */
function underLabel(place: Place, block: Block, sentence: Sentence | undefined, reader: LanguageReader): Place {
  if (!sentence || block.type === 'heading') return place
  const words = labelWords(block, sentence)
  if (!words) return place
  const role = reader.roleOf(words)?.role
  if (role === 'exclusions') return { ...place, role, excludedBy: words, soft: false }
  return role === 'definitions' ? { ...place, rejectedBy: words } : place
}

/** "Out of scope: …", or a short sentence in bold that opens the block: "**Not included.** …". */
function labelWords(block: Block, sentence: Sentence): string | undefined {
  const bold = block.marked.find((mark) => mark.start === 0)
  const end = sentence.tokens.at(-1)?.end ?? 0
  if (bold && end <= bold.end && bold.end < block.prose.text.length && sentence.length <= 7)
    return block.prose.text.slice(0, end)
  const colon = sentence.tokens.findIndex((token, i) => i > 0 && /^["'”’*_)]*\s*:\s/u.test(token.before))
  const last = sentence.tokens[colon - 1]
  return colon >= 1 && colon <= 7 && last ? block.prose.text.slice(0, last.end) : undefined
}

/** "Can peers give medication? No." */
function answersNo(next: Sentence | undefined): string | undefined {
  const no = next?.all('no')[0]
  if (!next || !no || !next.tokens[0]?.before.includes('?') || no.from > 1) return undefined
  return wordsAt(next, no)
}

/** "Nursing: room checks, "07:00 Night staff: …": an actor at the start, then a colon. */
function labelOf(sentence: Sentence | undefined): Statement['label'] {
  if (!sentence) return undefined
  const colon = sentence.tokens.findIndex((token, i) => i > 0 && /^\s*:\s/u.test(token.before))
  if (colon < 1 || colon > 6) return undefined
  for (const actor of ['peer', 'staff', 'person'] as const) {
    // "Nurses: …", "The nurses' role: …"
    const end = sentence.all('dutyNoun').find((noun) => noun.to === colon)?.from ?? colon
    const hit = sentence.all(actor).find((h) => h.to === end && !sentence.is('verb', 0))
    if (hit) return { actor, words: wordsAt(sentence, hit) }
  }
  return undefined
}

function yesOrCross(text: string): 'yes' | 'no' {
  return /[✗✘]/u.test(text) ? 'no' : 'yes'
}

function createReaders(reader: LanguageReader): Readers {
  const memo = new Map<string, Sentence | undefined>()
  const last = (text: string): Sentence | undefined => {
    if (!memo.has(text)) memo.set(text, readSentences(text, reader).at(-1))
    return memo.get(text)
  }
  const named = (text: string): Actor | undefined => {
    const sentence = last(text)
    if (!sentence || sentence.length > 8) return undefined
    if (sentence.all('peer').length) return 'peer'
    // "Nurse", "the ward team"; but not "room checks with the team".
    return sentence.all('staff').some((hit) => sentence.length - (hit.to - hit.from) <= 2) ? 'staff' : undefined
  }
  return {
    role: (text) => reader.roleOf(text),
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
