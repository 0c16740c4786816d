/** How many UTF-16 units may be kept: a number, or one that changes with what is worked on. */
export type Capacity = number | (() => number)

interface Entry<V> {
  readonly key: string
  readonly value: V
  readonly units: number
  older: Entry<V> | undefined
  newer: Entry<V> | undefined
}

/** Values by text. What is asked for often stays; what wasn't used for longest goes first, once `trim` is called. */
export class Recent<V> {
  readonly #most: Capacity
  readonly #entries = new Map<string, Entry<V>>()
  #held = 0
  #oldest: Entry<V> | undefined
  #newest: Entry<V> | undefined

  /** @param most what is kept together when it is trimmed */
  constructor(most: Capacity) {
    this.#most = most
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    // A list of its own: to delete and set in a map at every look would cost more than the look.
    if (entry !== this.#newest) {
      this.#unlink(entry)
      this.#link(entry)
    }
    return entry.value
  }

  /** `units`: what the value counts for. */
  set(key: string, value: V, units: number): void {
    const known = this.#entries.get(key)
    if (known) this.#forget(known)
    const entry: Entry<V> = { key, value, units, older: undefined, newer: undefined }
    this.#entries.set(key, entry)
    this.#held += units
    this.#link(entry)
  }

  /** Forgets what is too much. Not done by itself, so that what one run needs several times is there while it runs. */
  trim(): void {
    const most = typeof this.#most === 'number' ? this.#most : this.#most()
    while (this.#held > most && this.#oldest) this.#forget(this.#oldest)
  }

  #forget(entry: Entry<V>): void {
    this.#entries.delete(entry.key)
    this.#held -= entry.units
    this.#unlink(entry)
  }

  #link(entry: Entry<V>): void {
    entry.older = this.#newest
    entry.newer = undefined
    if (this.#newest) this.#newest.newer = entry
    else this.#oldest = entry
    this.#newest = entry
  }

  #unlink(entry: Entry<V>): void {
    if (entry.older) entry.older.newer = entry.newer
    else this.#oldest = entry.newer
    if (entry.newer) entry.newer.older = entry.older
    else this.#newest = entry.older
  }
}
