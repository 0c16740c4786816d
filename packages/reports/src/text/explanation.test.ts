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
  expect(say(3)).toContain('clinical/medication spoke at “Deliver tablets”.')
})

test('what kept a rule quiet is said with the words that decided', () => {
  expect(say(4)).toMatch(/stayed quiet at “.*”: the text says that this does not happen \(“.*not.*”\)\./u)
  expect(say(5)).toMatch(/somebody else does this, not the peer worker \(“nurses”\)/iu)
})

test('an empty line has nothing to explain', () => {
  expect(say(2)).toContain('There is nothing on this line to check')
})
