import { expect, test } from 'vitest'
import { didYouMean, nearest } from './index.js'

test.each([
  ['severty', 'severity'],
  ['Severity', 'severity'],
  ['tilte', 'title'],
  ['message', 'message'],
  ['mesages', 'message'],
])('%s was meant to be %s', (written, meant) => {
  expect(nearest(written, ['message', 'severity', 'title'])).toBe(meant)
})

test.each(['colour', 'x', ''])('“%s” was meant to be none of them', (written) => {
  expect(nearest(written, ['message', 'severity', 'title'])).toBeUndefined()
})

test('where no name is near, all are told', () => {
  expect(didYouMean('fatal', ['error', 'info'])).toBe('It can be: error, info.')
  expect(didYouMean('eror', ['error', 'info'])).toBe('Did you mean “error”?')
})
