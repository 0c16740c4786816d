/** The time that this share (0 to 1) of some times doesn't exceed. */
export function share(times: readonly number[], part: number): number {
  const ordered = [...times].sort((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0
}

/** Prints a time beside that of `remark-parse`. */
export function row(name: string, time: number, base: number): void {
  console.log(`${name.padEnd(34)} ${time.toFixed(2).padStart(8)} ms = ${(time / base).toFixed(3)} × remark-parse`)
}
