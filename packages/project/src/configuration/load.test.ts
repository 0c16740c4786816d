import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nodeFiles } from '../files/node.js'
import { folders, rules } from '../testing.js'
import { createConfigurations } from './load.js'

const folderWith = folders(onTestFinished)

test('the nearest configuration governs a document', async () => {
  const folder = folderWith({
    'rolelint.yaml': 'kind: policy',
    'jobs/.rolelint.yaml': 'kind: job-description',
    'plans/2026/rolelint.json': '{ "kind": "workplan" }',
  })
  const configurations = createConfigurations(rules, { files: nodeFiles })
  const kindOf = async (path: string) => (await configurations.governing(join(folder, path))).configuration?.kind
  expect(await kindOf('a.md')).toBe('policy')
  expect(await kindOf('jobs/deep/er/a.md')).toBe('job-description')
  expect(await kindOf('plans/a.md')).toBe('policy')
  expect(await kindOf('plans/2026/a.md')).toBe('workplan')
  expect(await kindOf('none/such/folder/a.md')).toBe('policy')
})

test('without a configuration all is as it comes', async () => {
  const governing = await createConfigurations(rules, { files: nodeFiles }).governing(join(folderWith({}), 'a.md'))
  expect(governing).toEqual({ errors: [] })
})

test('a broken configuration is broken for all documents that it governs, and no others', async () => {
  const folder = folderWith({ 'a/rolelint.yaml': 'knid: policy', 'a/deep/x.md': '', 'b/x.md': '' })
  const configurations = createConfigurations(rules, { files: nodeFiles })
  const errors = (await configurations.governing(join(folder, 'a/deep/x.md'))).errors
  expect(errors).toMatchObject([{ code: 'config-unknown-key', file: join(folder, 'a/rolelint.yaml') }])
  expect(await configurations.governing(join(folder, 'b/x.md'))).toEqual({ errors: [] })
})

test('two configurations in one folder are one too many', async () => {
  const folder = folderWith({ 'rolelint.yaml': '', 'rolelint.json': '{}' })
  expect((await createConfigurations(rules, { files: nodeFiles }).governing(join(folder, 'a.md'))).errors).toEqual([
    { code: 'config-several', file: folder, values: { files: 'rolelint.yaml, rolelint.json' } },
  ])
})

test('one configuration may be named for all documents', async () => {
  const folder = folderWith({ 'rolelint.yaml': 'knid: policy', 'other.yaml': '\ufeffkind: workplan' })
  const configurations = createConfigurations(rules, { files: nodeFiles, file: join(folder, 'other.yaml') })
  expect((await configurations.governing(join(folder, 'a.md'))).configuration?.kind).toBe('workplan')
  const missing = createConfigurations(rules, { files: nodeFiles, file: join(folder, 'none.yaml') })
  expect((await missing.governing(join(folder, 'a.md'))).errors).toMatchObject([{ code: 'not-found' }])
})

test('a configuration that is no text says so', async () => {
  const folder = folderWith({ 'rolelint.yaml': Buffer.from([0x6b, 0xe9]) })
  expect(
    (await createConfigurations(rules, { files: nodeFiles }).governing(join(folder, 'a.md'))).errors,
  ).toMatchObject([{ code: 'not-utf8', file: join(folder, 'rolelint.yaml') }])
})
