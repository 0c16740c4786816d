import type { Statement } from '../check/block.js'

/**
 * A name for a finding that stays when text moves: of the rule, the words of its sentence and its own words.
 * The second of two alike in a document gets a number, by `seen`.
 */
export function fingerprint(rule: string, statement: Statement, words: string, seen: Map<string, number>): string {
  const own = `${rule}\n${words}`
  const first = statement.named(own, () => hash(keyOf(rule, statement, words)))
  const count = (seen.get(first) ?? 0) + 1
  seen.set(first, count)
  return count === 1 ? first : hash(`${keyOf(rule, statement, words)}\n${count}`)
}

/** The same for what stands in no sentence, as a comment. */
export function fingerprintOfWords(rule: string, words: string, seen: Map<string, number>): string {
  const key = `${rule}\n\n${words}`
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return hash(count === 1 ? key : `${key}\n${count}`)
}

function keyOf(rule: string, { sentence }: Statement, words: string): string {
  return `${rule}\n${sentence.tokens.map((token) => token.text).join(' ')}\n${words}`
}

/** 53-bit hash (cyrb53, a public-domain construction), in hexadecimal. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
