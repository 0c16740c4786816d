/** Tells when a run has worked long enough to let others in; work is counted, since the engine knows no clock. */
export class Pace {
  #left = STRETCH

  /** `units`: UTF-16 units of text that were read. Whether it is time for a pause. */
  spend(units: number): boolean {
    this.#left -= units
    if (this.#left > 0) return false
    this.#left = STRETCH
    return true
  }
}

/** Text read in a few milliseconds. */
const STRETCH = 2500
/** What a block costs that was read before, in units of text that wasn't. */
export const KNOWN = 4
