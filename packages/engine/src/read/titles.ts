import type { RootContent } from 'mdast'
import { isBareTitle, isCapitals, isIncomplete, isShortLabel, isStrongTitle, wordsOf } from './headings.js'
import { readInline } from './inline.js'
import { isBullet } from './markers.js'
import type { Lined, Unit } from './units.js'

const LONG = 6

/** Whether a paragraph is a heading to whoever wrote it; that may depend on what stands below it. */
export function isTitle(units: readonly Unit[], index: number): boolean {
  const unit = units[index]?.lined
  if (!unit || isBullet(unit.markers[0]) || unit.markers.some((marker, line) => marker && line > 0)) return false
  const { strand, lines } = unit
  if (strand.text.length > 300) return false
  const text = textOf(unit)
  const next = units[index + 1]
  const leads = next?.node.type === 'list' || next?.lined?.markers[0] !== undefined
  if (isCapitals(text) || isStrongTitle(strand, 0, strand.text.length)) {
    return !(leads && isIncomplete(text)) && !lines.every((line) => lines.length > 1 && isCapitals(line.text))
  }
  if (lines.length > 1 || !next) return false
  if (isShortLabel(text)) return !leads && next.lined !== undefined
  const before = units[index - 1]?.lined
  if (!isBareTitle(text) || (before && isBareTitle(textOf(before)))) return false
  return leads || (next.lined !== undefined && isLong(next.lined))
}

/** A list of one number whose text is a title ("1. PURPOSE"): a numbered heading, to the writer. */
export function isNumberedTitle(node: RootContent, source: string): boolean {
  if (node.type !== 'list' || !node.ordered || node.children.length !== 1) return false
  const paragraph = node.children[0]?.children[0]
  if (node.children[0]?.children.length !== 1 || paragraph?.type !== 'paragraph') return false
  const strand = readInline(paragraph.children, source)
  return isCapitals(strand.text) || isStrongTitle(strand, 0, strand.text.length)
}

function textOf({ strand }: Lined): string {
  const text = strand.text.slice(0, 400)
  return /^\s|\s$|\s\s|[\n\r]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

function isLong({ strand }: Lined): boolean {
  return wordsOf(strand.text) >= LONG && /[.!?:;]["”»)]?\s*$/.test(strand.text)
}
