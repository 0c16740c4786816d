/** Sets of small numbers, a bit each: 32 to a word. */

/** How many words a set of `size` numbers needs. */
export function wordsFor(size: number): number {
  return (size + 31) >>> 5
}

export function hasBit(bits: Uint32Array, n: number): boolean {
  return (((bits[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1
}

export function setBit(bits: Uint32Array, n: number): void {
  bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31))
}

/** Adds all of `more` to `bits`. */
export function join(bits: Uint32Array, more: Uint32Array): void {
  for (let i = 0; i < more.length; i++) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0)
}

/** Calls `visit` with every number that both sets hold. */
export function eachCommon(a: Uint32Array, b: Uint32Array, visit: (n: number) => void): void {
  for (let i = 0; i < a.length; i++) {
    let word = (a[i] ?? 0) & (b[i] ?? 0)
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      visit(i * 32 + bit)
      word &= word - 1
    }
  }
}
