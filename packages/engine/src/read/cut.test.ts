import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { cut } from './cut.js'
import { parse } from './parse.js'
import { RandomMarkdown } from './random-markdown.js'

function slices(text: string): string[] {
  return cut(text).map(({ start, end }) => text.slice(start, end))
}

/** Types, values and offsets of all nodes, on one line each. */
function outline(nodes: readonly Nodes[], base: number): string[] {
  return nodes.flatMap((node) => {
    const { start, end } = node.position ?? {}
    const rest =
      'value' in node ? JSON.stringify(node.value) : 'depth' in node ? node.depth : 'spread' in node ? node.spread : ''
    const own = `${node.type} ${base + (start?.offset ?? 0)}-${base + (end?.offset ?? 0)} ${rest}`
    return [own, ...outline('children' in node ? node.children : [], base)]
  })
}

function outlineOfSlices(text: string): string[] {
  return cut(text).flatMap(({ start, end }) => outline(parse(text.slice(start, end)).children, start))
}

test('cuts before every heading that follows a blank line', () => {
  expect(slices('Intro\n\n# One\ntext\n\n## Two\n\n\n### \n')).toEqual([
    'Intro\n\n',
    '# One\ntext\n\n',
    '## Two\n\n\n',
    '### \n',
  ])
})

test('keeps line endings of every kind', () => {
  expect(slices('a\r\n\r\n# b\r\rc\r \r# d')).toEqual(['a\r\n\r\n', '# b\r\rc\r \r', '# d'])
})

test('an empty text has no slices', () => {
  expect(cut('')).toEqual([])
  expect(cut('x')).toEqual([{ start: 0, end: 1 }])
})

test.each([
  ['a heading right below text', 'text\n# Heading'],
  ['an indented heading', 'text\n\n # Heading'],
  ['no heading at all', 'text\n\n#hashtag\n\n####### seven'],
  ['a fence', '```\n\n# code\n\n```'],
  ['a fence that is never closed', '~~~\n\n# code'],
  ['a fence in a list', '- ```\n\n# heading'],
  ['a shorter fence inside', '````\n```\n\n# code\n````'],
  ['a comment', '<!--\n\n# hidden\n-->'],
  ['a block of preformatted text', '<pre>\n\n# code\n\n</pre>'],
  ['a fence that belongs to a block of HTML', '<div>\n```\n\n# heading'],
  ['definitions', '# One\n\n[a]: /b\n\n# Two'],
  ['footnotes', '# One[^1]\n\n[^1]: note\n\n# Two'],
  ['front matter', '---\na: 1\n\n# comment\n---\ntext'],
])('does not cut in %s', (_, text) => {
  expect(slices(text)).toEqual([text])
})

test.each([
  ['a closed fence', '```\n\n# code\n```\n\n# heading', 1],
  ['a closed comment', '<!-- a\n\nb -->\n\n# heading', 1],
  ['a comment on one line', '<!-- a -->\n\n# heading', 1],
  ['front matter', '---\na: 1\n---\n\n# heading', 1],
  ['a rule that is no front matter', '---\na: 1\n\n# heading', 1],
])('cuts after %s', (_, text, count) => {
  expect(slices(text)).toHaveLength(count + 1)
})

test('the trees of the slices are the tree of the whole, whatever the document', () => {
  let cuts = 0
  for (let seed = 1; seed <= 4000; seed++) {
    const random = new RandomMarkdown(seed * 7919)
    let text = random.document()
    for (let edits = random.below(3); edits > 0; edits--) text = random.edit(text)
    text = text.replace(/^\ufeff+/, '')
    cuts += cut(text).length - 1
    expect(outlineOfSlices(text), JSON.stringify(text)).toEqual(outline(parse(text).children, 0))
  }
  expect(cuts).toBeGreaterThan(1000)
}, 30_000)

test('time grows with the length of the text alone', () => {
  const text = '# Duties\n\nThe peer worker `listens`. <b>So\n\n'.repeat(25_000)
  expect(cut(text)).toHaveLength(25_000)
})
