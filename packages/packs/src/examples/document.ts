import type { Example, Kind, Language, Span } from '@rolelint/engine'

const titles: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  en: {
    'job-description': 'Peer support worker',
    workplan: 'Peer support worker: workplan',
    policy: 'Policy on peer support',
  },
  fr: {
    'job-description': 'Paire aidante ou pair aidant',
    workplan: 'Paire aidante ou pair aidant : plan de travail',
    policy: 'Politique sur le soutien par les pairs',
  },
}

const duties: Readonly<Record<Language, string>> = { en: 'Duties', fr: 'Tâches' }

export interface ExampleDocument {
  readonly text: string
  /** The words in `[[…]]`, in UTF-16 offsets of `text`; absent for a look-alike. */
  readonly marked?: Span
}

/**
 * Builds the small Markdown document that an example is checked in: a title, the heading or lead-in that
 * it stands under, and its text as an item of a list. Table rows stay rows; text that begins with `#`, `-`
 * or `>` stands as it is.
 */
export function buildExample(example: Example, kind: Kind, language: Language): ExampleDocument {
  const under = example.under?.trim()
  const parts = [`# ${titles[language][kind]}`]
  if (under?.endsWith(':')) parts.push(`## ${duties[language]}`, under)
  else if (under !== undefined || !example.text.startsWith('#')) parts.push(`## ${under ?? duties[language]}`)
  parts.push(body(example.text.trimEnd()))
  return extractMark(`${parts.join('\n\n')}\n`)
}

function body(text: string): string {
  if (text.startsWith('|')) return table(text.split('\n'))
  if (/^(#|- |> )/.test(text)) return text
  return `- ${text.replaceAll('\n', '\n  ')}`
}

/** Rows without a line of dashes get one: below the first row, or below an empty header if there is but one. */
function table(rows: readonly string[]): string {
  if (rows.some((row) => /^\|[\s:|-]+\|?\s*$/.test(row))) return rows.join('\n')
  const columns = Math.max(1, (rows[0] ?? '').replace(/\\\|/g, '').trim().replace(/\|$/, '').split('|').length - 1)
  const dashes = `|${' --- |'.repeat(columns)}`
  const [first = '', ...others] = rows
  return rows.length === 1
    ? [`|${'  |'.repeat(columns)}`, dashes, first].join('\n')
    : [first, dashes, ...others].join('\n')
}

function extractMark(marked: string): ExampleDocument {
  const start = marked.indexOf('[[')
  const close = marked.indexOf(']]', start)
  if (start < 0 || close < 0) return { text: marked }
  const text = marked.slice(0, start) + marked.slice(start + 2, close) + marked.slice(close + 2)
  return { text, marked: { start, end: close - 2 } }
}
