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

/** A set of few numbers among many. */
export interface SparseBits {
  readonly bits: Int32Array
  /** Which words of `bits` hold any. */
  readonly used: readonly number[]
}

export function sparseBits(numbers: readonly number[], size: number): SparseBits {
  const bits = new Int32Array(wordsFor(size))
  for (const n of numbers) setBit(bits, n)
  return { bits, used: [...new Set(numbers.map((n) => n >>> 5))] }
}

/** Adds all of `more` to `bits`. */
export function join(bits: Int32Array, more: SparseBits): void {
  for (const i of more.used) bits[i] = (bits[i] ?? 0) | (more.bits[i] ?? 0)
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
