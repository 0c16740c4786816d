import { ownCopy } from '../memory/own-copy.js'
import { type Capacity, Recent } from '../memory/recent.js'
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
export function createSliceCache(units: Capacity = 4_000_000): SliceCache {
  const slices = new Recent<Slice>(units)
  return {
    get: (text) => slices.get(text),
    set(text, slice) {
      slices.set(ownCopy(text), slice, text.length)
      slices.trim()
    },
  }
}
