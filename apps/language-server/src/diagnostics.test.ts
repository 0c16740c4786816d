import { describe, expect, onTestFinished, test } from 'vitest'
import { AFFICHAGE, at, POSTING, SOUND } from './sample.js'
import { editors, folders, OLD } from './testing.js'

const folderWith = folders(onTestFinished)
const URI = 'file:///nowhere/posting.md'

const editor = editors(onTestFinished)

describe('pulled diagnostics', () => {
  test('name the rule, the severity and the source, and stand at the words', async () => {
    const { diagnose, open } = await editor()
    const document = await open(URI, POSTING)
    const [ill, packs] = await diagnose(URI)
    expect(document.getText(ill?.range)).toBe('the mentally ill')
    expect(document.getText(packs?.range)).toBe('Drop off blister packs')
    expect(packs).toMatchObject({ severity: 1, source: 'rolelint', code: 'clinical/medication' })
    expect(packs?.codeDescription?.href).toMatch(/rules\/clinical\.md#medication$/)
    expect(packs?.message).toContain('medication')
  })

  test('what is excluded is no finding', async () => {
    const { diagnose, open } = await editor()
    await open(URI, SOUND)
    expect((await diagnose(URI)).map(({ code }) => code)).toEqual(['checklist'])
  })

  test('the checklist is one hint at the title, with its evidence', async () => {
    const { diagnose, open } = await editor()
    const document = await open(URI, POSTING.replace('- Share', '- May be invited to team meetings\n- Share'))
    const [list] = (await diagnose(URI)).filter(({ code }) => code === 'checklist')
    expect(document.getText(list?.range)).toBe('# Peer Support Worker')
    expect(list).toMatchObject({ severity: 3 })
    expect(list?.relatedInformation?.map(({ location }) => document.getText(location.range))).toContainEqual(
      expect.stringContaining('meetings'),
    )
  })

  test('an unchanged document is told so', async () => {
    const { change, open, pull } = await editor()
    await open(URI, POSTING)
    const first = await pull(URI)
    expect(first).toMatchObject({ kind: 'full', resultId: expect.any(String) })
    expect(await pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    await change(URI, 0, 0, '\n')
    expect(await pull(URI, first.resultId)).toMatchObject({ kind: 'full' })
  })

  test('after an edit only what still stands there is found', async () => {
    const { change, diagnose, open, text } = await editor()
    await open(URI, POSTING)
    const { from, to } = at(POSTING, 'Drop off blister packs on your rounds')
    await change(URI, from, to, 'Have coffee with people')
    expect((await diagnose(URI)).map(({ code }) => code)).not.toContain('clinical/medication')
    const end = text(URI).length
    await change(URI, end, end, '\n## Duties\n\n- Gives out medication\n')
    expect((await diagnose(URI)).map(({ code }) => code)).toContain('clinical/medication')
  })

  test('a French document is read in French, and spoken of in the language of the client', async () => {
    const french = await editor({ locale: 'fr-CA' })
    await french.open(URI, AFFICHAGE)
    const [packs] = await french.diagnose(URI)
    expect(packs?.message).toContain('médication')
    const english = await editor({ locale: 'en-CA' })
    await english.open(URI, AFFICHAGE)
    expect((await english.diagnose(URI))[0]?.message).toContain('medication')
  })

  test('places count UTF-16 units, and line ends of any kind', async () => {
    const { diagnose, open } = await editor()
    const text = `# Peer Support Worker 🎉\r\n\r\n## Duties\r\n\r\n- 🎉🎉 Gives out medication\r\n`
    const document = await open(URI, text)
    const found = (await diagnose(URI)).find(({ code }) => code === 'clinical/medication')
    expect(document.getText(found?.range)).toBe('Gives out medication')
    expect(found?.range.start).toEqual({ line: 4, character: 7 })
  })

  test('a document that is closed is not known any more', async () => {
    const { close, diagnose, open } = await editor()
    await open(URI, POSTING)
    await close(URI)
    expect(await diagnose(URI)).toEqual([])
  })
})

describe('pushed diagnostics', () => {
  test('come by themselves to a client that can’t pull, with the version, and go when it closes', async () => {
    const { change, close, open, published, pushed, started } = await editor({ capabilities: OLD })
    expect(started.capabilities.diagnosticProvider).toBeUndefined()
    await open(URI, POSTING)
    const first = await pushed(URI, 1)
    expect(first.diagnostics.map(({ code }) => code)).toContain('clinical/medication')
    const { from, to } = at(POSTING, 'Drop off blister packs on your rounds')
    await change(URI, from, to, '')
    expect((await pushed(URI, 2)).diagnostics.map(({ code }) => code)).not.toContain('clinical/medication')
    await close(URI)
    await expect.poll(() => published.at(-1)).toMatchObject({ uri: URI, diagnostics: [] })
  })

  test('of many changes in a row the last is told, and none is told for a version that is past', async () => {
    const { change, open, published, pushed } = await editor({ capabilities: OLD })
    await open(URI, POSTING)
    for (let i = 0; i < 50; i++) await change(URI, 0, 0, '\n')
    const last = await pushed(URI, 51)
    expect(last.diagnostics[0]?.range.start.line).toBe(52)
    expect(published.length).toBeLessThan(51)
    const versions = published.map(({ version }) => version ?? 0)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
  })
})

describe('the workspace', () => {
  test('is read whole, once, and what hasn’t changed is told so', async () => {
    const { path, uri } = folderWith({ 'a.md': POSTING, 'deep/b.md': SOUND, 'deep/c.txt': POSTING })
    const { request } = await editor({ folders: [path] })
    interface Items {
      items: { uri: string; kind: string; resultId?: string; items?: { code: string }[]; version: number | null }[]
    }
    const first = await request<Items>('workspace/diagnostic', { previousResultIds: [] })
    expect(
      first.items.map((one) => [one.uri, one.items?.map(({ code }) => code).includes('clinical/medication')]),
    ).toEqual([
      [uri('a.md'), true],
      [uri('deep/b.md'), false],
    ])
    const previousResultIds = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }))
    const second = await request<Items>('workspace/diagnostic', { previousResultIds })
    expect(second.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged'])
  })

  test('a document that is open counts as it stands in the editor', async () => {
    const { path, uri } = folderWith({ 'a.md': POSTING })
    const { open, request } = await editor({ folders: [path] })
    await open(uri('a.md'), SOUND)
    const { items } = await request<{ items: { version: number; items: { code: string }[] }[] }>(
      'workspace/diagnostic',
      {
        previousResultIds: [],
      },
    )
    expect(items[0]).toMatchObject({ version: 1 })
    expect(items[0]?.items.map(({ code }) => code)).toEqual(['checklist'])
  })

  test('a posting and a workplan of one role are read together', async () => {
    const head = '---\nrole: Peer, North\n---\n\n'
    const workplan = `${head}# Workplan: Peer Support Worker\n\n## Weekly\n\n- Takes part in all team meetings as a full member of the team\n`
    const { path, uri } = folderWith({ 'posting.md': `${head}${SOUND}`, 'workplan.md': workplan })
    const { open, request } = await editor({ folders: [path] })
    await open(uri('posting.md'), `${head}${SOUND}`)
    const { items } = await request<{ items: { item: string; status: string; coveredIn?: string }[] }>(
      'rolelint/checklist',
      {
        textDocument: { uri: uri('posting.md') },
      },
    )
    expect(items.find(({ item }) => item === 'team-inclusion')).toMatchObject({
      status: 'covered',
      coveredIn: expect.stringContaining('workplan.md'),
    })
  })
})
