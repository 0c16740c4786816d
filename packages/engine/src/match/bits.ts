/** Sets of small numbers, a bit each: 32 to a word. */

/** How many words a set of `size` numbers needs. */
export function wordsFor(size: number): number {
  return (size + 31) >>> 5
}

export function hasBit(bits: Int32Array, n: number): boolean {
  return (((bits[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1
}

export function setBit(bits: Int32Array, n: number): void {
  bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31))
}

/** A set of few numbers among many: the words of its bits that hold any, each after its index, in order. */
export type SparseBits = Int32Array

export function sparseBits(numbers: readonly number[]): SparseBits {
  const words = new Map<number, number>()
  for (const n of numbers) words.set(n >>> 5, (words.get(n >>> 5) ?? 0) | (1 << (n & 31)))
  return Int32Array.from([...words].sort(([a], [b]) => a - b).flat())
}

export function hasSparseBit(bits: SparseBits, n: number): boolean {
  const word = n >>> 5
  // A small word is a term of hundreds of sets.
  let low = 0
  let high = bits.length >>> 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bits[middle * 2] as number) < word) low = middle + 1
    else high = middle
  }
  return bits[low * 2] === word && (((bits[low * 2 + 1] as number) >>> (n & 31)) & 1) === 1
}

/** Adds all of `more` to `bits`. */
export function join(bits: Int32Array, more: SparseBits): void {
  for (let k = 0; k < more.length; k += 2) {
    const i = more[k] as number
    bits[i] = (bits[i] as number) | (more[k + 1] as number)
  }
}

/** Calls `visit` with every number that both sets hold. */
export function eachCommon(a: Int32Array, b: Int32Array, visit: (n: number) => void): void {
  for (let i = 0; i < a.length; i++) {
    let word = (a[i] ?? 0) & (b[i] ?? 0)
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      visit(i * 32 + bit)
      word &= word - 1
    }
  }
}
