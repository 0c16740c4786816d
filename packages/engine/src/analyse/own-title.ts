import type { ReadDocument } from '../model/document.js'
import type { LanguageReader } from './language.js'
import { readWhole } from './sentence.js'

/** Blocks at the beginning in which a document says whom it is about. */
const BEGINNING = 4
/** A title is short. */
const LONGEST = 160
const TITLE = /^(?:title|position|role|job(?: title)?)[ \t]*:[ \t]*(.+)$/imu
/** Words between "peer" and the noun of the title ("Peer Wellness and Recovery Navigator"). */
const WITHIN = 4

/**
 * The noun by which a document calls its peer worker, in its dictionary form: "coordinator" in a posting for a "Student
 * Peer Coordinator", where every coordinator is the peer and not a colleague. Empty where the title has none.
 * @param texts finds the noun in a text, each once
 */
export function ownTitles(
  { blocks, frontMatter }: ReadDocument,
  texts: { titleIn(text: string): string | undefined },
): ReadonlySet<string> {
  const stated = TITLE.exec(frontMatter?.yaml ?? '')?.[1]
  const first = blocks.slice(0, BEGINNING).flatMap(({ type, prose: { text } }) => (type === 'cell' ? [] : [text]))
  for (const text of stated ? [stated, ...first] : first) {
    // The first title is the document's own; "reports to the Peer Coordinator" comes later.
    const title = text.length <= LONGEST ? texts.titleIn(text) : undefined
    if (title) return new Set([title])
  }
  return NONE
}

const NONE: ReadonlySet<string> = new Set()

/** The noun by which a text calls the peer worker, in its dictionary form. */
export function titleIn(text: string, reader: LanguageReader): string | undefined {
  const sentence = readWhole(text, reader)
  for (const peer of sentence.all('peer')) {
    for (let i = peer.from; i < Math.min(sentence.length, peer.to + WITHIN); i++) {
      if (i > peer.from && sentence.breakBefore[i]) break
      if (sentence.is('preposition', i) || sentence.tokens[i]?.before.includes(',')) break
      if (sentence.is('roleNoun', i) && (sentence.morphology.headFirst || i + 1 >= peer.to))
        return sentence.tokens[i]?.lemmas.at(-1)
    }
  }
  return undefined
}
