import type { Actor } from '../facts/mentions.js'
import { Few } from '../memory/few.js'
import { ownCopy } from '../memory/own-copy.js'
import { type Capacity, Recent } from '../memory/recent.js'
import type { LanguageReader } from './language.js'
import { titleIn } from './own-title.js'
import { readSentences, type Sentence } from './sentence.js'

/** A prose as read, and what it does to what stands below it, found when it is asked; null: nothing. */
export class ReadText {
  /** Of its own: two readings are the same where their numbers are. */
  readonly id: number
  readonly text: string
  readonly sentences: readonly Sentence[]
  named: Actor | null | undefined
  excludes: string | null | undefined
  leads: Actor | null | undefined
  others: boolean | undefined
  rejects: boolean | undefined

  constructor(id: number, text: string, sentences: readonly Sentence[]) {
    this.id = id
    this.text = text
    this.sentences = sentences
  }
}

interface Entry {
  /** Read with no title of a document's own. */
  readonly plain: ReadText
  readonly titled: Few<ReadText>
  title: string | null | undefined
}

/** Every prose that was read in one language, by its text. */
export class TextMemory {
  /** UTF-16 units read so far. */
  work = 0
  readonly #reader: LanguageReader
  readonly #texts: Recent<Entry>
  #next = 0

  constructor(reader: LanguageReader, units: Capacity) {
    this.#reader = reader
    this.#texts = new Recent(units)
  }

  /** @param titles nouns by which the document calls its peer worker */
  read(text: string, titles: ReadonlySet<string>): ReadText {
    const { plain, titled } = this.#entryOf(text)
    if (titles.size === 0) return plain
    // Most blocks don't say the title, and are the same whatever it is.
    return titled.get([...titles].join('\n'), () =>
      isSaid(titles, plain.sentences) ? this.#readNew(plain.text, titles) : plain,
    )
  }

  /** The noun by which a text calls the peer worker, if it is a title that does. */
  titleIn(text: string): string | undefined {
    const entry = this.#entryOf(text)
    entry.title ??= titleIn(text, this.#reader) ?? null
    return entry.title ?? undefined
  }

  trim(): void {
    this.#texts.trim()
  }

  #entryOf(text: string): Entry {
    let entry = this.#texts.get(text)
    if (!entry) {
      const kept = ownCopy(text)
      entry = { plain: this.#readNew(kept), titled: new Few(), title: undefined }
      this.#texts.set(kept, entry, kept.length + LEAST)
    }
    return entry
  }

  #readNew(text: string, titles?: ReadonlySet<string>): ReadText {
    this.work += text.length
    return new ReadText(this.#next++, text, readSentences(text, this.#reader, titles))
  }
}

/** What even an empty text counts for. */
export const LEAST = 20

function isSaid(titles: ReadonlySet<string>, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) => tokens.some(({ lemmas, text }) => titles.has(lemmas.at(-1) ?? text)))
}
