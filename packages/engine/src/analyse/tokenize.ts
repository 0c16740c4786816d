import type { Vocabulary } from '../match/vocabulary.js'
import type { Token } from './token.js'

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|&/gu

/** Endings of English contractions and the words that they stand for; no entry: a possessive. */
const CONTRACTIONS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'be', d: 'would', m: 'be' }
const PRONOUNS_BEFORE_IS = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'where', 'let'])
const NEGATED_STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** Cuts prose into words. Hyphens and slashes separate; contractions become two words. */
export function tokenize(prose: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of prose.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    let before = prose.slice(last, start)
    const capital = /^\p{Lu}/u.test(match[0])
    for (const part of parts(match[0], start)) {
      const text = part.text === '&' ? 'and' : part.text.toLowerCase()
      const form = vocabulary.form(text)
      tokens.push({ start: part.start, end: part.end, text, capital, before, form, lemmas: form.lemmas })
      before = ''
    }
    last = end
  }
  return tokens
}

function parts(word: string, start: number): { text: string; start: number; end: number }[] {
  const at = word.search(/['’]/u)
  const whole = { text: word, start, end: start + word.length }
  if (at < 0) return [whole]
  const stem = word.slice(0, at)
  const ending = word.slice(at + 1).toLowerCase()
  const split = start + at
  if (ending === 't' && /n$/iu.test(stem)) {
    const verb = stem.slice(0, -1)
    const plain = NEGATED_STEMS[verb.toLowerCase()] ?? verb
    return [
      { text: plain, start, end: split - 1 },
      { text: 'not', start: split - 1, end: whole.end },
    ]
  }
  const expansion =
    ending === 's' ? (PRONOUNS_BEFORE_IS.has(stem.toLowerCase()) ? 'be' : undefined) : CONTRACTIONS[ending]
  if (expansion) {
    return [
      { text: stem, start, end: split },
      { text: expansion, start: split, end: whole.end },
    ]
  }
  if (ending === 's') return [{ text: stem, start, end: split }]
  return [{ ...whole, text: word.replace(/['’]/gu, '') }]
}
