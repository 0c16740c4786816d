import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folders, shown } from '../testing.js'
import { findDocuments, nameOf, toPattern } from './find.js'

const folderWith = folders(onTestFinished)

const files = {
  'b.md': '',
  'a.markdown': '',
  'C.MD': '',
  'notes.txt': '',
  'docs/one.md': '',
  'docs/deep/two.md': '',
  'docs/picture.png': '',
  'docs/[draft].md': '',
  'node_modules/pack/README.md': '',
  'docs/node_modules/pack/README.md': '',
  '.git/description.md': '',
  '.hidden.md': '',
  'empty/notes.txt': '',
}

async function find(...paths: string[]) {
  const { documents, errors } = await findDocuments(paths, folderWith(files))
  return { names: documents.map(({ name }) => name), errors: errors.map((e) => `${e.file}: ${shown(e)}`) }
}

test('a folder gives all Markdown below it, but for hidden and installed things', async () => {
  const names = ['C.MD', 'a.markdown', 'b.md', 'docs/[draft].md', 'docs/deep/two.md', 'docs/one.md']
  expect(await find('.')).toEqual({ names, errors: [] })
  expect((await find('docs/')).names).toEqual(['docs/[draft].md', 'docs/deep/two.md', 'docs/one.md'])
})

test('a document is found once, however often it is asked for', async () => {
  const { documents } = await findDocuments(['docs', './docs/one.md', 'docs/*.md'], folderWith(files))
  expect(documents.map(({ name, named }) => [name, named])).toEqual([
    ['docs/[draft].md', false],
    ['docs/deep/two.md', false],
    ['docs/one.md', true],
  ])
})

test('a file that is named is taken whatever its name', async () => {
  expect((await find('notes.txt', '.hidden.md', 'docs/[draft].md')).names).toEqual([
    '.hidden.md',
    'docs/[draft].md',
    'notes.txt',
  ])
})

test.each([
  ['*.md', ['C.MD', 'b.md']],
  ['docs/**/*.md', ['docs/[draft].md', 'docs/deep/two.md', 'docs/one.md']],
  ['docs/*', ['docs/[draft].md', 'docs/one.md']],
  ['{docs/deep,empty}/*.{md,txt}', ['docs/deep/two.md', 'empty/notes.txt']],
  ['*.txt', ['notes.txt']],
])('the pattern %s gives what it matches', async (pattern, names) => {
  expect(await find(pattern)).toEqual({ names, errors: [] })
})

test('patterns and paths may lead out of the folder', async () => {
  const folder = folderWith(files)
  const cwd = join(folder, 'docs/deep')
  const names = async (...paths: string[]) => (await findDocuments(paths, cwd)).documents.map(({ name }) => name)
  expect(await names('../*.md')).toEqual(['../[draft].md', '../one.md'])
  expect(await names('../../b.md', 'two.md')).toEqual(['../../b.md', 'two.md'])
  expect(await names(join(folder, 'b.md'), join(cwd, 'two.md'))).toEqual([
    `${folder}/b.md`.replaceAll('\\', '/'),
    'two.md',
  ])
  expect(await names(`${folder.replaceAll('\\', '/')}/*.md`)).toHaveLength(2)
})

test('what leads to nothing is an error, and the others go on', async () => {
  const found = await find('b.md', 'bb.md', 'nowhere/x.md', 'docs/*.rst', 'empty', '')
  expect(found.names).toEqual(['b.md'])
  expect(found.errors).toEqual([
    'bb.md: not-found There is no such file or folder. → Did you mean “b.md”?',
    'nowhere/x.md: not-found There is no such file or folder. → ' +
      'Please check how it is spelt, and from which folder the path counts.',
    expect.stringContaining('docs/*.rst: no-match No document matches this pattern.'),
    expect.stringContaining('empty: no-documents No Markdown document is in this folder'),
    expect.stringContaining(': not-found'),
  ])
})

test.runIf(process.platform !== 'win32')('a folder that leads into itself is read once', async () => {
  const folder = folderWith({ 'docs/one.md': '' })
  symlinkSync(folder, join(folder, 'docs/loop'))
  const { documents } = await findDocuments(['docs'], folder)
  expect(documents.map(({ name }) => name)).toContain('docs/one.md')
  expect(documents.length).toBeLessThan(5)
})

test('backslashes are separators on Windows only', () => {
  expect(toPattern('docs\\**\\*.md', '\\')).toBe('docs/**/*.md')
  expect(toPattern('docs/\\*.md', '/')).toBe('docs/\\*.md')
})

test('a path is called as seen from where people stand', () => {
  const cwd = folderWith({})
  expect(nameOf(join(cwd, 'docs', 'a.md'), cwd, true)).toBe('docs/a.md')
  expect(nameOf(cwd, cwd, false)).toBe('.')
  expect(nameOf(join(cwd, '..', 'a.md'), cwd, false)).toBe('../a.md')
  expect(nameOf(join(cwd, '..a.md'), cwd, false)).toBe('..a.md')
})
