import { nearest } from '@rolelint/engine'

export { nearest } from '@rolelint/engine'

/** `Did you mean “x”?` for the nearest name, otherwise the list of what can be written. */
export function didYouMean(written: string, known: readonly string[]): string {
  const name = nearest(written, known)
  return name === undefined ? `It can be: ${known.join(', ')}.` : `Did you mean “${name}”?`
}
