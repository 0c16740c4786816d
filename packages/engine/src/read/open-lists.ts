import type { Marker } from './markers.js'
import { type Series, seriesOf } from './numbering.js'

/** A list made of marked lines, while further items may join it. */
export interface OpenList {
  readonly list: number
  readonly depth: number
  readonly leadIn: number | undefined
  readonly kind: string
  readonly indent: number
  /** The block and marker of its last item. */
  last: number | undefined
  marker: Marker
}

/** Places marked lines in lists: by their marker, their indentation, and the numbers that went before. */
export class OpenLists {
  #stack: OpenList[] = []
  readonly #outer: OpenLists | undefined
  readonly #depth: number
  readonly #newList: () => number

  /**
   * `depth`: of the item that the lists stand in, 0 outside of any. `outer`: lists that stand open around them, which a
   * line at the margin may go on with. `newList` gives each list its number.
   */
  constructor(depth: number, newList: () => number, outer?: OpenLists) {
    this.#depth = depth
    this.#newList = newList
    this.#outer = outer
  }

  get top(): OpenList | undefined {
    return this.#stack.at(-1)
  }

  close(): void {
    this.#stack = []
  }

  /** The numbers that a marker could go on with. */
  get series(): Series {
    const series: Series = new Map(this.#outer?.series)
    for (const list of this.#stack) series.set(seriesOf(list.marker), list.marker.ordinal)
    return series
  }

  /** Whether an item with this marker would join a list that is open. */
  goesOnWith(marker: Marker): boolean {
    return this.#stack.some((list) => list.kind === marker.kind)
  }

  /** The list for an item; `leadIn` leads in a list that begins here and isn't nested. */
  place(marker: Marker, indent: number, leadIn: number | undefined): OpenList {
    if (this.#stack.length === 0 && marker.ordinal > 1 && this.#outer?.goesOnWith(marker)) {
      return this.#outer.place(marker, indent, leadIn)
    }
    const known = this.#stack.findLastIndex((list) => this.#holds(list, marker, indent))
    if (known >= 0) {
      this.#stack.length = known + 1
      const list = this.#stack[known] as OpenList
      list.marker = marker
      return list
    }
    while ((this.top?.indent ?? -1) > indent + 1) this.#stack.pop()
    const parent = this.top
    if (parent && parent.kind === marker.kind && indent <= parent.indent + 1) {
      parent.marker = marker
      return parent
    }
    const list: OpenList = {
      list: this.#newList(),
      depth: (parent?.depth ?? this.#depth) + 1,
      leadIn: parent ? (parent.last ?? parent.leadIn) : leadIn,
      kind: marker.kind,
      indent,
      last: undefined,
      marker,
    }
    this.#stack.push(list)
    return list
  }

  #holds(list: OpenList, marker: Marker, indent: number): boolean {
    if (list.kind !== marker.kind) return false
    return marker.ordinal >= 0 ? marker.ordinal > 1 || list.indent === indent : Math.abs(list.indent - indent) <= 1
  }
}
