import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))
const categories = ['clinical', 'coercive', 'language', 'role', 'employment']
const statuses = ['covered', 'partial', 'missing']

interface Span {
  readonly quote: string
  readonly occurrence: number
}
interface Finding extends Span {
  readonly category: string | readonly string[]
  readonly rule: string
  readonly required: boolean
}
interface Clean extends Span {
  readonly why: string
}
interface Labels {
  readonly kind: string
  readonly lang: string
  readonly findings: readonly Finding[]
  readonly clean: readonly Clean[]
  readonly checklist?: Readonly<Record<string, string>>
}

/** The UTF-16 offset of the nth place where `quote` stands in `text`, or -1. */
function locate(text: string, { quote, occurrence }: Span): number {
  let at = text.indexOf(quote)
  for (let n = 1; n < occurrence && at !== -1; n++) at = text.indexOf(quote, at + 1)
  return at
}

function read(folder: string, name: string): { text: string; labels: Labels } {
  return {
    text: readFileSync(join(root, folder, `${name}.md`), 'utf8'),
    labels: JSON.parse(readFileSync(join(root, folder, `${name}.labels.json`), 'utf8')) as Labels,
  }
}

describe.each(['documents', 'kept-apart/documents', 'quiet', 'edge-cases'])('fixtures/%s', (folder) => {
  const files = readdirSync(join(root, folder))
  const names = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3))

  test('every document has labels, and the reverse', () => {
    expect(names.length).toBeGreaterThanOrEqual(18)
    expect(files.toSorted()).toEqual(names.flatMap((name) => [`${name}.labels.json`, `${name}.md`]).toSorted())
  })

  test.each(names)('%s: every quote stands in the text', (name) => {
    const { text, labels } = read(folder, name)
    for (const label of [...labels.findings, ...labels.clean]) {
      expect(label.quote).not.toBe('')
      expect(locate(text, label), label.quote).toBeGreaterThanOrEqual(0)
    }
  })

  test.each(names)('%s: what must be reported and what must not do not overlap', (name) => {
    const { text, labels } = read(folder, name)
    for (const finding of labels.findings.filter(({ required }) => required)) {
      const start = locate(text, finding)
      for (const clean of labels.clean) {
        const other = locate(text, clean)
        const apart = start + finding.quote.length <= other || other + clean.quote.length <= start
        expect(apart, `${finding.quote} / ${clean.quote}`).toBe(true)
      }
    }
  })

  test.each(names)('%s: the labels have the agreed form', (name) => {
    const { labels } = read(folder, name)
    expect(['job-description', 'workplan', 'policy']).toContain(labels.kind)
    expect(['en', 'fr']).toContain(labels.lang)
    for (const { category, rule } of labels.findings) {
      const allowed = [category].flat()
      expect(categories).toEqual(expect.arrayContaining(allowed))
      expect(allowed).toContain(rule.split('/')[0])
    }
    for (const { why } of labels.clean) expect(why).not.toBe('')
    const checklist = Object.values(labels.checklist ?? {})
    expect(checklist).toHaveLength(folder.endsWith('documents') && labels.kind !== 'policy' ? 16 : 0)
    expect(statuses).toEqual(expect.arrayContaining(checklist))
  })
})

const lines = ['lines', 'kept-apart/lines', 'training'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((file) => `${folder}/${file}`),
)
test.each(lines)('%s: every quote stands in its line', (file) => {
  const rows = readFileSync(join(root, file), 'utf8').trimEnd().split('\n')
  for (const row of rows) {
    const line = JSON.parse(row) as { text: string; why?: string; labels: readonly { quote: string; rule: string }[] }
    for (const { quote } of line.labels) expect(line.text).toContain(quote)
    if (!file.startsWith('training/')) expect(line.labels.length > 0 || Boolean(line.why), line.text).toBe(true)
  }
})
