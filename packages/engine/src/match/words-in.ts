/** Tells whether one of some words, in lower case and of letters alone, stands in a text. Each text is gone through once. */
export function wordsIn(words: Iterable<string>): (text: string) => boolean {
  const all = [...new Set(words)]
  if (all.length === 0) return () => false
  const one = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${all.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'iu')
  return (text) => one.test(text)
}
