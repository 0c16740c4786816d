import { fileURLToPath } from 'node:url'
import { createEngine } from '@rolelint/engine'
import { loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { expect, test } from 'vitest'
import { readFrames, wrongIn } from './frames.js'
import { readLabelled } from './labelled.js'
import { score } from './score.js'

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const { pack } = loadPack((await readPackFolder(folder('rules'))).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')
const engine = createEngine(pack)
const english = (path: string) => readLabelled(folder(path)).then((all) => all.filter((d) => d.language === 'en'))

test('the Markdown edge cases are reported exactly as labelled', async () => {
  const { misses, falseAlarms } = score(await english('fixtures/edge-cases'), engine)
  expect(misses.map(({ document, label }) => `${document.name}: ${label.rule}`)).toEqual([])
  expect(falseAlarms.map(({ document, finding }) => `${document.name}: ${finding.words}`)).toEqual([])
})

test('documents with nothing wrong in them stay wholly quiet', async () => {
  const { falseAlarms } = score(await english('fixtures/quiet'), engine)
  expect(falseAlarms.map(({ document, finding }) => `${document.name}: ${finding.words}`)).toEqual([])
})

// The documents are no target: nothing is tuned to them. These floors only tell when accuracy falls.
test('on the labelled documents, precision and recall stay above their floors', async () => {
  const { hits, misses, falseAlarms } = score(await english('fixtures/documents'), engine)
  expect(hits.length / (hits.length + falseAlarms.length)).toBeGreaterThan(0.7)
  expect(hits.length / (hits.length + misses.length)).toBeGreaterThan(0.4)
})

test('nearly every document’s kind and language are told from its text', async () => {
  const documents = await readLabelled(folder('fixtures/documents'))
  const wrong = documents.filter(({ text, kind, language }) => {
    const report = engine.check(text.replace(/^---\n[\s\S]*?\n---\n/u, ''))
    return report.language !== language || report.kind !== kind
  })
  expect(wrong.filter(({ language }) => language === 'fr')).toEqual([])
  expect(wrong.length).toBeLessThanOrEqual(documents.length / 8)
})

test('a document in a language without rules is not called sound', async () => {
  const report = engine.check(
    '# Pair aidant\n\nVous livrez les médicaments aux personnes dans les appartements du quartier.',
  )
  expect(report.problems.map(({ code }) => code)).toContain('language-without-rules')
})

// Sentences are endless, and some here are too hard as yet; what is right must stay right.
test('who does it, and whether it is excluded, is read rightly in 93 of 100 sentences', async () => {
  const read = (await readFrames('en')).map((frame) => ({ frame, ...wrongIn(frame, 'en', engine) }))
  const sum = (of: (one: (typeof read)[number]) => number): number => read.reduce((all, one) => all + of(one), 0)
  expect(sum(({ of }) => of)).toBeGreaterThan(4000)
  expect(sum(({ wrong }) => wrong) / sum(({ of }) => of)).toBeLessThan(0.07)
  const plain = read.filter(({ frame }) =>
    /^[+-](?:Peer workers B\.|Nurses B\.|Do not B\.|Out of scope\|B)$/u.test(frame.source),
  )
  expect(plain.map(({ wrong }) => wrong)).toEqual([0, 0, 0, 0])
})
