import { type Capacity, Recent } from '../memory/recent.js'
import type { Place } from './section.js'

/** Places by what they say, so that two that say the same are one, and told by a number. */
export class Places {
  readonly #places: Recent<Place>
  readonly #ids = new WeakMap<Place, number>()
  #next = 0

  /** @param units UTF-16 units of places, written out, that are kept */
  constructor(units: Capacity) {
    this.#places = new Recent(units)
  }

  same(place: Place): Place {
    if (this.#ids.has(place)) return place
    const key = JSON.stringify(place)
    let known = this.#places.get(key)
    if (!known) {
      // Read anew, so that no word of it keeps the document that it stands in.
      known = JSON.parse(key) as Place
      this.#ids.set(known, this.#next++)
      this.#places.set(key, known, key.length)
    }
    return known
  }

  /** @param place one that `same` gave */
  idOf(place: Place): number {
    return this.#ids.get(place) ?? -1
  }

  trim(): void {
    this.#places.trim()
  }
}
