import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folders } from '../testing.js'
import { fileError, readText, textOf } from './read.js'

const folderWith = folders(onTestFinished)

test('a document is read as it stands', async () => {
  const folder = folderWith({ 'job.md': '\ufeff# Job\r\n' })
  expect(await readText(join(folder, 'job.md'))).toEqual({ text: '\ufeff# Job\r\n' })
})

test('what can’t be read is an error with the path', async () => {
  const folder = folderWith({ 'job.docx': 'PK\x03\x04' })
  const code = async (name: string) => {
    const read = await readText(join(folder, name))
    return 'error' in read && [read.error.code, read.error.file.slice(folder.length + 1)]
  }
  expect(await code('job.docx')).toEqual(['office-file', 'job.docx'])
  expect(await code('none.md')).toEqual(['not-found', 'none.md'])
  expect(await code('job.docx/below.md')).toEqual(['not-found', 'job.docx/below.md'])
  expect(await code('')).toEqual(['is-folder', ''])
})

test.runIf(process.platform !== 'win32')('a device is no document', async () => {
  expect(await readText('/dev/null')).toMatchObject({ error: { code: 'not-a-file' } })
})

test('what the system says becomes a code', () => {
  const system = (code: string) => Object.assign(new Error('…'), { code })
  expect(fileError('a.md', system('EACCES')).code).toBe('no-permission')
  expect(fileError('a.md', system('EIO'))).toMatchObject({ code: 'unreadable', values: { reason: 'EIO' } })
})

test('bytes from elsewhere are called what their source is called', () => {
  expect(textOf(Buffer.from([0]), 'standard input')).toMatchObject({
    error: { file: 'standard input', code: 'binary' },
  })
})
