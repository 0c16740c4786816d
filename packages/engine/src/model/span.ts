/** A place in a source text: UTF-16 offsets, `end` exclusive. Lines and columns are made only at the edges. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The same stretch, further down. */
export function movedBy({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance }
}
