import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver-protocol'
import { POSTING } from './sample.js'
import { applied, type Editor, editors, folders, OLD } from './testing.js'

const folderWith = folders(onTestFinished)

const editor = editors(onTestFinished)

/** The severity with which the medication is told of; undefined where it isn't. */
async function severityIn(one: Editor, uri: string): Promise<number | undefined> {
  return (await one.diagnose(uri)).find(({ code }) => code === 'clinical/medication')?.severity
}

const watched = (one: Editor, uri: string, type: 1 | 2 | 3) =>
  one.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })

describe('configurations', () => {
  test('the nearest governs, in any of its forms', async () => {
    const off = { yaml: 'rules: { clinical: "off" }', json: '{ "rules": { "clinical": "info" } }' }
    const { path, uri } = folderWith({
      'rolelint.config.yaml': off.yaml,
      'a/rolelint.config.jsonc': '{\n  // ours\n  "rules": { "clinical": "info", },\n}',
      'b/package.json': '{ "name": "x", "rolelint": { "rules": { "clinical": "warning" } } }',
    })
    const one = await editor({ folders: [path] })
    for (const name of ['top.md', 'a/x.md', 'b/deep/x.md']) await one.open(uri(name), POSTING)
    expect(await severityIn(one, uri('top.md'))).toBeUndefined()
    expect(await severityIn(one, uri('a/x.md'))).toBe(3)
    expect(await severityIn(one, uri('b/deep/x.md'))).toBe(2)
  })

  test('that lie above the open folder govern nothing', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': 'rules: { clinical: "off" }', 'open/a.md': POSTING })
    const one = await editor({ folders: [join(path, 'open')] })
    await one.open(uri('open/a.md'), POSTING)
    expect(await severityIn(one, uri('open/a.md'))).toBe(1)
  })

  test('each folder has its own; untitled documents belong to the first; others to none', async () => {
    const first = folderWith({ 'rolelint.config.yaml': 'rules: { clinical: info }' })
    const second = folderWith({ 'rolelint.config.yaml': 'rules: { clinical: warning }' })
    const one = await editor({ folders: [first.path, second.path] })
    const uris = [
      first.uri('a.md'),
      second.uri('a.md'),
      'untitled:Untitled-1',
      'file:///elsewhere/a.md',
      'vscode-vfs://github/x/a.md',
    ]
    for (const uri of uris) await one.open(uri, POSTING)
    const found: unknown[] = []
    for (const uri of uris) found.push(await severityIn(one, uri))
    expect(found).toEqual([3, 2, 3, 1, 1])
  })

  test('a change, a new one and one that goes are heeded at once, and shown', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': 'rules: { clinical: info }' })
    const one = await editor({ folders: [path] })
    const document = uri('jobs/a.md')
    await one.open(document, POSTING)
    expect(await severityIn(one, document)).toBe(3)
    writeFileSync(join(path, 'rolelint.config.yaml'), 'rules: { clinical: warning }')
    await watched(one, uri('rolelint.config.yaml'), 2)
    expect(await severityIn(one, document)).toBe(2)
    await expect.poll(() => one.refreshed).toContain('workspace/diagnostic/refresh')
  })

  test('one with a mistake is told of in the document, and no document is checked by half', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': 'rulse: {}' })
    const one = await editor({ folders: [path] })
    await one.open(uri('a.md'), POSTING)
    const found = await one.diagnose(uri('a.md'))
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toMatch(/rolelint\.config\.yaml:1.*rulse.*rules/)
  })

  test('ignored documents are left alone', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': 'ignore: [drafts/**]' })
    const one = await editor({ folders: [path] })
    await one.open(uri('drafts/a.md'), POSTING)
    expect(await one.diagnose(uri('drafts/a.md'))).toEqual([])
  })
})

describe('settings of the editor', () => {
  test('lie on top of configurations', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': 'rules: { clinical: info }' })
    const one = await editor({ folders: [path], settings: { rules: { 'clinical/medication': 'warning' } } })
    await one.open(uri('a.md'), POSTING)
    expect(await severityIn(one, uri('a.md'))).toBe(2)
    await one.configure({ rules: {} })
    expect(await severityIn(one, uri('a.md'))).toBe(3)
    await one.configure({ enable: false })
    expect(await one.diagnose(uri('a.md'))).toEqual([])
    await one.configure({ checklist: false })
    expect((await one.diagnose(uri('a.md'))).map(({ code }) => code)).not.toContain('checklist')
  })

  test('reach clients that can’t be asked by the notification', async () => {
    const one = await editor({ capabilities: OLD })
    await one.open('file:///nowhere/a.md', POSTING)
    await one.pushed('file:///nowhere/a.md')
    await one.configure({ rules: { clinical: 'off' } })
    await expect
      .poll(() => one.published.at(-1)?.diagnostics.map(({ code }) => code))
      .not.toContain('clinical/medication')
  })

  test('a mistake in them is told once, in words', async () => {
    const one = await editor({ settings: { rules: { clinicle: 'off' } } })
    await one.open('file:///nowhere/a.md', POSTING)
    expect(await severityIn(one, 'file:///nowhere/a.md')).toBe(1)
    expect(one.said.filter((words) => words.includes('clinicle'))).toHaveLength(1)
  })
})

describe('while a configuration is written', () => {
  test('mistakes stand at their place, and are mended with a click', async () => {
    const { path, uri } = folderWith({ 'rolelint.config.yaml': '' })
    const one = await editor({ folders: [path] })
    const config = uri('rolelint.config.yaml')
    const document = await one.open(config, 'rules:\n  clinicle: info\n', 'yaml')
    const [found, ...others] = await one.diagnose(config)
    expect(others).toEqual([])
    expect(document.getText(found?.range)).toBe('clinicle')
    const [action] = await one.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: config },
      range: found?.range,
      context: { diagnostics: [] },
    })
    expect(applied(action?.edit, { [config]: document })[config]).toBe('rules:\n  clinical: info\n')
  })

  test('keys, values and rules are offered, and explained', async () => {
    const one = await editor()
    const config = 'file:///nowhere/rolelint.config.yaml'
    await one.open(config, 'kind: \nrules:\n  clinical/medication: info\n', 'yaml')
    const textDocument = { uri: config }
    const values = await one.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 0, character: 6 },
    })
    expect(values.map(({ label }) => label)).toContain('workplan')
    const hover = await one.request<Hover>('textDocument/hover', { textDocument, position: { line: 2, character: 8 } })
    expect((hover.contents as { value: string }).value).toContain('Medication tasks')
    const links = await one.request<{ target: string }[]>('textDocument/documentLink', { textDocument })
    expect(links[0]?.target).toMatch(/clinical\.md#medication$/)
  })
})
