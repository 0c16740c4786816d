/** Values by name, of which only a few are wanted at a time. Beyond them it begins anew. */
export class Few<V> {
  #values: Map<string, V> | undefined

  peek(name: string): V | undefined {
    return this.#values?.get(name)
  }

  set(name: string, value: V): void {
    this.#values ??= new Map()
    if (this.#values.size >= MOST) this.#values.clear()
    this.#values.set(name, value)
  }

  get(name: string, make: () => V): V {
    let value = this.peek(name)
    if (value === undefined) {
      value = make()
      this.set(name, value)
    }
    return value
  }
}

const MOST = 6
