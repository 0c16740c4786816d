import { describe, expect, onTestFinished, test } from 'vitest'
import type { CodeAction } from 'vscode-languageserver-protocol'
import { at, POSTING } from './sample.js'
import { applied, type Editor, editors, folders, OLD } from './testing.js'

const folderWith = folders(onTestFinished)
const URI = 'file:///nowhere/posting.md'

const editor = editors(onTestFinished)

/** The actions at some words of an open document. */
async function actionsAt(editor: Editor, uri: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const document = await documentOf(editor, uri)
  const { from, to } = at(document.getText(), words)
  const range = { start: document.positionAt(from), end: document.positionAt(to) }
  return editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  })
}

const { TextDocument } = await import('vscode-languageserver-textdocument')
const documentOf = async (editor: Editor, uri: string, version = 1) =>
  TextDocument.create(uri, 'markdown', version, editor.text(uri))

async function apply(editor: Editor, action: CodeAction | undefined, uri = URI) {
  return applied(action?.edit, { [uri]: await documentOf(editor, uri) })
}

describe('words to use instead', () => {
  test('each is an action, and the edit carries the version', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const [action, ...others] = await actionsAt(one, URI, 'mentally ill', ['quickfix'])
    expect(action?.title).toMatch(/^Write “/)
    expect(action?.diagnostics?.[0]).toMatchObject({ code: expect.stringMatching(/^language\//) })
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 1 } })
    expect((await apply(one, action))[URI]).not.toContain('mentally ill')
    expect(others.filter(({ title }) => title.startsWith('Write')).length + 1).toBeGreaterThan(0)
  })

  test('a client without versions gets plain changes', async () => {
    const one = await editor({ capabilities: OLD })
    await one.open(URI, POSTING)
    const [action] = await actionsAt(one, URI, 'mentally ill')
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([URI])
  })

  test('all that is safe at once, and nothing else', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const actions = await actionsAt(one, URI, 'Peer Support Worker', ['source.fixAll'])
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.rolelint'])
    const text = (await apply(one, actions[0]))[URI] ?? ''
    expect(text).toContain('Drop off blister packs')
    // Done once, there is nothing left that is safe.
    await one.change(URI, 0, POSTING.length, text)
    expect(await actionsAt(one, URI, 'Peer Support Worker', ['source.fixAll.rolelint'])).toEqual([])
  })
})

describe('what the checklist lacks', () => {
  test('is added as a draft where it belongs; the rest stays as it is', async () => {
    const one = await editor()
    const text = `${POSTING}\n## Supervision\n\nYou report to the manager.\n\n## Pay\n\n$25 an hour.\n`
    await one.open(URI, text)
    const actions = await actionsAt(one, URI, '# Peer Support Worker')
    const drafts = actions.filter(({ title }) => title.startsWith('Add a draft:'))
    expect(drafts.length).toBeGreaterThan(2)
    for (const draft of drafts) {
      const changed = (await apply(one, draft))[URI] ?? ''
      expect(changed.length).toBeGreaterThan(text.length)
      // Taken out again, the document is what it was.
      const edits = draft.edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? []
      expect(edits).toHaveLength(1)
      expect(edits[0]?.range.start).toEqual(edits[0]?.range.end)
    }
  })

  test('a draft covers its item', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const before = await one.request<{ items: { rule: string; title: string; status: string }[] }>(
      'rolelint/checklist',
      {
        textDocument: { uri: URI },
      },
    )
    const draft = (await actionsAt(one, URI, '# Peer Support Worker')).find(({ title }) =>
      title.startsWith('Add a draft:'),
    )
    const title = draft?.title.replace('Add a draft: ', '')
    expect(before.items.find((item) => item.title === title)?.status).not.toBe('covered')
    await one.change(URI, 0, POSTING.length, (await apply(one, draft))[URI] ?? '')
    const after = await one.request<typeof before>('rolelint/checklist', { textDocument: { uri: URI } })
    expect(after.items.find((item) => item.title === title)?.status).toBe('covered')
  })
})

describe('what is to stay as it is', () => {
  test('here: a comment before the item, with a gap for the reason', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const action = (await actionsAt(one, URI, 'Drop off blister packs')).find(({ title }) =>
      title.startsWith('Leave this'),
    )
    const text = (await apply(one, action))[URI] ?? ''
    expect(text).toMatch(/<!-- rolelint-disable-next clinical\/medication: .+ -->/)
    await one.change(URI, 0, POSTING.length, text.replace('[write the reason here]', 'Agreed with the peers.'))
    expect((await one.diagnose(URI)).map(({ code }) => code)).not.toContain('clinical/medication')
  })

  test('a gap that nobody has filled is no reason', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const action = (await actionsAt(one, URI, 'Drop off blister packs')).find(({ title }) =>
      title.startsWith('Leave this'),
    )
    await one.change(URI, 0, POSTING.length, (await apply(one, action))[URI] ?? '')
    expect(await one.diagnose(URI)).toContainEqual(
      expect.objectContaining({ code: 'suppression/no-reason', severity: 3 }),
    )
  })

  test('in the whole document', async () => {
    const one = await editor()
    await one.open(URI, POSTING)
    const action = (await actionsAt(one, URI, 'Drop off blister packs')).find(({ title }) =>
      title.startsWith('Leave it in'),
    )
    const text = (await apply(one, action))[URI] ?? ''
    expect(text).toMatch(/^---\nrolelint-disable:\n/)
    await one.change(URI, 0, POSTING.length, text)
    expect((await one.diagnose(URI)).map(({ code }) => code)).not.toContain('clinical/medication')
  })

  test('in this folder: a configuration is made, or the one that governs is added to', async () => {
    const { path, uri } = folderWith({ 'jobs/a.md': POSTING })
    const one = await editor({ folders: [path] })
    await one.open(uri('jobs/a.md'), POSTING)
    const pick = (actions: CodeAction[]) => actions.find(({ title }) => title.startsWith('Never show'))
    const made = pick(await actionsAt(one, uri('jobs/a.md'), 'Drop off blister packs'))
    expect(made?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: uri('jobs/rolelint.config.yaml') })
    expect(applied(made?.edit, {})[uri('jobs/rolelint.config.yaml')]).toContain('clinical/medication: off')

    const other = folderWith({ 'jobs/a.md': POSTING, 'rolelint.config.yaml': '# ours\nkind: policy\n' })
    const two = await editor({ folders: [other.path] })
    await two.open(other.uri('jobs/a.md'), POSTING)
    const added = pick(await actionsAt(two, other.uri('jobs/a.md'), 'Drop off blister packs'))
    const config = other.uri('rolelint.config.yaml')
    const text = applied(added?.edit, { [config]: TextDocument.create(config, 'yaml', 0, '# ours\nkind: policy\n') })[
      config
    ]
    expect(text).toMatch(/^# ours\nkind: policy\n/)
    expect(text).toContain('jobs/**')
  })
})

test('the page of a rule is shown by the client', async () => {
  const one = await editor()
  await one.open(URI, POSTING)
  const action = (await actionsAt(one, URI, 'Drop off blister packs')).find(({ command }) => command)
  await one.request('workspace/executeCommand', action?.command)
  expect(one.shown[0]).toMatch(/clinical\.md#medication$/)
})
