import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPack } from './index.js'
import { readPackFolder } from './node.js'
import { packFiles } from './testing.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('finds the files of a pack in their folders, and nothing else', async () => {
  for (const { path, text } of packFiles()) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(join(folder, 'rules/README.md'), '# Rules\n')
  const { files, errors } = await readPackFolder(join(folder, 'rules'))
  expect(errors).toEqual([])
  expect(files.map((file) => file.path)).toEqual([
    'rules/clinical/medication.yaml',
    'rules/language/labels.yaml',
    'rules/lexicon/en/medication.yaml',
    'rules/sources.yaml',
  ])
  expect(loadPack(files).pack?.rules).toHaveLength(2)
})

test('says which file it can’t read, and reads the others', async () => {
  await writeFile(join(folder, 'sources.yaml'), 'sources: []\n')
  await symlink(join(folder, 'nowhere'), join(folder, 'broken.yaml'))
  const { files, errors } = await readPackFolder(folder)
  expect(files).toHaveLength(1)
  expect(errors).toMatchObject([{ code: 'unreadable', message: 'It can’t be read (ENOENT).' }])
})

test('says that there is no such folder', async () => {
  const { files, errors } = await readPackFolder(join(folder, 'none'))
  expect(files).toEqual([])
  expect(errors).toMatchObject([{ code: 'unreadable', file: join(folder, 'none') }])
})
