import { describe, expect, test } from 'vitest'
import { mistakes } from '../testing.js'

describe('mistakes in a pattern', () => {
  const cases: [name: string, file: 'rule', from: string | RegExp, to: string, expected: string][] = [
    [
      'an unknown class',
      'rule',
      '.. <medication>',
      '.. <medicaton>',
      'unknown-class 15:34 There is no class <medicaton> in the lexicon of this language. → Did you mean <medication>?',
    ],
    [
      'a bad pattern',
      'rule',
      'pattern: (count | sort)',
      'pattern: (count | sort',
      'invalid-pattern 15:16 In the pattern “(count | sort .. <medication>”: This bracket is never closed. → See “Patterns” in docs/writing-rules.md.',
    ],
    [
      'a gap in an act',
      'rule',
      'act: <give>',
      'act: <give> .. out',
      'gap 13:18 “act” can’t have a gap: the two may stand in any order. → Write it as one pattern: “pattern: …”.',
    ],
  ]
  test.each(cases)('%s', (_name, file, from, to, expected) => {
    expect(mistakes(file, from, to)).toEqual([expected])
  })
})
