import { expect, test } from 'vitest'
import { LineIndex } from './line-index.js'

test('every line break counts once, whatever its form', () => {
  const lines = new LineIndex('a\r\nb\rc\n\nd')
  expect(lines.count).toBe(5)
  expect([0, 3, 5, 7, 8].map((offset) => lines.position(offset).line)).toEqual([1, 2, 3, 4, 5])
  expect(lines.lineSpan(1)).toEqual({ start: 0, end: 1 })
  expect(lines.lineSpan(4)).toEqual({ start: 7, end: 7 })
  expect(lines.lineSpan(9)).toEqual({ start: 9, end: 9 })
})

test('columns count UTF-16 units from 1', () => {
  expect(new LineIndex('a\n🙂b').position(4)).toEqual({ line: 2, column: 3, offset: 4 })
})

test('an offset outside the text counts as its nearest end', () => {
  expect(new LineIndex('ab').position(9)).toEqual({ line: 1, column: 3, offset: 2 })
  expect(new LineIndex('').position(-1)).toEqual({ line: 1, column: 1, offset: 0 })
})
