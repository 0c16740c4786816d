import { expect, test } from 'vitest'
import { checked, unread } from '../testing.js'
import { toText } from './text.js'

const plain = { colour: false, width: 72 }
const flawed = checked('## Duties\n\n- Deliver tablets.\n- Walk with the mentally ill.\n- Deliver medication.\n')

test('a report shows the words in their line, the reason, and what to write instead', () => {
  expect(toText([flawed], plain)).toBe(`job.md (job description)

  3 │ - Deliver tablets.
    │   ^^^^^^^^^^^^^^^
      Must change: Medication tasks
      This gives the peer worker a task with medication.
      Why it matters: People open up to somebody who has no part in
      their treatment.
      Instead: Leave it to the nurses.
      Rule clinical/medication, from A charter (page 1)

  4 │ - Walk with the mentally ill.
    │             ^^^^^^^^^^^^^^^^
      Worth changing: A label for people
      This names people by an illness.
      Why it matters: People are more than an illness.
      Instead: You could write “people living with mental illness”. Name
      the person first.
      Rule language/labels, from A charter

  5 │ - Deliver medication.
    │   ^^^^^^^^^^^^^^^^^^
      Must change: Medication tasks
      Rule clinical/medication. The reason, and what to write instead,
      are at line 3.

1 document read. In it, 2 things must change and 1 is worth changing.
`)
})

test('a document with nothing to change gets one line; one that could not be read says why', () => {
  expect(toText([checked('The text.', 'fine.md'), flawed, unread], plain)).toContain(
    '  Nothing to change here.\n\njob.md',
  )
  expect(
    toText([checked('The text.', 'fine.md'), flawed, unread], plain)
      .split('\n\n')
      .slice(-2)
      .join('\n'),
  ).toBe(
    `torn.md
  It is no text file. Please save it as text.
2 documents read. 1 has nothing to change. In the other, 2 things must
change and 1 is worth changing. 1 document could not be read.
`,
  )
})

test('no line is wider than asked for, and colours come only when asked for', () => {
  const long = checked(`## Duties\n\n- ${'and so on '.repeat(30)}. Deliver tablets. ${'more of it '.repeat(30)}\n`)
  const text = toText([long, flawed], { colour: false, width: 60 })
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  expect(text).not.toContain('\u001b')
  expect(toText([flawed], { colour: true, width: 60 })).toContain('\u001b[31m')
})

test('nothing in a document or its name can command the terminal', () => {
  const text = toText([checked('## Duties\n\n- \u001b[2J Deliver tablets.\n', 'a\u001b[31m.md')], plain)
  expect(text).not.toContain('\u001b')
})

test('no documents, no findings', () => {
  expect(toText([], plain)).toContain('No documents were read.')
  expect(toText([checked('The text.')], plain)).toContain('1 document read. There is nothing to change.')
})
