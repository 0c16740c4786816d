import type { Localized, Rule } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { loadPack } from './index.js'
import { readPackFolder } from './node.js'
import { rulesFolder } from './testing.js'

/** English and French are equals: what a rule says in one, it says in the other. */
const { pack } = loadPack((await readPackFolder(rulesFolder)).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')

const textsOf = (rule: Rule): [string, Localized][] => [
  ['title', rule.title],
  ['message', rule.message],
  ['why', rule.why],
  ['instead', rule.instead],
  ...Object.entries(rule.clause ?? {}).map(([kind, text]): [string, Localized] => [`clause ${kind}`, text]),
]

describe.each(pack.rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test.each(textsOf(rule))('%s is told in both languages', (_, text) => {
    expect(text.en?.trim()).toBeTruthy()
    expect(text.fr?.trim()).toBeTruthy()
    expect(text.fr).not.toBe(text.en)
  })

  test.each(textsOf(rule))('%s: French marks stand with their no-break space', (_, text) => {
    expect(text.fr).not.toMatch(/ [:?!»]|« /u)
  })

  test.skipIf(rule.kind === 'notice')('finds in both languages, and has examples in both', () => {
    for (const language of ['en', 'fr'] as const) {
      const ways = [rule.match, rule.terms, rule.evidence].map((of) => of?.[language]?.length ?? 0)
      expect(Math.max(...ways), language).toBeGreaterThan(0)
      expect(rule.examples[language]?.match.length, language).toBeGreaterThan(rule.kind === 'checklist' ? 0 : 3)
      expect(rule.examples[language]?.quiet.length, language).toBeGreaterThan(0)
    }
  })
})

test('documents to start from are there in both languages', () => {
  for (const text of Object.values(pack.templates ?? {})) {
    expect(text.en).toBeTruthy()
    expect(text.fr).toBeTruthy()
  }
})
