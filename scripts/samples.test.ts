import { expect, test } from 'vitest'
import { withSamples } from './samples.mjs'

test.each([
  { args: ['check'], why: 'nothing is named' },
  { args: ['check', '--format', 'json'], why: 'json is the value of an option' },
  { args: ['check', '--format=json', '--min-severity', 'warning'], why: 'only options are given' },
])('the samples are read where $why', ({ args }) => {
  expect(withSamples(args, 'fixtures')).toEqual([...args, 'fixtures'])
})

test.each([
  { args: ['check', 'my job.md'], why: 'a document is named' },
  { args: ['check', '--format', 'json', 'docs/*.md'], why: 'documents are named after an option' },
  { args: ['check', '--stdin', '--kind', 'policy'], why: 'the document comes by standard input' },
  { args: ['check', '--help'], why: 'help is asked for' },
])('no samples are read where $why', ({ args }) => {
  expect(withSamples(args, 'fixtures')).toEqual(args)
})
