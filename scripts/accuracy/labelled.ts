import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Category, ChecklistStatus, Kind, Language } from '@rolelint/engine'
import { buildExample } from '@rolelint/packs'

/** What must, or may, be reported of a document. UTF-16 offsets. */
export interface Label {
  readonly categories: readonly Category[]
  readonly rule: string
  readonly start: number
  readonly end: number
  /** May be reported or not; never counted. */
  readonly optional: boolean
}

export interface Labelled {
  readonly name: string
  readonly text: string
  readonly kind: Kind
  readonly language: Language
  readonly labels: readonly Label[]
  /** How each checklist item stands, for documents of a role. */
  readonly checklist?: Readonly<Record<string, ChecklistStatus>>
}

interface LabelData {
  category: Category | Category[]
  rule: string
  quote: string
  occurrence?: number
  required?: boolean
}

/** Reads `NAME.md` with `NAME.labels.json` in a folder, and labelled lines in its `*.jsonl`. @throws on broken labels, naming the file. */
export async function readLabelled(folder: string): Promise<Labelled[]> {
  const names = (await readdir(folder)).sort()
  const documents: Labelled[] = []
  for (const name of names) {
    if (name.endsWith('.labels.json')) documents.push(await readDocument(folder, name.slice(0, -'.labels.json'.length)))
    if (name.endsWith('.jsonl')) documents.push(...(await readLines(folder, name)))
  }
  return documents
}

async function readDocument(folder: string, name: string): Promise<Labelled> {
  const text = await readFile(join(folder, `${name}.md`), 'utf8')
  const data = JSON.parse(await readFile(join(folder, `${name}.labels.json`), 'utf8')) as {
    kind: Kind
    lang: Language
    findings: LabelData[]
    checklist?: Record<string, ChecklistStatus>
  }
  const labels = data.findings.map((label) => place(label, text, 0, `${name}.labels.json`))
  const checklist = data.kind === 'policy' ? undefined : data.checklist
  return { name, text, kind: data.kind, language: data.lang, labels, ...(checklist && { checklist }) }
}

async function readLines(folder: string, file: string): Promise<Labelled[]> {
  const rows = (await readFile(join(folder, file), 'utf8')).split('\n')
  return rows.flatMap((row, i) => {
    if (!row.trim()) return []
    const data = JSON.parse(row) as { text: string; under: string; lang: Language; labels: LabelData[] }
    const built = buildExample(
      { text: data.text, ...(data.under && { under: data.under }) },
      'job-description',
      data.lang,
    )
    const at = built.text.indexOf(data.text)
    const labels = data.labels.map((label) => place(label, built.text, Math.max(0, at), `${file}:${i + 1}`))
    return [
      { name: `${file}:${i + 1}`, text: built.text, kind: 'job-description' as const, language: data.lang, labels },
    ]
  })
}

function place(label: LabelData, text: string, from: number, where: string): Label {
  let start = from - 1
  for (let n = 0; n < (label.occurrence ?? 1); n++) start = text.indexOf(label.quote, start + 1)
  if (start < 0) throw new Error(`${where}: “${label.quote}” does not stand in the text.`)
  return {
    categories: [label.category].flat(),
    rule: label.rule,
    start,
    end: start + label.quote.length,
    optional: label.required === false,
  }
}
