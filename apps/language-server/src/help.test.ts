import { describe, expect, onTestFinished, test } from 'vitest'
import type { CompletionItem, DocumentLink, Hover } from 'vscode-languageserver-protocol'
import { AFFICHAGE, at, POSTING } from './sample.js'
import { type Editor, type EditorOptions, editors } from './testing.js'

const URI = 'file:///nowhere/posting.md'

const start = editors(onTestFinished)

async function editor(text: string, options?: EditorOptions) {
  const started = await start(options)
  const document = await started.open(URI, text)
  const after = (words: string) => document.positionAt(at(text, words).to)
  return { ...started, document, after }
}

async function hover(one: Editor, position: unknown): Promise<string> {
  const found = await one.request<Hover | null>('textDocument/hover', { textDocument: { uri: URI }, position })
  return (found?.contents as { value: string } | undefined)?.value ?? ''
}

const complete = (one: Editor, position: unknown) =>
  one.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: URI }, position })

describe('hover', () => {
  test('tells what, why, what to write instead, and where that comes from', async () => {
    const one = await editor(POSTING)
    const said = await hover(one, one.after('Drop off blister'))
    expect(said).toMatch(/Must change/)
    expect(said).toMatch(/Why it matters/)
    expect(said).toMatch(/Instead:/)
    expect(said).toMatch(/Making the Case for Peer Support/)
    expect(said).toMatch(/\(file:.*clinical\.md#medication\)/)
  })

  test('on the title: the checklist, item by item', async () => {
    const one = await editor(POSTING)
    const said = await hover(one, { line: 0, character: 4 })
    expect(said).toMatch(/Integration checklist: \d+ of \d+ covered/)
    expect(said).toMatch(/Shares own experience.*line 7/)
  })

  test('on a heading: what of the checklist stands below it', async () => {
    const one = await editor(POSTING)
    expect(await hover(one, one.after('## Dut'))).toMatch(/Shares own experience/)
    expect(await hover(one, one.after('## What this'))).not.toMatch(/Shares own experience/)
  })

  test('elsewhere nothing', async () => {
    const one = await editor(POSTING)
    expect(await hover(one, one.after('Share your own'))).toBe('')
  })

  test('without Markdown, where the client can’t show it', async () => {
    const one = await editor(POSTING, { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } })
    const said = await hover(one, one.after('Drop off blister'))
    expect(said).toContain('Must change: Medication tasks')
    expect(said).not.toMatch(/\*\*|\\/)
  })
})

describe('code lens', () => {
  test('tells over the title how the document stands', async () => {
    const one = await editor(POSTING)
    const [lens] = await one.request<
      { range: { start: { line: number } }; command: { title: string; command: string } }[]
    >('textDocument/codeLens', { textDocument: { uri: URI } })
    expect(lens?.range.start.line).toBe(0)
    expect(lens?.command.title).toMatch(/^Integration checklist \d+\/\d+ · 3 findings$/)
    await one.request('workspace/executeCommand', lens?.command)
    await expect.poll(() => one.said.join(' ')).toMatch(/2 things must change|things? must change/)
  })

  test('in French', async () => {
    const one = await editor(AFFICHAGE, { locale: 'fr' })
    const [lens] = await one.request<{ command: { title: string } }[]>('textDocument/codeLens', {
      textDocument: { uri: URI },
    })
    expect(lens?.command.title).toMatch(/^Liste d’intégration \d+\/\d+ · 1 remarque$/)
  })
})

describe('completion', () => {
  test('in front matter: keys that aren’t there yet, and their values', async () => {
    const keys = await editor('---\nkind: policy\n\n---\n\n# Policy\n')
    const labels = (await complete(keys, { line: 2, character: 0 })).map(({ label }) => label)
    expect(labels).toEqual(['lang', 'role', 'rolelint-disable'])
    const values = await editor('---\nkind: \n---\n\n# Policy\n')
    expect((await complete(values, { line: 1, character: 6 })).map(({ label }) => label)).toEqual([
      'job-description',
      'workplan',
      'policy',
    ])
  })

  test('in a comment: keywords, then rules with their titles', async () => {
    const text = `${POSTING}\n<!-- rolelint-disable-next clin -->\n`
    const one = await editor(text)
    const keywords = await complete(one, one.after('<!-- '))
    expect(keywords.map(({ label }) => label)).toEqual(['rolelint-disable-next', 'rolelint-disable', 'rolelint-enable'])
    const rules = await complete(one, one.after('disable-next clin'))
    const medication = rules.find(({ label }) => label === 'clinical/medication')
    expect(medication?.detail).toBe('Medication tasks')
    expect(medication?.textEdit).toMatchObject({ newText: 'clinical/medication' })
  })

  test('in front matter: rules to be left alone', async () => {
    const text = '---\nrolelint-disable:\n  clin\n---\n\n# Policy\n'
    const one = await editor(text)
    const rules = await complete(one, { line: 2, character: 6 })
    expect(rules.find(({ label }) => label === 'clinical/medication')?.textEdit).toMatchObject({
      newText: 'clinical/medication: ',
    })
  })

  test('at the beginning of a line: drafts of what is missing, with gaps to fill', async () => {
    const text = `${POSTING}\n## Supervision\n\n`
    const one = await editor(text)
    const drafts = await complete(one, one.document.positionAt(text.length))
    expect(drafts.length).toBeGreaterThan(3)
    expect(drafts.every(({ insertTextFormat }) => insertTextFormat === 2)).toBe(true)
    expect(drafts.some(({ textEdit }) => textEdit?.newText.includes('${1:['))).toBe(true)
    const inside = await complete(one, one.after('Share your'))
    expect(inside).toEqual([])
  })
})

test('ids of rules in comments lead to their pages', async () => {
  const text = `${POSTING}\n<!-- rolelint-disable-next clinical/medication, language: agreed -->\n\n- Gives out medication\n`
  const one = await editor(text)
  const links = await one.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: URI } })
  expect(links.map(({ range, target }) => [one.document.getText(range), target?.replace(/^.*\//, '')])).toEqual([
    ['clinical/medication', 'clinical.md#medication'],
    ['language', 'language.md'],
  ])
})
