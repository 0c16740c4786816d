import { expect, test } from 'vitest'
import { engine } from '../testing.js'
import { explanationToText } from './explanation.js'

const text =
  '## Duties\n\n- Deliver tablets.\n- The peer worker does not deliver tablets.\n- Nurses deliver medication.\n\n'
const say = (line: number) =>
  explanationToText(engine.explain(text, line), { path: 'job.md', colour: false, width: 200 })

test('a line is explained in plain words', () => {
  expect(say(3)).toContain('job.md, line 3\n  - Deliver tablets.')
  expect(say(3)).toContain('It stands under “Duties”.')
  expect(say(3)).toContain(
    'clinical/medication spoke at “Deliver tablets”: nothing excludes it, and nothing excuses it. Who acts: nobody is named',
  )
})

test('what kept a rule quiet is said with the words that decided', () => {
  expect(say(4)).toMatch(/stayed quiet at “.*”: the text says that this does not happen \(“.*not.*”\)\./u)
  expect(say(5)).toMatch(/somebody else does this, not the peer worker \(“nurses”\)/iu)
})

test('what the document itself keeps silent is said, with the comment and its reason', () => {
  const kept = '## Duties\n\n<!-- rolelint-disable-next clinical: agreed. -->\n- Deliver tablets.\n'
  expect(explanationToText(engine.explain(kept, 4), { colour: false, width: 300 })).toContain(
    'clinical/medication stayed quiet at “Deliver tablets”: it was found, and is kept silent by the document itself, at line 3 (“<!-- rolelint-disable-next clinical: agreed. -->”). The reason given: “agreed”.',
  )
})

test('each part of a line says who acts in it', () => {
  const mixed = '## Duties\n\nNurses count the tablets and the peer worker keeps people company.'
  const said = explanationToText(engine.explain(mixed, 3), { colour: false, width: 200 })
  expect(said).toMatch(/In “nurses count .*”: Who acts: other staff \(“nurses”\)/iu)
  expect(said).toMatch(/In “peer worker keeps people company”: Who acts: the peer worker/iu)
})

test('a word of a rule that no task is done with is explained too', () => {
  const said = explanationToText(engine.explain('## About\n\nMedication is a personal matter.', 3), {
    colour: false,
    width: 200,
  })
  expect(said).toMatch(/“medication” is a word that clinical\/medication.* without a task/iu)
})

test('an empty line has nothing to explain', () => {
  expect(say(2)).toContain('There is nothing on this line to check')
})
