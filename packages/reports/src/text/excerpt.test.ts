import { expect, test } from 'vitest'
import { LineIndex } from '../line-index.js'
import { excerpts } from './excerpt.js'
import { displayWidth } from './width.js'

function show(text: string, words: string, width = 60): string[] {
  const start = text.indexOf(words)
  const found = excerpts(text, { start, end: start + words.length }, new LineIndex(text), width)
  return found.flatMap((excerpt) => [excerpt.text, excerpt.marks])
}

test('marks stand under their words after tabs, emoji and wide characters', () => {
  expect(show('-\tgive tablets', 'tablets')).toEqual(['-   give tablets', '         ^^^^^^^'])
  expect(show('🙂 give', 'give')).toEqual(['🙂 give', '   ^^^^'])
  expect(show('漢字 give 漢', 'give 漢')).toEqual(['漢字 give 漢', '     ^^^^^^^'])
  expect(show('e\u0301 give', 'give')).toEqual(['e\u0301 give', '  ^^^^'])
})

test('a long line is cut around the words, between words', () => {
  const text = `${'before it '.repeat(200)}give tablets${' after it'.repeat(200)}`
  const [line = '', marks = ''] = show(text, 'give tablets', 50)
  expect(displayWidth(line)).toBeLessThanOrEqual(50)
  expect(line).toMatch(/^…(before|it) .*give tablets .*…$/u)
  expect(marks.indexOf('^')).toBe(line.indexOf('give'))
  expect(marks.trim()).toBe('^'.repeat(12))
})

test('words longer than the line are cut', () => {
  const [line = '', marks = ''] = show('a'.repeat(3000), 'a'.repeat(2000), 40)
  expect(line).toBe(`${'a'.repeat(38)}…`)
  expect(marks).toBe('^'.repeat(38))
})

test('words over several lines are marked in each, without indentation', () => {
  expect(show('- give all\r\n  tablets now', 'give all\r\n  tablets')).toEqual([
    '- give all',
    '  ^^^^^^^^',
    'tablets now',
    '^^^^^^^',
  ])
})
