import { describe, expect, test } from 'vitest'
import { readDocument } from './read.js'
import { show } from './show-blocks.js'

function sources(text: string): string[] {
  return readDocument(text).blocks.map(({ span }) => text.slice(span.start, span.end))
}

describe('Markdown', () => {
  test('headings of both kinds, without their numbers', () => {
    expect(show('# One #\n\nTwo\n===\n\nThree\n---\n\n## 4. Four\n\n### 4.1 Five')).toEqual([
      'h1 One',
      'h1 Two',
      'h2 Three',
      'h2 Four',
      'h3 Five',
    ])
  })

  test('a long paragraph above a rule is no heading', () => {
    const text = `${'The worker '.repeat(15).trim()}.\n---`
    expect(readDocument(text).blocks[0]?.type).toBe('paragraph')
  })

  test('lists, their nesting and what leads them in', () => {
    const text =
      'Not asked to:\n\n- Medication\n  - count pills\n  - carry pills\n- Control\n\nText.\n\n1. one\n\n   more of one\n'
    expect(show(text)).toEqual([
      'Not asked to:',
      'item 1.0<0 Medication',
      'item 2.1<1 count pills',
      'item 2.1<1 carry pills',
      'item 1.0<0 Control',
      'Text.',
      'item 1.2<5 one',
      'item 1.2<5 more of one',
    ])
  })

  test('an item without a text of its own hands its lead-in on', () => {
    expect(show('Not:\n\n- - count\n  - carry')).toEqual(['Not:', 'item 2.1<0 count', 'item 2.1<0 carry'])
  })

  test('a list right below its lead-in; none below a heading, a table or a comment alone', () => {
    expect(show('Not:\n- count')).toEqual(['Not:', 'item 1.0<0 count'])
    expect(show('Not:\n\n<!-- note -->\n\n- count')).toEqual(['Not:', 'item 1.0<0 count'])
    expect(show('Not:\n\n## Duties\n\n- count')).toEqual(['Not:', 'h2 Duties', 'item 1.0 count'])
  })

  test('lists, tables and lead-ins are numbered through all slices', () => {
    const text = 'A:\n\n- b\n\n| c |\n| - |\n\n# Next\n\nD:\n\n- e\n\n| f |\n| - |'
    expect(show(text)).toEqual(['A:', 'item 1.0<0 b', 'cell 0.0.0 c', 'h1 Next', 'D:', 'item 1.1<4 e', 'cell 1.0.0 f'])
  })

  test('tables; empty cells keep their column', () => {
    expect(show('| a | | c |\n| - | - | - |\n| d | e |')).toEqual([
      'cell 0.0.0 a',
      'cell 0.0.2 c',
      'cell 0.1.0 d',
      'cell 0.1.1 e',
    ])
  })

  test('a cell with lines of its own', () => {
    expect(show('| a |\n| - |\n| Will:<br>• count<br>• carry pills |')).toEqual([
      'cell 0.0.0 a',
      'cell 0.1.0 Will:',
      'cell 0.1.0 count',
      'cell 0.1.0 carry pills',
    ])
  })

  test('quotes and footnotes', () => {
    expect(show('> said\n>\n> - listed\n\ntext[^1]\n\n[^1]: note\n\n    more')).toEqual([
      '> said',
      '> item 1.0<0 listed',
      'text',
      'note',
      'more',
    ])
  })

  test('what is not read: fences, comments, definitions, rules', () => {
    expect(
      show('```\ncode\n```\n\n<!-- a\n\nb -->\n\n[x]: /y "z"\n\n***\n\ntext\n\n~~~\nnever closed\n\n# code'),
    ).toEqual(['text'])
  })

  test('text indented by four or more is text', () => {
    expect(show('    DUTIES\n\n    Will:\n\n        - count\n          pills\n\n\tcarry')).toEqual([
      'h7 DUTIES',
      'Will:',
      'item 1.0<1 count pills',
      'carry',
    ])
  })

  test('an empty document, blank lines, and lines with nothing to see', () => {
    expect(show('')).toEqual([])
    expect(show('\n \n\t\n')).toEqual([])
    expect(show('\u00a0\n\n&nbsp;\n\n\u200b\n\n-\n\n#\n\n**\u00a0**')).toEqual(['** **'])
    expect(show('one line')).toEqual(['one line'])
  })
})

describe('HTML', () => {
  test('paragraphs, items and headings by their tags', () => {
    const text =
      '<div>\n<h3 class="x">Key duties</h3>\n<p>Will <b>not</b>:</p>\n<ul><li>count &amp; carry</li><li>watch</li></ul></div>'
    expect(show(text)).toEqual(['h7 Key duties', 'Will not:', 'item 1.0<1 count & carry', 'item 1.0<1 watch'])
  })

  test('nothing of scripts, styles and comments', () => {
    expect(show('<script>\nif (a < b) c\n</script>\n\n<style>p {}</style>\n\n<!-- a --> shown\n\n<!-- b')).toEqual([
      'shown',
    ])
  })

  test('malformed tags', () => {
    expect(show('<div\n\ntext <b\n\n</p\n\n<p>a < b</q>')).toEqual(['div', 'text <b', '/p', 'a < b'])
  })
})

describe('front matter and byte order marks', () => {
  test('front matter is kept as it stands', () => {
    const text = '\ufeff---\r\nkind: policy\r\n---\r\n\r\n# Title'
    const { blocks, frontMatter } = readDocument(text)
    expect(frontMatter).toEqual({ yaml: 'kind: policy', span: { start: 1, end: 23 } })
    expect(blocks.map(({ span }) => span)).toEqual([{ start: 27, end: 34 }])
  })

  test('a rule at the beginning is none, and lists below it are lists', () => {
    expect(readDocument('---\n\n- a').frontMatter).toBeUndefined()
    expect(show('---\n\n- a')).toEqual(['item 1.0 a'])
  })
})

describe('the spans of blocks', () => {
  test('hold their markup', () => {
    expect(sources('# One #\n\n- *two*\n  1. [ ] three\n\n> four\n\n| five |\n| - |')).toEqual([
      '# One #',
      '- *two*',
      '1. [ ] three',
      'four',
      '| five |',
    ])
  })

  test('follow each other within a paragraph', () => {
    expect(sources('*Will:*\n  • **one**\r\n  continued  \n\t• two')).toEqual([
      '*Will:*',
      '• **one**\r\n  continued',
      '• two',
    ])
    expect(sources('> **A:** b\n> **C:** d >\n')).toEqual(['**A:** b', '**C:** d >'])
  })
})
