import { describe, expect, test } from 'vitest'
import { readBlocks } from '../blocks.js'
import { parse } from '../parse.js'
import { RandomMarkdown } from '../random-markdown.js'
import { plainTree } from './plain.js'

/** Whether a list is loose and how cells are aligned is nothing that is read. */
function plainly(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'align' || key === 'spread' ? undefined : value)))
}

function isReadAlike(text: string): boolean {
  const plain = plainTree(text)
  if (!plain) return false
  const { children } = parse(text)
  expect(plainly(withoutPieces(plain)), JSON.stringify(text)).toEqual(plainly(withoutPieces(children)))
  expect(plainly(readBlocks(plain, text)), JSON.stringify(text)).toEqual(plainly(readBlocks(children, text)))
  return true
}

/** A stretch of text may come in more or fewer pieces; the blocks tell whether they stand in the right places. */
function withoutPieces(nodes: unknown): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value) => (key === 'data' ? undefined : value)))
}

const STARTS = '||- |- |* |1. |2. |  |   |  - |    - |   1. |## |\n|\n\n|+ |1) | '
  .split('|')
  .concat('| a | b |', '|---|---|', '| c | **d** |')
const TEXTS = [
  'Peers walk',
  '**Duties:** walk',
  '*a* b',
  '(a **b**)',
  '1st of all',
  '2026 began',
  'x',
  'R & D: ok',
  '"quoted" one',
  '**a** **b**',
  'b**c** d',
  '***x***',
  '* y',
  '3. z',
  '**a*',
  'A line: with',
  '-',
  '=',
  '---',
  'a * b',
  '| x',
  '2.5 h',
  '7.',
  '9) k',
  '**a**b',
  '**"a"** c',
  '**(a)**, b',
  '“x” — y',
  'it *is*.',
  'é **é** —',
  'e\u0301 **so\u00adft** no\u00a0break',
]
const ENDS = ['\n', '\n', '\n', '\n\n', '\r\n']

describe('a text without anything difficult', () => {
  test('gives the tree that the parser gives', () => {
    let plain = 0
    for (let seed = 1; seed <= 8000; seed++) {
      const random = new RandomMarkdown(seed * 104_729)
      let text = ''
      for (let line = 1 + random.below(7); line > 0; line--)
        text += random.pick(STARTS) + random.pick(TEXTS) + random.pick(ENDS)
      if (isReadAlike(text)) plain++
    }
    expect(plain).toBeGreaterThan(500)
  }, 30_000)

  test('is left to the parser where it might mean something else', () => {
    for (let seed = 1; seed <= 3000; seed++) isReadAlike(new RandomMarkdown(seed * 7919).document())
    for (const text of [
      'a\\*b',
      '`code`',
      '<b>x</b>',
      '[a](b)',
      'a_b_',
      'x &amp; y',
      'a\tb',
      'a  \nb',
      '***a***',
      '---',
    ])
      expect(plainTree(text), text).toBeUndefined()
  }, 30_000)

  test('is what postings are made of', () => {
    const text = `# Peer worker

**Reports to:** the program lead

## What you'll do

- Walk with people, and *listen*.
  - Tea.
- **Groups:** two a week

| Goal | Who |
| --- | --- |
| Tea | You |

1. Apply
2. Talk
`
    expect(isReadAlike(text)).toBe(true)
  })
})
