import { Few } from '../memory/few.js'
import { type Capacity, Recent } from '../memory/recent.js'
import type { Block } from '../model/block.js'
import { Places } from '../outline/places.js'
import type { Place } from '../outline/section.js'
import type { Slice } from '../read/slice.js'
import { BlockReading } from './block-reading.js'
import type { LanguageReader } from './language.js'
import { LEAST, type ReadText, TextMemory } from './read-text.js'
import type { SliceReading } from './slice-reading.js'

/** What has been read in one language, by content: shared by all documents, and bounded. */
export class LanguageMemory {
  readonly reader: LanguageReader
  readonly texts: TextMemory
  readonly places: Places
  readonly #readings: Recent<BlockReading>
  /** Kept as long as the slices themselves. */
  readonly #slices = new WeakMap<Slice, Few<SliceReading>>()
  #checked = 0

  /** @param units UTF-16 units of prose whose readings are kept */
  constructor(reader: LanguageReader, units: Capacity) {
    this.reader = reader
    this.texts = new TextMemory(reader, units)
    this.places = new Places(units)
    this.#readings = new Recent(units)
  }

  /** What was done so far, in UTF-16 units of text. */
  get work(): number {
    return this.texts.work + this.#checked
  }

  /** Says that a text had to be looked at anew. */
  worked(units: number): void {
    this.#checked += units
  }

  /** How a slice was read, by the headings above it and whatever else matters. */
  readingsOf(slice: Slice): Few<SliceReading> {
    let readings = this.#slices.get(slice)
    if (!readings) {
      readings = new Few()
      this.#slices.set(slice, readings)
    }
    return readings
  }

  /** A block's statements: those of any other that says the same, in the same shape, at such a place. */
  reading({ type, cell, marked, prose }: Block, { id, text, sentences }: ReadText, place: Place): BlockReading {
    const isColumnHead = cell?.row === 0
    let key = `${id} ${this.places.idOf(place)} ${type}${isColumnHead ? ' head' : ''}`
    for (const { start, end } of marked) key += ` ${start}-${end}`
    let reading = this.#readings.get(key)
    if (!reading) {
      const content = { type, prose: { text }, marked, isColumnHead }
      reading = new BlockReading(content, place, sentences, this.reader)
      this.#readings.set(key, reading, prose.text.length + LEAST)
    }
    return reading
  }

  /** Forgets what wasn't used for longest, where it is too much. */
  trim(): void {
    this.texts.trim()
    this.places.trim()
    this.#readings.trim()
  }
}
