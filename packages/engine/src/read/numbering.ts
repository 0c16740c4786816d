import { type Line, mayBeWrapped, widthOf } from './lines.js'
import { type Marker, markersOf } from './markers.js'

/** Last numbers that were seen, by the shape of the numbering: "a)" → 2 after `b)`. */
export type Series = Map<string, number>

/** What stands around a paragraph, as far as it tells whether the paragraph's markers are markers. */
export interface Surroundings {
  /** The lines of the paragraph right before it, and of the one right after it. */
  readonly before?: readonly Line[] | undefined
  readonly after?: readonly Line[] | undefined
  /** Numbers of the lists that are still open around it. */
  readonly open?: Series | undefined
  /** Whether the paragraph is the text of a list's item, where a number can only be the item's own. */
  readonly isItem?: boolean | undefined
}

/** The numbering that a marker goes on with: decimals count within their parent. */
export function seriesOf(marker: Marker): string {
  return [marker.kind, ...marker.path.slice(0, -1)].join(' ')
}

/**
 * The marker of every line that begins with one. A bullet speaks for itself; a dash, a letter or a number at the
 * beginning of a line may be there by chance of wrapping, and needs a neighbour that goes on in the same way.
 */
export function chooseMarkers(lines: readonly Line[], around: Surroundings): (Marker | undefined)[] {
  const candidates = lines.map((line) => markersOf(line.text))
  if (candidates.every((markers) => markers.length === 0)) return lines.map(() => undefined)
  const width = widthOf(lines)
  const dashes = countDashes(candidates)
  const followed = followers(candidates, around.after)
  const seen: Series = new Map(around.open)
  for (const line of around.before ?? [])
    for (const marker of markersOf(line.text)) seen.set(seriesOf(marker), marker.ordinal)
  let inList = false

  return lines.map((line, index) => {
    const previous = index > 0 ? lines[index - 1] : around.before?.at(-1)
    const announced = previous?.text.endsWith(':') ?? false
    const wrapped = index > 0 && previous !== undefined && mayBeWrapped(previous, line, width)
    const isMarker = (marker: Marker): boolean => {
      if (marker.ordinal < 0) {
        if (marker.sure || announced || (dashes.get(marker.kind) ?? 0) > 1) return true
        if (index > 0) return inList && !wrapped
        return begins(around.before, marker.kind) || begins(around.after, marker.kind)
      }
      const series = seriesOf(marker)
      if (seen.get(series) === marker.ordinal - 1 && seen.has(series)) return true
      if (followed[index]?.has(marker)) return true
      if (marker.ordinal === 1 && announced) return true
      if (around.isItem && index === 0 && marker.kind.includes(')')) return true
      if (!marker.sure) return false
      return index === 0 || !wrapped || /[.;:,!?]$/.test(previous?.text ?? '')
    }
    const chosen = candidates[index]?.find(isMarker)
    for (const marker of chosen ? [chosen] : (candidates[index] ?? [])) seen.set(seriesOf(marker), marker.ordinal)
    if (chosen) inList = true
    return chosen
  })
}

function begins(lines: readonly Line[] | undefined, kind: string): boolean {
  const first = lines?.[0]
  return first !== undefined && markersOf(first.text).some((marker) => marker.kind === kind)
}

function countDashes(candidates: readonly (readonly Marker[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [marker] of candidates) {
    if (marker && marker.ordinal < 0) counts.set(marker.kind, (counts.get(marker.kind) ?? 0) + 1)
  }
  return counts
}

/** For every line, its candidates whose next number comes further down. */
function followers(candidates: readonly (readonly Marker[])[], after: readonly Line[] | undefined): Set<Marker>[] {
  const first = after?.[0]
  const below = new Set((first ? markersOf(first.text) : []).map((marker) => `${seriesOf(marker)} ${marker.ordinal}`))
  const found: Set<Marker>[] = []
  for (let index = candidates.length - 1; index >= 0; index--) {
    const own = candidates[index] ?? []
    found[index] = new Set(own.filter((marker) => below.has(`${seriesOf(marker)} ${marker.ordinal + 1}`)))
    for (const marker of own) below.add(`${seriesOf(marker)} ${marker.ordinal}`)
  }
  return found
}
