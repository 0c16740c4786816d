import { createEngine } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { checkExample, type ExampleCase, type ExampleFailure, examplesOf, formatPackError, loadPack } from './index.js'
import { readPackFolder } from './node.js'
import { rulesFolder } from './testing.js'

const { files, errors: unreadable } = await readPackFolder(rulesFolder)
// Rules with mistakes fail the first test; they don't keep the others from being tried.
const { pack, errors, places } = loadPack(files, { keepSound: true })

test('the rules hold no mistakes', () => {
  expect([...unreadable, ...errors].map(formatPackError).join('\n')).toBe('')
})

if (pack) {
  const engine = createEngine(pack)
  for (const rule of pack.rules) {
    // What is said of comments is tested where comments are.
    if (rule.kind === 'notice') continue
    describe(rule.id, () => {
      for (const example of examplesOf({ ...pack, rules: [rule] })) {
        test(nameOf(example), () => {
          const failure = checkExample(example, engine, places)
          if (failure) expect.unreachable(sentence(failure))
        })
      }
    })
  }
}

function nameOf({ language, list, index, example }: ExampleCase): string {
  const under = example.under === undefined ? '' : ` under “${example.under}”`
  const why = example.why === undefined ? '' : ` (${example.why})`
  const what = list === 'match' ? 'reports' : 'leaves alone'
  return `${language} ${index + 1} ${what} “${example.text.trim().replace(/\s+/g, ' ')}”${under}${why}`
}

function sentence({ place, message, mend }: ExampleFailure): string {
  return `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${message} ${mend}`
}
