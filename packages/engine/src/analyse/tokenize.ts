import type { Vocabulary } from '../match/vocabulary.js'
import type { Token } from './token.js'

/** Cuts prose into words. Hyphens and slashes separate; contractions and elisions become two words. */
export function tokenize(prose: string, vocabulary: Vocabulary): Token[] {
  const { morphology } = vocabulary
  const tokens: Token[] = []
  let last = 0
  const words = morphology.word
  words.lastIndex = 0
  for (let match = words.exec(prose); match; match = words.exec(prose)) {
    const word = match[0]
    const start = match.index
    let before = start - last === 1 && prose.charCodeAt(last) === SPACE ? ' ' : prose.slice(last, start)
    const capital = isCapital(word)
    for (const part of morphology.parts(word)) {
      const form = vocabulary.form(part.text.toLowerCase())
      tokens.push({
        start: start + part.start,
        end: start + part.end,
        text: form.text,
        capital,
        before,
        form,
        lemmas: form.lemmas,
      })
      // "n'est": what is cut off keeps its mark.
      before = /^['’]$/u.test(word.charAt(part.end - 1)) ? word.charAt(part.end - 1) : ''
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
