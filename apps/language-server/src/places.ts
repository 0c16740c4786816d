import type { Span } from '@rolelint/engine'
import { LineIndex } from '@rolelint/reports'
import type { Position, Range } from 'vscode-languageserver'
import type { Reading } from './readings.js'

/** Turns places of one text into the protocol's: lines and characters from 0, in UTF-16 units. */
export interface Places {
  position(offset: number): Position
  range(span: Span): Range
  offset(position: Position): number
}

export function placesOf(text: string): Places {
  const lines = new LineIndex(text)
  const position = (offset: number): Position => {
    const { line, column } = lines.position(offset)
    return { line: line - 1, character: column - 1 }
  }
  return {
    position,
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    offset({ line, character }) {
      const { start, end } = lines.lineSpan(line + 1)
      return Math.min(start + character, end)
    },
  }
}

const known = new WeakMap<Reading, Places>()

/** The places of a reading's text; the index of its lines is made once. */
export function placesIn(reading: Reading): Places {
  let places = known.get(reading)
  if (!places) {
    places = placesOf(reading.text)
    known.set(reading, places)
  }
  return places
}
