import type { Line } from './lines.js'
import { markersOf } from './markers.js'
import type { Strand } from './strand.js'

const MOST_WORDS = 12
const LONGEST = 120
const NUMBERING =
  /^(?:(?:part|section|article|appendix|annexe?|schedule|step|phase|partie|étape)\s+[\dA-Z]{1,3})\s*:\s*/i
/** A lead-in that its list has to complete is no title: "Peer workers will not:". */
const INCOMPLETE =
  /(?<!\p{L})(?:not|never|will|must|may|can|cannot|should|shall|to|by|for|with|are|is|be|includ(?:e|es|ing)|\p{L}+n['’]t|pas|jamais|doit|doivent|peut|peuvent|sont|est|devra|à|de|pour|comprend|comprennent)\s*:?$/iu

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
}

export function isIncomplete(text: string): boolean {
  return INCOMPLETE.test(text)
}

/** Units of a heading's line that are its number: "2.0 ", "IV. ", "B) ". */
export function numberOf(line: string): number {
  const [marker] = markersOf(line)
  return marker && marker.ordinal >= 0 && !/^\p{L}{3}/u.test(line) ? marker.length : 0
}

function hasTitleLength(text: string): boolean {
  const words = wordsOf(text)
  return words > 0 && words <= MOST_WORDS && text.length <= LONGEST
}

/** A short line in capitals: "KEY RESPONSIBILITIES". A label with its value ("HOURS: 35") is none. */
export function isCapitals(text: string): boolean {
  // Most lines are told by their beginning.
  if (/^[A-Z]?[a-z]/.test(text) && !NUMBERING.test(text)) return false
  const body = text.replace(NUMBERING, '')
  if (/\p{Ll}/u.test(body) || !/\p{Lu}{3}/u.test(body) || /[.,;]$/.test(body) || /:\s*\S/.test(body)) return false
  const letters = body.match(/\p{L}/gu)?.length ?? 0
  return letters * 2 > body.replace(/\s/g, '').length && hasTitleLength(text)
}

/** Whether all that a person reads of the range is strong, but for its number and the marks around it. */
export function isStrong(strand: Strand, from: number, to: number): boolean {
  const text = strand.text.slice(from, to)
  let at = from + numberOf(text)
  for (const mark of strand.marksWithin(from, to)) {
    if (!mark.strong || mark.end <= at) continue
    if (/[^\s:–—-]/.test(strand.text.slice(at, Math.max(at, mark.start)))) return false
    at = mark.end
  }
  return (
    at > from && !/[^\s:]/.test(strand.text.slice(at, to)) && strand.marksWithin(from, to).some((mark) => mark.strong)
  )
}

/** A short line, wholly strong, that doesn't end like a sentence. */
export function isStrongTitle(strand: Strand, from: number, to: number): boolean {
  if (strand.marks.length === 0 || to - from > LONGEST * 2) return false
  const text = strand.text.slice(from, to).replace(/\s+/g, ' ').trim()
  return hasTitleLength(text) && !/[.,;!]$/.test(text) && isStrong(strand, from, to)
}

/** "Duties:", alone in its paragraph. */
export function isShortLabel(text: string): boolean {
  return /^["“«]?[\p{Lu}\d]/u.test(text) && /[^\s:]\s?:$/.test(text) && wordsOf(text) <= 6 && !/[.;!?] /.test(text)
}

const ASKING = /^(?:what|who|how|why|when|where|ce|qui|comment|pourquoi|où)(?!\p{L})/iu
const TELLING = /\b(?:will|do|does|not|never|must|can|may|should|shall|ne|pas|jamais|doit|doivent|peut|peuvent)\b/i

/** "Key responsibilities", alone in its paragraph, where no mark of any kind says that it is a title. */
export function isBareTitle(text: string): boolean {
  if (text.length > 60) return false
  const words = wordsOf(text)
  if (words === 0 || words > 6 || !/^\p{Lu}[\p{L}\s'’&/()-]*[\p{L})?]$/u.test(text)) return false
  // "Peers do not": the beginning of a sentence.
  return !isIncomplete(text) && (ASKING.test(text) || !TELLING.test(text))
}

const LABEL =
  /^\p{Lu}[\p{L}\d'’.()-]*(?:[ /&]+(?:[\p{Lu}(][\p{L}\d'’.()-]*|of|to|by|the|and|for|de|du|des|la|le|et|à|par)){0,4} ?:(?: |$)/u

/** A line that begins with a label: "REPORTS TO: …", "Prepared by: …" where the label is strong. */
export function isLabelled(strand: Strand, line: Line): boolean {
  return LABEL.test(line.text) || isStrongLabel(strand, line)
}

/** A line that begins with a strong label: "**Reports to:** …". */
export function isStrongLabel(strand: Strand, line: Line): boolean {
  const colon = line.text.indexOf(':')
  if (colon < 1 || colon > 60 || wordsOf(line.text.slice(0, colon)) > 8) return false
  const after = line.from + colon
  return strand
    .marksWithin(line.from, after)
    .some((mark) => mark.strong && mark.start <= line.from && mark.end >= after && mark.end <= after + 1)
}
