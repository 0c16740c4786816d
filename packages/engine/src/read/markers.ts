/** What stands at the beginning of a line and makes an item of it. */
export interface Marker {
  /** The same for all items of one list: the bullet itself, or the shape of the numbering. */
  readonly kind: string
  /** Units of the line that belong to the marker. */
  readonly length: number
  /** Place in the numbering (1 for `a)`); -1 for a bullet. */
  readonly ordinal: number
  /** The numbers of `1.2.3`, for a decimal numbering. */
  readonly path: readonly number[]
  /** Whether it can be nothing else, wherever the line stands. Otherwise its neighbours must bear it out. */
  readonly sure: boolean
}

/** Bullets of word processors; the private ones are how their symbol fonts arrive in plain text. */
const BULLET = /^([•●▪‣◦○■□▫∙➢➤►▶❖◆♦⁃✓✔✗\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf06e\uf071\uf076])[ ]*(?=[^ ])/u
const LETTER_O = /^o +(?=[^ ])/
const DASH = /^([–—·*§+−-]|--) +(?=[^ ])/
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3})+)[.)]? +(?=[^ ])/
const AFTER_DECIMAL = /^["“«'‘([$£€]*[\p{Lu}\d]/u
/** "1.5 FTE": a quantity. */
const UNIT = /^(?:FTE|ETP|EFT|CEU|MB|GB|KM|%)/
const NUMBER = /^(?:\((\d{1,2})\)|(\d{1,2})[.)]) +(?=[^ ])/
const PARENTHESIS = /^(\(?)([a-z]|[ivx]{2,5})\) +(?=[^ ])/
const LETTER = /^([A-Za-z])\. +(?=[^ ])/
const ROMAN_DOT = /^([IVX]{1,5})\. +(?=[^ ])/
const NAMED = /^(\p{Lu}\p{L}{2,}) (\d{1,2})[.):] +(?=["“«]?\p{Lu})/u

/** A line that begins with a word, as most do. */
const PLAIN = /^(?!o )[A-Za-z](?![ivxIVX]{0,4}[.)])(?!\p{L}{2,} \d)/u
const NONE: readonly Marker[] = []

/** The markers that a line may begin with, the likeliest first. */
export function markersOf(line: string): readonly Marker[] {
  if (PLAIN.test(line)) return NONE
  const bullet = BULLET.exec(line) ?? LETTER_O.exec(line)
  if (bullet) return [{ kind: bullet[1] ?? 'o', length: bullet[0].length, ordinal: -1, path: [], sure: true }]
  const dash = DASH.exec(line)
  if (dash) return [{ kind: dash[1] ?? '-', length: dash[0].length, ordinal: -1, path: [], sure: false }]
  const decimal = DECIMAL.exec(line)
  if (decimal) {
    const path = (decimal[1] ?? '').split('.').map(Number)
    const rest = line.slice(decimal[0].length)
    if (path[0] === 0 || UNIT.test(rest)) return []
    const sure = AFTER_DECIMAL.test(rest)
    return [{ kind: `decimal ${path.length}`, length: decimal[0].length, ordinal: path.at(-1) ?? 0, path, sure }]
  }
  const found: Marker[] = []
  const add = (kind: string, match: RegExpExecArray, ordinal: number) => {
    if (ordinal > 0) found.push({ kind, length: match[0].length, ordinal, path: [], sure: false })
  }
  const number = NUMBER.exec(line)
  if (number) add(number[1] ? '(1)' : '1.', number, Number(number[1] ?? number[2]))
  const named = NAMED.exec(line)
  if (named) add((named[1] ?? '').toLowerCase(), named, Number(named[2]))
  const parenthesis = PARENTHESIS.exec(line)
  if (parenthesis) {
    const label = parenthesis[2] ?? ''
    if (label.length === 1) add(`${parenthesis[1]}a)`, parenthesis, label.charCodeAt(0) - 96)
    add(`${parenthesis[1]}i)`, parenthesis, romanValue(label))
  }
  const letter = LETTER.exec(line)
  if (letter)
    add(/[a-z]/.test(letter[1] ?? '') ? 'a.' : 'A.', letter, (letter[1] ?? '').toLowerCase().charCodeAt(0) - 96)
  const roman = ROMAN_DOT.exec(line)
  if (roman) add('I.', roman, romanValue((roman[1] ?? '').toLowerCase()))
  return found
}

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** 0 where it is no Roman number up to twenty. */
function romanValue(label: string): number {
  return ROMANS.indexOf(label) + 1
}

/** Where, within a line that begins with the marker, further items of the same list begin: "• one • two", "5.1 … 5.2 …". */
export function innerStarts(line: string, marker: Marker): number[] {
  const starts: number[] = []
  if (marker.sure && marker.ordinal < 0 && marker.kind !== 'o') {
    for (
      let at = line.indexOf(` ${marker.kind} `, marker.length);
      at >= 0;
      at = line.indexOf(` ${marker.kind} `, at + 1)
    ) {
      starts.push(at + 1)
    }
  } else if (marker.path.length > 0) {
    const path = [...marker.path]
    for (let at = marker.length; ; ) {
      path[path.length - 1] = (path.at(-1) ?? 0) + 1
      const next = ` ${path.join('.')} `
      at = line.indexOf(next, at)
      if (at < 0) break
      if (!/[.;:!?)”"»’]/.test(line[at - 1] ?? '') || !AFTER_DECIMAL.test(line.slice(at + next.length))) break
      starts.push(at + 1)
      at += next.length
    }
  }
  return starts
}

export function isBullet(marker: Marker | undefined): boolean {
  return marker !== undefined && marker.ordinal < 0
}
