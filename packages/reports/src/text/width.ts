import stringWidth from 'string-width'

/** Where Unicode has a visible sign for each control character. */
const PICTURES = 0x2400

/** Characters that are one UTF-16 unit and one column each: nearly all of what is measured, so not asked of Unicode. */
const ONE_COLUMN_EACH = /^[\x20-\x7e\u00c0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/u

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text)
}

const CHARACTERS = new Intl.Segmenter()

/** The characters of a text as a reader sees them; `index` in UTF-16 units. */
export function characters(text: string): Intl.Segments {
  return CHARACTERS.segment(text)
}

/**
 * The text with nothing in it that could move the cursor, change colours or turn the direction of reading:
 * documents come from anywhere. Control characters become visible signs; tabs and line breaks are left.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0)
    if (/[\t\r\n]/u.test(character)) return character
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : '\ufffd'
  })
}

/** One line of text: every run of white space is one space. No-break spaces stay. */
export function oneLine(text: string): string {
  return harmless(text)
    .replace(/[ \t\r\n\u2028\u2029]+/gu, ' ')
    .trim()
}

/** The text as one line, cut to at most `most` columns, with `…` where something was left out. */
export function shorten(text: string, most: number): string {
  const line = oneLine(text)
  if (displayWidth(line) <= most) return line
  const kept: string[] = []
  let width = 1
  for (const { segment } of characters(line)) {
    width += displayWidth(segment)
    if (width > most) break
    kept.push(segment)
  }
  return `${kept.join('').trimEnd()}…`
}

/**
 * Breaks a text into lines of at most `width` columns, between words; a longer word has a line of its own.
 * `first` and `rest` begin the first and the other lines, and count.
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of oneLine(text).split(' ')) {
    const wide = displayWidth(word)
    const lead = displayWidth(lines.length === 0 ? first : rest)
    if (line && lead + used + 1 + wide > width) {
      lines.push((lines.length === 0 ? first : rest) + line)
      line = word
      used = wide
    } else {
      line = line ? `${line} ${word}` : word
      used += (used ? 1 : 0) + wide
    }
  }
  lines.push((lines.length === 0 ? first : rest) + line)
  return lines
}
