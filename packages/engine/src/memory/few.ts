/** Values by name, of which only a few are wanted at a time. Beyond them it begins anew. */
export class Few<V> {
  #values: Map<string, V> | undefined

  get(name: string, make: () => V): V {
    this.#values ??= new Map()
    let value = this.#values.get(name)
    if (value === undefined) {
      value = make()
      if (this.#values.size >= MOST) this.#values.clear()
      this.#values.set(name, value)
    }
    return value
  }
}

const MOST = 6
