import type { Slice } from './slice.js'

/**
 * What has been read of slices, by their text, so that one cache may serve all documents. Hand in your own, or one
 * made by `createSliceCache`.
 */
export interface SliceCache {
  get(text: string): Slice | undefined
  set(text: string, slice: Slice): void
}

/** A cache that holds slices of at most `units` UTF-16 units of text together and forgets those not used for longest. */
export function createSliceCache(units = 4_000_000): SliceCache {
  const slices = new Map<string, Slice>()
  let held = 0
  return {
    get(text) {
      const slice = slices.get(text)
      if (slice) {
        slices.delete(text)
        slices.set(text, slice)
      }
      return slice
    },
    set(text, slice) {
      if (slices.delete(text)) held -= text.length
      slices.set(text, slice)
      held += text.length
      for (const oldest of slices.keys()) {
        if (held <= units) break
        slices.delete(oldest)
        held -= oldest.length
      }
    },
  }
}
