import { describe, expect, test } from 'vitest'
import { formatPackError, loadPack } from '../index.js'
import { mistakes, packFiles } from '../testing.js'

describe('mistakes in the lexicon', () => {
  test('a class that is defined twice', () => {
    const { errors } = loadPack(
      packFiles({ 'rules/lexicon/en/other.yaml': 'about: More.\nclasses:\n  pill: [capsule]\n' }),
    )
    expect(errors.map(formatPackError)).toEqual([
      'rules/lexicon/en/other.yaml:3:3 The class “pill” is already defined in rules/lexicon/en/medication.yaml, line 5.\n  Join the two, or rename one.',
    ])
  })

  test('classes that hold one another', () => {
    expect(mistakes('lexicon', '[tablet, pill]', '[tablet, <medication>]')).toEqual([
      'class-cycle 5:18 This class holds itself: <medication> → <pill> → <medication>. → Remove one of these entries.',
    ])
  })

  test('a class that isn’t there', () => {
    expect(mistakes('lexicon', '<pill>', '<pills>')[0]).toContain('Did you mean <pill>?')
  })

  test('a class that no rule uses is a warning, the engine’s own classes are not', () => {
    const { pack, errors } = loadPack(
      packFiles({
        'rules/lexicon/en/more.yaml':
          'about: More.\nclasses:\n  car: [car]\n  actor.peer: [peer, <role>]\n  role: [worker]\n',
      }),
    )
    expect(pack).toBeDefined()
    expect(errors.map(formatPackError)).toEqual([
      'rules/lexicon/en/more.yaml:3:3 warning: No English rule uses the class “car”.\n  Write <car> in a pattern, or remove it.',
    ])
  })

  test('a word that stands twice is a warning', () => {
    expect(mistakes('lexicon', '[tablet, pill]', '[tablet, pill, tablet]')).toEqual([
      'duplicate-term 5:24 “tablet” stands twice in the class “pill”. → Remove one of the two.',
    ])
  })

  test('a gap in a row of words', () => {
    expect(mistakes('lexicon', 'hand ~ out', 'hand .. out')).toEqual([
      'gap 3:29 Words of the lexicon can’t have a gap. → Write ~ for up to three words between.',
    ])
  })

  test('a ~ with nothing after it', () => {
    expect(mistakes('lexicon', 'hand ~ out', 'hand ~')).toEqual([
      'invalid-pattern 3:25 In “hand ~” the ~ has a word on one side only. → Remove it: it stands between words.',
    ])
  })

  test('a number among the words', () => {
    expect(mistakes('lexicon', '[tablet, pill]', '[tablet, 12]')).toContain(
      'wrong-type 5:18 “classes.pill.1” must be a text, not 12. → Put it in quotes: "12".',
    )
  })
})
