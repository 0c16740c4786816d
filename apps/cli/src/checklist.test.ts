import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folders, runIn } from './testing.js'

const folderWith = folders(onTestFinished)
const BOTH = '## Duties\n\n- A kettle, a laptop.\n'
const ONE = '## Duties\n\n- A kettle.\n'

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')
const kind = ['--kind', 'job-description']

describe('rolelint checklist', () => {
  test('shows how each item stands, where, and what to write for what is missing', async () => {
    const { code, out, err } = await runIn(folderWith({ 'a.md': ONE }), ['checklist', 'a.md', ...kind])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('1 of 2 covered')
    expect(out).toMatch(/covered +Tea +line 3: kettle/)
    expect(out).toMatch(/missing +Tools/)
    expect(out).toContain('Is there tools?')
    expect(out).toContain('A model of laptop for [name].')
    expect(out).not.toContain('A model of kettle')
  })

  test('goes to programs as JSON', async () => {
    const { out } = await runIn(folderWith({ 'a.md': ONE }), ['checklist', 'a.md', '--format', 'json', ...kind])
    const [document] = JSON.parse(out).documents
    expect(document.checklist).toMatchObject([
      {
        item: 'tea',
        rule: 'checklist/tea',
        status: 'covered',
        asked: true,
        evidence: [{ range: { start: { line: 3 } } }],
      },
      { item: 'tools', status: 'missing', asked: true, evidence: [] },
    ])
  })

  test('a promise that is denied is told as its opposite', async () => {
    const text = '## Duties\n\n- A peer worker will not have a laptop.\n'
    const { out } = await runIn(folderWith({ 'a.md': text }), ['checklist', 'a.md', ...kind])
    expect(out).toMatch(/the opposite +Tools/)
    expect(out).toContain('please mend that line first')
  })

  test('a policy is not blamed for what it does not govern', async () => {
    const { out } = await runIn(folderWith({ 'a.md': ONE }), ['checklist', 'a.md', '--kind', 'policy'])
    expect(out).toContain('Nothing is asked of a document of this kind.')
  })

  test('stands below the findings when documents are checked', async () => {
    const { out } = await runIn(folderWith({ 'a.md': ONE }), ['check', 'a.md', ...kind])
    expect(out).toContain('Nothing to change here.')
    expect(out).toContain('1 of 2 covered')
  })

  test('documents of one role in one folder are read together', async () => {
    const named = (role: string, text: string) => `---\nkind: job-description\nrole: ${role}\n---\n\n${text}`
    const files = {
      'posting.md': named('Peer worker', ONE),
      'plan.md': named('peer worker', '## Duties\n\n- A laptop.\n'),
      'other.md': named('Driver', ONE),
      'deep/plan.md': named('Peer worker', ONE),
    }
    const { out } = await runIn(folderWith(files), ['checklist', '--format', 'json'])
    const status = (path: string) =>
      JSON.parse(out)
        .documents.find((document: { path: string }) => document.path === path)
        .checklist.map((one: { status: string; coveredIn?: string }) => [one.status, one.coveredIn])
    expect(status('posting.md')).toEqual([
      ['covered', undefined],
      ['covered', 'plan.md'],
    ])
    expect(status('other.md')).toEqual([
      ['covered', undefined],
      ['missing', undefined],
    ])
    expect(status('deep/plan.md')[1]).toEqual(['missing', undefined])
  })
})

describe('rolelint checklist --insert', () => {
  test('adds drafts at the end and changes nothing else', async () => {
    const text = ONE.replaceAll('\n', '\r\n')
    const cwd = folderWith({ 'a.md': text })
    chmodSync(join(cwd, 'a.md'), 0o640)
    const { code, out } = await runIn(cwd, ['checklist', '--insert', 'a.md', ...kind])
    expect(code).toBe(0)
    expect(out).toContain('1 draft was added at the end (Tools)')
    const after = read(cwd, 'a.md')
    expect(after.startsWith(text)).toBe(true)
    const added = after.slice(text.length)
    expect(added).toMatch(/<!-- Drafts to fill in/)
    expect(added).toContain('## Draft: Tools\r\n\r\nA model of laptop for [name].\r\n')
    expect(added.replaceAll('\r\n', '')).not.toContain('\n')
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
  })

  test('a second time there is nothing to add', async () => {
    const cwd = folderWith({ 'a.md': ONE })
    await runIn(cwd, ['checklist', '--insert', 'a.md', ...kind])
    const once = read(cwd, 'a.md')
    const { out } = await runIn(cwd, ['checklist', '--insert', 'a.md', ...kind])
    expect(out).toContain('nothing is missing')
    expect(read(cwd, 'a.md')).toBe(once)
  })

  test('leaves a whole document alone, and says so', async () => {
    const cwd = folderWith({ 'a.md': BOTH })
    const { code, out } = await runIn(cwd, ['checklist', '--insert', 'a.md', ...kind])
    expect({ code, text: read(cwd, 'a.md') }).toEqual({ code: 0, text: BOTH })
    expect(out).toContain('nothing is missing')
  })

  test('without being asked nothing is written', async () => {
    const cwd = folderWith({ 'a.md': ONE })
    await runIn(cwd, ['checklist', 'a.md', ...kind])
    expect(read(cwd, 'a.md')).toBe(ONE)
  })

  test('a path that is not there is told; the others get their drafts', async () => {
    const cwd = folderWith({ 'a.md': ONE })
    const { code, err } = await runIn(cwd, ['checklist', '--insert', 'a.md', 'b.md', ...kind])
    expect(code).toBe(2)
    expect(err).toContain('b.md')
    expect(read(cwd, 'a.md')).toContain('## Draft: Tools')
  })

  test('and JSON do not go together', async () => {
    const { code, err } = await runIn(folderWith({}), ['checklist', '--insert', '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toContain('can’t be used together')
  })
})

describe('rolelint new', () => {
  test('prints a document to start from, in either language', async () => {
    expect(await runIn(folderWith({}), ['new', 'workplan'])).toMatchObject({
      code: 0,
      out: '# Plan\n\nA kettle and a laptop.\n',
    })
    expect(await runIn(folderWith({}), ['new', 'workplan', '--lang', 'fr'])).toMatchObject({
      out: '# Plan de travail\n',
    })
  })

  test('writes it into a new file, never over one that is there', async () => {
    const cwd = folderWith({ 'mine.md': 'mine' })
    expect(await runIn(cwd, ['new', 'workplan', 'plan.md'])).toMatchObject({ code: 0 })
    expect(read(cwd, 'plan.md')).toContain('A kettle')
    const { code, err } = await runIn(cwd, ['new', 'workplan', 'mine.md'])
    expect(code).toBe(2)
    expect(err).toContain('is there already')
    expect(read(cwd, 'mine.md')).toBe('mine')
  })

  test.each([
    [['new'], /Please say what to write/],
    [['new', 'workpln'], /Did you mean “workplan”\?/],
    [['new', 'workplan', 'a.md', 'b.md'], /does not know what to do with “b\.md”/],
    [['new', 'workplan', 'none/a.md'], /could not be written/],
  ])('%j', async (argv, sentence) => {
    const { code, err } = await runIn(folderWith({}), argv)
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })
})
