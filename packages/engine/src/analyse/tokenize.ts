import type { Vocabulary } from '../match/vocabulary.js'
import type { Token } from './token.js'

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|&/gu

/** Endings of English contractions and the words that they stand for; no entry: a possessive. */
const CONTRACTIONS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'be', d: 'would', m: 'be' }
const ELIDED = new Set(['l', 'd', 'j', 'm', 'n', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'aujourd'])
const PRONOUNS_BEFORE_IS = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'where', 'let'])
const NEGATED_STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** Cuts prose into words. Hyphens and slashes separate; contractions become two words. */
export function tokenize(prose: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  let last = 0
  WORD.lastIndex = 0
  for (let match = WORD.exec(prose); match; match = WORD.exec(prose)) {
    const word = match[0]
    const start = match.index
    let before = start - last === 1 && prose.charCodeAt(last) === SPACE ? ' ' : prose.slice(last, start)
    const capital = isCapital(word)
    for (const part of parts(word)) {
      const text = part.text === '&' ? 'and' : part.text.toLowerCase()
      const form = vocabulary.form(text)
      tokens.push({
        start: start + part.start,
        end: start + part.end,
        text: form.text,
        capital,
        before,
        form,
        lemmas: form.lemmas,
      })
      before = ''
    }
    last = start + word.length
  }
  return tokens
}

const SPACE = 32
const A = 65
const Z = 90

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0)
  return first < 128 ? first >= A && first <= Z : /^\p{Lu}/u.test(word)
}

interface Part {
  readonly text: string
  /** Offsets into the word, UTF-16. */
  readonly start: number
  readonly end: number
}

function parts(word: string): readonly Part[] {
  const plain = word.indexOf("'")
  const at = plain < 0 ? word.indexOf('’') : plain
  const whole = { text: word, start: 0, end: word.length }
  if (at < 0) return [whole]
  const stem = word.slice(0, at)
  // "l'équipe", "qu'elle": two words, in French.
  if (ELIDED.has(stem.toLowerCase()) && at + 2 < word.length) {
    return [
      { text: stem, start: 0, end: at + 1 },
      { text: word.slice(at + 1).replace(/['’]/gu, ''), start: at + 1, end: word.length },
    ]
  }
  const ending = word.slice(at + 1).toLowerCase()
  if (ending === 't' && /n$/iu.test(stem)) {
    const verb = stem.slice(0, -1)
    const full = NEGATED_STEMS[verb.toLowerCase()] ?? verb
    return [
      { text: full, start: 0, end: at - 1 },
      { text: 'not', start: at - 1, end: whole.end },
    ]
  }
  const expansion =
    ending === 's' ? (PRONOUNS_BEFORE_IS.has(stem.toLowerCase()) ? 'be' : undefined) : CONTRACTIONS[ending]
  if (expansion) {
    return [
      { text: stem, start: 0, end: at },
      { text: expansion, start: at, end: whole.end },
    ]
  }
  if (ending === 's') return [{ text: stem, start: 0, end: at }]
  return [{ ...whole, text: word.replace(/['’]/gu, '') }]
}
