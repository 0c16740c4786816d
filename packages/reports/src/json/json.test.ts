import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { checked, unread } from '../testing.js'
import { toJson } from './json.js'

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)
const tool = { name: 'rolelint', version: '0.1.0' }
const text = '## Duties\r\n\r\n- 🙂 Will deliver tablets.\r\n- Walk with the mentally ill.\r\n'
const report = toJson([checked(text), checked('---\nkind: memo\n---\n\nThe text.'), unread], tool)

test('real output follows the schema', () => {
  validate(JSON.parse(JSON.stringify(report)))
  expect(validate.errors).toBeNull()
})

test('what does not follow the contract is refused', () => {
  expect(validate({ ...report, version: 2 })).toBe(false)
  expect(validate({ ...report, documents: [{ path: 'a.md', findings: [], checklist: [], problems: [] }] })).toBe(false)
})

test('a finding names its place and its reason', () => {
  const finding = report.documents[0]?.findings[0]
  const start = text.indexOf('deliver')
  expect(finding).toMatchObject({
    rule: 'clinical/medication',
    title: 'Medication tasks',
    why: 'People open up to somebody who has no part in their treatment.',
    range: { start: { line: 3, column: 11, offset: start }, end: { line: 3, column: 26, offset: start + 15 } },
    sources: [{ id: 'charter', title: 'A charter', where: 'page 1' }],
  })
})

test('edits put the suggested words in the place of the term', () => {
  const [suggestion] = report.documents[0]?.findings[1]?.suggestions ?? []
  const { range, text: words } = suggestion?.edits[0] ?? {}
  expect(text.slice(range?.start.offset, range?.end.offset)).toBe('the mentally ill')
  expect(words).toBe('people living with mental illness')
})

test('problems are said in words; a document that could not be read has no kind', () => {
  expect(report.documents[1]?.problems).toMatchObject([{ code: 'unknown-kind', line: 1 }])
  expect(report.documents[2]).toEqual({
    path: 'torn.md',
    findings: [],
    checklist: [],
    essentials: [],
    suppressions: [],
    suppressed: [],
    problems: unread.problems,
  })
})

test('what a document keeps silent is told, with the reason and where it stands', () => {
  const silent = '<!-- rolelint-disable-next clinical: agreed -->\n\nDeliver tablets.\n'
  const kept = toJson([checked(`## Duties\n\n${silent}`)], tool)
  validate(JSON.parse(JSON.stringify(kept)))
  expect(validate.errors).toBeNull()
  expect(kept.summary.findings).toBe(0)
  expect(kept.documents[0]).toMatchObject({
    findings: [],
    suppressions: [
      { range: { start: { line: 3, column: 1 } }, scope: 'next', rules: ['clinical'], reason: 'agreed', used: true },
    ],
    suppressed: [{ finding: { rule: 'clinical/medication', range: { start: { line: 5 } } }, by: 0 }],
  })
})

test('the summary counts', () => {
  expect(report.summary).toEqual({ documents: 3, findings: 2, errors: 1, warnings: 1, infos: 0 })
})
