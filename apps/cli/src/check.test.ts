import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FLAWED, folders, runIn, SOUND } from './testing.js'

const folderWith = folders(onTestFinished)

interface Json {
  documents: {
    path: string
    kind?: string
    language?: string
    findings: { rule: string; severity: string; range: { start: { line: number; offset: number } } }[]
    problems: { code: string; message: string; mend: string }[]
  }[]
  summary: { documents: number; findings: number }
}

/** Checks, and reads the JSON. */
async function json(cwd: string, args: string[], world = {}) {
  const { code, out, err } = await runIn(cwd, ['check', '--format', 'json', ...args], world)
  const report: Json = JSON.parse(out)
  const found = report.documents.map(({ path, findings, problems }) => [
    path,
    ...findings.map(({ rule }) => rule),
    ...problems.map((problem) => problem.code),
  ])
  return { code, err, report, found }
}

const both = ['clinical/medication', 'language/labels']

describe('documents', () => {
  test('without a path those of the folder are checked', async () => {
    const cwd = folderWith({ 'b.md': FLAWED, 'deep/a.md': SOUND })
    const { code, found, err } = await json(cwd, [])
    expect({ code, found, err }).toEqual({ code: 1, found: [['b.md', ...both], ['deep/a.md']], err: '' })
  })

  test('people get words, and no colours in a file', async () => {
    const { code, out, err } = await runIn(folderWith({ 'a.md': FLAWED }), ['check', 'a.md'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('a.md')
    expect(out).toContain('clinical/medication')
    expect(out).not.toContain('\u001b')
    expect(out).toMatch(/[^\n]\n$/)
  })

  test('an empty document has no findings', async () => {
    expect(await json(folderWith({ 'a.md': '' }), ['a.md'])).toMatchObject({ code: 0, found: [['a.md']] })
  })

  test('offsets count in the source as read, a byte order mark included', async () => {
    const { report } = await json(folderWith({ 'a.md': `\ufeff${FLAWED}` }), ['a.md'])
    expect(report.documents[0]?.findings[0]?.range.start).toMatchObject({ line: 3, offset: 14 })
  })

  test('one from standard input', async () => {
    const cwd = folderWith({ 'jobs/rolelint.yaml': 'rules: { clinical: off }' })
    expect((await json(cwd, ['--stdin'], { input: FLAWED })).found).toEqual([['standard input', ...both]])
    const named = await json(cwd, ['--stdin', '--stdin-path', 'jobs/new.md'], { input: FLAWED })
    expect(named.found).toEqual([['jobs/new.md', 'language/labels']])
    expect(await json(cwd, ['--stdin'], { input: Buffer.from([0x61, 0xff]) })).toMatchObject({
      code: 2,
      found: [['standard input', 'not-utf8']],
      err: expect.stringContaining('standard input: It is not saved as UTF-8'),
    })
  })
})

describe('what can’t be read is told, and the others go on', () => {
  test.each([
    ['a missing file', ['missing.md'], 'not-found', /^missing\.md: There is no such file/],
    ['a picture', ['picture.md'], 'binary', /^picture\.md: It is no text file/],
    ['another encoding', ['latin.md'], 'not-utf8', /^latin\.md: It is not saved as UTF-8: line 1/],
    ['a word processor’s file', ['job.docx'], 'office-file', /^job\.docx: It is a word processor’s file/],
    ['a folder without documents', ['empty'], 'no-documents', /^empty: No Markdown document/],
    ['a pattern for nothing', ['*.rst'], 'no-match', /^\*\.rst: No document matches/],
  ])('%s', async (_, args, problem, told) => {
    const cwd = folderWith({
      'a.md': FLAWED,
      'picture.md': Buffer.from([0x89, 0, 1]),
      'latin.md': Buffer.from('caf\u00e9', 'latin1'),
      'job.docx': 'PK\u0003\u0004',
      'empty/notes.txt': '',
    })
    const { code, err, report, found } = await json(cwd, ['a.md', ...args])
    expect(code).toBe(2)
    expect(err).toMatch(told)
    expect(err).toMatch(/\n1 document or path could not be checked\.\n$/)
    expect(found.sort()).toEqual(
      [
        ['a.md', ...both],
        [args[0], problem],
      ].sort(),
    )
    expect(report.summary.findings).toBe(2)
    const { code: textCode, out } = await runIn(cwd, ['check', 'a.md', ...args])
    expect(textCode).toBe(2)
    expect(out).toContain('clinical/medication')
  })

  test('with nothing else, people find nothing on standard output', async () => {
    const { code, out } = await runIn(folderWith({}), ['check'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('names can’t give orders to a terminal', async () => {
    const { err } = await runIn(folderWith({}), ['check', 'a\u001b[31m.md'])
    expect(err).not.toContain('\u001b')
  })
})

describe('exit codes', () => {
  test.each([
    [['a.md'], 1],
    [['sound.md'], 0],
    [['warned.md'], 0],
    [['warned.md', '--fail-on', 'warning'], 1],
    [['warned.md', '--fail-on=info'], 1],
    [['a.md', '--fail-on', 'never'], 0],
    [['a.md', '--rule', 'language'], 0],
    [['a.md', '--rule', 'clinical/meds'], 1],
    [['sound.md', 'none.md'], 2],
    [['a.md', 'none.md', '--fail-on', 'never'], 2],
  ])('%j: %i', async (args, code) => {
    const cwd = folderWith({ 'a.md': FLAWED, 'sound.md': SOUND, 'warned.md': 'Walk with the mentally ill.\n' })
    expect((await runIn(cwd, ['check', ...args])).code).toBe(code)
  })
})

describe('options', () => {
  const found = async (...args: string[]) => (await json(folderWith({ 'a.md': FLAWED }), args)).found[0]?.slice(1)

  test('choose rules and severities', async () => {
    expect(await found('--rule', 'language/labels')).toEqual(['language/labels'])
    expect(await found('--rule', 'clinical', '--rule', 'language')).toEqual(both)
    expect(await found('--min-severity', 'error')).toEqual(['clinical/medication'])
    expect(await found('--min-severity', 'info')).toEqual(both)
  })

  test('say kind and language where the document doesn’t', async () => {
    const cwd = folderWith({ 'a.md': SOUND, 'b.md': `---\nkind: policy\n---\n${SOUND}` })
    const { report } = await json(cwd, ['--kind', 'workplan', '--lang', 'fr'])
    expect(report.documents).toMatchObject([{ kind: 'workplan', language: 'fr' }, { kind: 'policy' }])
  })

  test('colours', async () => {
    const cwd = folderWith({ 'a.md': FLAWED })
    const coloured = async (isTTY: boolean, env: Record<string, string>) =>
      (await runIn(cwd, ['check'], { isTTY, env, columns: 80 })).out.includes('\u001b[')
    expect(await coloured(true, {})).toBe(true)
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false)
    expect(await coloured(true, { TERM: 'dumb' })).toBe(false)
    expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true)
    expect(await coloured(true, { FORCE_COLOR: '0' })).toBe(false)
  })
})

describe('configuration', () => {
  test('sets kind, severities, what fails, and what is left out', async () => {
    const cwd = folderWith({
      'rolelint.yaml': 'kind: policy\nrules: { language/labels: info }\nignore: [old]\nfailOn: info\n',
      'a.md': 'Walk with the mentally ill.\n',
      'old/b.md': FLAWED,
    })
    const { code, report } = await json(cwd, [])
    expect({ code, documents: report.documents }).toMatchObject({
      code: 1,
      documents: [{ path: 'a.md', kind: 'policy', findings: [{ severity: 'info' }] }],
    })
    expect((await json(cwd, ['old/b.md'])).found).toEqual([['old/b.md', ...both]])
    expect(await runIn(cwd, ['check', 'old'])).toMatchObject({ code: 2, err: expect.stringContaining('“ignore”') })
    expect((await json(cwd, ['--no-config'])).found).toHaveLength(2)
    expect((await json(cwd, ['--fail-on', 'error'])).code).toBe(0)
  })

  test.each([
    ['kind: "policy', /^rolelint\.yaml:\d+:\d+: The configuration can’t be understood/],
    ['\nknid: policy', /^rolelint\.yaml:2:1: “knid” .*Did you mean “kind”\?/],
    ['rules:\n  clinical/medicaton: off', /^rolelint\.yaml:2:3: .*Did you mean “clinical\/medication”\?/],
    ['failOn: eror', /^rolelint\.yaml:1:1: .*Did you mean “error”\?/],
  ])('a mistake in it is told once: %j', async (text, told) => {
    const cwd = folderWith({ 'rolelint.yaml': text, 'a.md': FLAWED, 'b.md': SOUND })
    const { code, err, report } = await json(cwd, [])
    expect(code).toBe(2)
    expect(err).toMatch(told)
    expect(err.match(/rolelint\.yaml/g)).toHaveLength(1)
    expect(report.documents.map(({ problems }) => problems[0]?.message)).toEqual([
      expect.stringContaining('rolelint.yaml:'),
      expect.stringContaining('rolelint.yaml:'),
    ])
  })

  test.each([
    ['rolelint.config.yaml', 'kind: policy'],
    ['rolelint.config.jsonc', '{ "kind": "policy", /* as a rule */ }'],
    ['package.json', '{ "name": "office", "rolelint": { "kind": "policy" } }'],
  ])('may be %s', async (name, text) => {
    const cwd = folderWith({ [name]: text, 'a.md': SOUND })
    expect((await json(cwd, [])).report.documents).toMatchObject([{ kind: 'policy' }])
  })

  test('may be named', async () => {
    const cwd = folderWith({ 'a.md': FLAWED, 'office/strict.yaml': 'rules: { clinical: off }' })
    expect((await json(cwd, ['--config', 'office/strict.yaml'])).found).toEqual([['a.md', 'language/labels']])
    const missing = await runIn(cwd, ['check', '--config', join(cwd, 'none.yaml')])
    expect(missing).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^none\.yaml: There is no such file/),
    })
  })
})
