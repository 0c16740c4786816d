import { describe, expect, test } from 'vitest'
import { loadPack } from '../index.js'
import { packFiles, paths, soundRule } from '../testing.js'

describe('files that aren’t valid YAML', () => {
  const cases: [name: string, from: string | RegExp, to: string, line: number, message: string][] = [
    [
      'a text that begins with brackets',
      '"[[Count the tablets]]."',
      '[[Count the tablets]] daily.',
      20,
      'A text that begins with [[ must stand in quotes',
    ],
    [
      'a second colon',
      'why: { en: It makes the peer a clinician. }',
      'why: see: below',
      7,
      'A second colon on one line',
    ],
    ['a key that stands twice', 'kind: duty', 'kind: duty\nkind: duty', 3, 'This key stands twice.'],
    ['a tab', '  en:\n    - act', '\ten:\n    - act', 12, 'A tab indents this line.'],
    ['a quote that never closes', 'Medication tasks }', '"Medication }', 5, ''],
    ['a star', 'pattern: (count', 'pattern: * (count', 15, 'Text that begins with * must stand in quotes'],
    [
      'a name after a star',
      'pattern: (count | sort) ..',
      'pattern: *count',
      15,
      'Text that begins with * must stand in quotes',
    ],
    [
      'quotes inside quotes',
      '"[[Deliver medication]] to homes."',
      '"[[Deliver]] "meds" to homes."',
      19,
      'a quote inside a quoted text ends it',
    ],
  ]
  test.each(cases)('%s', (_name, from, to, line, message) => {
    const { pack, errors } = loadPack(packFiles({ [paths.rule]: soundRule.replace(from, to) }))
    expect(pack).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ file: paths.rule, line })
    expect(errors[0]?.message).toContain(message)
  })

  test.each([
    ['', 'The file is empty.'],
    ['# only a comment\n', 'The file is empty.'],
    ['hello\n', 'The file must hold keys with values.'],
    ['- a\n- b\n', 'The file must hold keys with values.'],
  ])('%j', (text, message) => {
    const { pack, errors } = loadPack(packFiles({ [paths.rule]: text }))
    expect(pack).toBeUndefined()
    expect(errors).toMatchObject([{ file: paths.rule, line: 1, column: 1, message }])
  })
})
