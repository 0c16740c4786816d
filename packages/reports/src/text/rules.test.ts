import { expect, test } from 'vitest'
import { pack } from '../testing.js'
import { rulesToText, ruleToText } from './rules.js'

const plain = { colour: false, width: 72 }

test('rules are listed by category', () => {
  expect(rulesToText(pack.rules, plain)).toBe(`Clinical tasks
  clinical/medication  Must change     Medication tasks

Language
  language/labels      Worth changing  A label for people

2 rules.
`)
})

test('one rule is shown whole', () => {
  const [rule] = pack.rules
  expect(rule && ruleToText(rule, pack.sources, plain)).toBe(`Medication tasks
clinical/medication · Clinical tasks · Must change

What it finds
  This gives the peer worker a task with medication.

Why it matters
  People open up to somebody who has no part in their treatment.

What to write instead
  Leave it to the nurses.

Where it comes from
  - A charter (page 1), https://example.org/charter

Examples: these words are found
  - [[Deliver tablets]] daily. (under “Duties”)

Look-alikes: these are left alone
  - Nurses deliver tablets. (because: nurses do it)
`)
})
