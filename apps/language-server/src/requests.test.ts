import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver-protocol'
import { at, POSTING, SOUND } from './sample.js'
import { editors, folders } from './testing.js'

const folderWith = folders(onTestFinished)
const URI = 'file:///nowhere/posting.md'

const editor = editors(onTestFinished)

interface Report {
  version: number
  document: { findings: { rule: string; range: { start: { line: number; column: number } } }[]; kind: string }
  score: { asked: number; covered: number }
}

describe('requests for clients that show more', () => {
  test('the report of a document', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const { document, score, version } = await one.request<Report>('rolelint/report', { textDocument: { uri: URI } })
    expect(version).toBe(1)
    expect(document.kind).toBe('job-description')
    expect(document.findings.find(({ rule }) => rule === 'clinical/medication')?.range.start).toMatchObject({
      line: 8,
      column: 3,
    })
    expect(score.asked).toBeGreaterThan(score.covered)
    expect(await one.request('rolelint/report', { textDocument: { uri: 'file:///closed.md' } })).toBeNull()
  })

  test('the checklist, with what to write', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const { items } = await one.request<{
      items: { item: string; status: string; clause?: string; why: string; list: string }[]
    }>('rolelint/checklist', { textDocument: { uri: URI } })
    expect(items.filter(({ list }) => list === 'checklist')).toHaveLength(16)
    expect(items.every(({ why }) => why.length > 0)).toBe(true)
    expect(items.find(({ status }) => status === 'missing')?.clause).toMatch(/\S/)
  })

  test('the workspace at a glance, with progress', async () => {
    const { path, uri } = folderWith({ 'a.md': POSTING, 'b/c.md': SOUND })
    const one = await editor({ folders: [path] })
    const steps: unknown[] = []
    one.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void steps.push(value.kind))
    const { documents } = await one.request<{ documents: { uri: string; findings: { error: number } }[] }>(
      'rolelint/workspaceSummary',
      { workDoneToken: 'all' },
    )
    expect(documents.map(({ uri, findings }) => [uri, findings.error > 0])).toEqual([
      [uri('a.md'), true],
      [uri('b/c.md'), false],
    ])
    await expect.poll(() => steps.at(-1)).toBe('end')
    expect(steps[0]).toBe('begin')
  })

  test('reading the workspace can be given up', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `${i}.md`)
    const { path } = folderWith(Object.fromEntries(names.map((name) => [name, `${POSTING}\nRoute ${name}\n`])))
    const one = await editor({ folders: [path] })
    const enough = new CancellationTokenSource()
    one.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      if (value.kind === 'report') enough.cancel()
    })
    const { documents } = await one.connection.sendRequest<{ documents: unknown[] }>(
      'rolelint/workspaceSummary',
      { workDoneToken: 'all' },
      enough.token,
    )
    expect(documents.length).toBeLessThan(names.length)
  })

  test('how a line was read', async () => {
    const one = await editor()
    const document = await one.open(URI, POSTING)
    const { text } = await one.request<{ text: string }>('rolelint/explain', {
      textDocument: { uri: URI },
      position: document.positionAt(at(POSTING, 'Administer medication').from),
    })
    expect(text).toContain('What this role does not do')
  })

  test('the page of a rule, and a document to start from', async () => {
    const one = await editor({ locale: 'fr' })
    const page = await one.request<{ title: string; text: string }>('rolelint/rulePage', {
      rule: 'clinical/medication',
    })
    expect(page.text).toMatch(/^# /)
    expect(page.text).toContain('Sources')
    const made = await one.request<{ text: string }>('rolelint/newDocument', { kind: 'workplan', language: 'fr' })
    expect(made.text).toContain('[')
    expect(await one.request('rolelint/rulePage', { rule: 'no/such' })).toBeNull()
  })
})

test('the editor and the command line find the same', async () => {
  const { path, uri } = folderWith({
    'jobs/a.md': POSTING,
    'rolelint.config.yaml':
      'rules:\n  clinical/medication: info\nfiles:\n  - match: jobs/**\n    rules: { language: error }\n',
  })
  const program = fileURLToPath(new URL('../../cli/dist/rolelint.mjs', import.meta.url))
  let out = ''
  try {
    out = execFileSync(process.execPath, [program, 'check', '--format', 'json'], { cwd: path, encoding: 'utf8' })
  } catch (error) {
    out = (error as { stdout: string }).stdout // findings
  }
  interface Found {
    rule: string
    severity: string
    range: { start: { line: number; column: number }; end: { line: number; column: number } }
  }
  const { documents } = JSON.parse(out) as { documents: { findings: Found[] }[] }
  const one = await editor({ folders: [path], locale: 'en' })
  await one.open(uri('jobs/a.md'), POSTING)
  const pulled = (await one.diagnose(uri('jobs/a.md'))).filter(({ data }) => data !== undefined)
  expect(
    pulled.map(({ code, range, severity }) => [code, severity, range.start.line + 1, range.end.character + 1]),
  ).toEqual(
    documents[0]?.findings.map(({ range, rule, severity }) => [
      rule,
      { error: 1, warning: 2, info: 3 }[severity],
      range.start.line,
      range.end.column,
    ]),
  )
})
