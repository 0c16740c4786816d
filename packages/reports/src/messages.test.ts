import { describe, expect, test } from 'vitest'
import { messagesIn } from './index.js'

/** Words that are the same in both languages. */
const SAME = new Set(['Sources', ''])

/** Every text of a tree of messages, with its place; functions are asked with words that can be told again. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return told(value as (...values: unknown[]) => unknown, place)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, place ? `${place}.${key}` : key))
}

const COUNTS = { error: 2, warning: 1, info: 3 }
const VALUES = [
  [3, 2, COUNTS],
  ['‹a›', '‹b›', '‹c›'],
  [4, 3, ['‹a›']],
  [['‹a›', '‹b›']],
  ['‹a›', ['‹b›', '‹c›']],
  ['‹a›', 7],
]

function told(ask: (...values: unknown[]) => unknown, place: string): [string, string][] {
  for (const values of VALUES) {
    try {
      const answer = ask(...values)
      if (typeof answer === 'string' && !/undefined|NaN|object Object/u.test(answer)) return [[place, answer]]
      if (answer && typeof answer === 'object') return texts(answer, place)
    } catch {
      // It wants other values.
    }
  }
  return []
}

const english = new Map(texts(messagesIn('en')))
const french = new Map(texts(messagesIn('fr')))

describe('every text of a report has its twin', () => {
  test('the same texts in both languages', () => {
    expect([...french.keys()]).toEqual([...english.keys()])
    expect(english.size).toBeGreaterThan(90)
  })

  // What only passes words on (a quotation, a source) has nothing to translate but its marks.
  test.each([...english])('%s', (place, text) => {
    const twin = french.get(place) ?? ''
    if (SAME.has(text) || place === 'source') return
    expect(twin).not.toBe(text)
  })

  test.each([...french])('%s: French marks stand with their no-break space', (_, text) => {
    expect(text).not.toMatch(/ [:?!»]|« /u)
  })
})
