/** A line of a source. */
export interface SourceLine {
  /** From 1. */
  readonly number: number
  /** Offsets into the source, UTF-16; the line's ending is not part of it. */
  readonly start: number
  readonly end: number
}

/** The lines of a source; undefined where a carriage return stands alone, which is rare and has ways of its own. */
export function linesIn(source: string): SourceLine[] | undefined {
  const lines: SourceLine[] = []
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf('\n', start)
    const next = newline < 0 ? source.length : newline
    const end = newline > start && source.charCodeAt(next - 1) === CARRIAGE_RETURN ? next - 1 : next
    lines.push({ number: lines.length + 1, start, end })
    start = next + 1
  }
  return source.includes('\r') && /\r(?!\n)/.test(source) ? undefined : lines
}

const CARRIAGE_RETURN = 13
