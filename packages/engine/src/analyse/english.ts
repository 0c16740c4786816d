import { createEnglishLemmatizer } from './english-lemma.js'
import type { Morphology, Part } from './morphology.js'

/** Endings of contractions and the words that they stand for; no entry: a possessive. */
const CONTRACTIONS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'be', d: 'would', m: 'be' }
const PRONOUNS_BEFORE_IS = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'where', 'let'])
const NEGATED_STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
/** French names stand in English texts too. */
const ELIDED = new Set(['l', 'd', 'j', 'm', 'n', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'aujourd'])

/** What the shapes of English words tell. */
export function createEnglish(): Morphology {
  const lemmatize = createEnglishLemmatizer()
  return {
    lemmatize,
    word: /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|&/gu,
    parts,
    formOf: (word) => {
      if (/[^s]s$/u.test(word)) return 'finite'
      if (word.endsWith('ing')) return 'gerund'
      return word.endsWith('ed') ? 'past' : 'base'
    },
    isPlural: (word) => /[^s]s$/u.test(word),
    isPast: (word) => lemmatize(word).length > 1 && !/(?:s|ing)$/u.test(word),
    isParticiple: (word) => /(?:ed|en|n|t)$/u.test(word) && lemmatize(word).length > 1,
    headFirst: false,
  }
}

function parts(word: string): readonly Part[] {
  if (word === '&') return [{ text: 'and', start: 0, end: 1 }]
  const plain = word.indexOf("'")
  const at = plain < 0 ? word.indexOf('’') : plain
  const whole = { text: word, start: 0, end: word.length }
  if (at < 0) return [whole]
  const stem = word.slice(0, at)
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
