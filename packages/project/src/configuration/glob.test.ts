import { expect, test } from 'vitest'
import { globToRegExp } from './glob.js'

test.each([
  ['*.md', 'a.md', true],
  ['*.md', 'a/b.md', false],
  ['**/*.md', 'b.md', true],
  ['**/*.md', 'a/c/b.md', true],
  ['**/*.md', '../b.md', false],
  ['a/**', 'a/b/c.md', true],
  ['a/**', 'a', false],
  ['a**.md', 'a/b.md', false],
  ['?.md', 'ab.md', false],
  ['{a,b/{c,d}}.md', 'b/d.md', true],
  ['{a,b}.md', 'c.md', false],
  ['[a-c].md', 'b.md', true],
  ['[!a-c].md', 'b.md', false],
  ['[z-a].md', '[z-a].md', true],
  ['[draft.md', '[draft.md', true],
  ['{draft.md', '{draft.md', true],
  ['a+(b).md', 'a+(b).md', true],
  ['a.md', 'axmd', false],
  ['été-🙂?.md', 'été-🙂🙂.md', true],
])('%s and %s: %s', (pattern, path, matching) => {
  expect(globToRegExp(pattern).test(path)).toBe(matching)
})
