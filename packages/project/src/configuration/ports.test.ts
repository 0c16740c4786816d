import { expect, test } from 'vitest'
import { projectError } from '../error.js'
import type { Files } from '../files/files.js'
import { folderOf } from '../files/path.js'
import { rules } from '../testing.js'
import { createLayerParser } from './layer.js'
import { createConfigurations } from './load.js'
import { resolveSettings } from './settings.js'
import { createRuleNames } from './severities.js'

/** Files that exist only here; the object may be changed. */
function inMemory(texts: Record<string, string>): Files {
  return {
    list: async (folder) =>
      Object.keys(texts).flatMap((path) => (folderOf(path) === folder ? path.slice(path.lastIndexOf('/') + 1) : [])),
    read: async (path) => {
      const text = texts[path]
      return text === undefined ? { error: projectError('not-found', path) } : { text }
    },
  }
}

test('a package.json counts only with the key; its mistakes have their place in the file', async () => {
  const files = inMemory({
    '/w/rolelint.config.yaml': 'kind: policy',
    '/w/a/package.json': '{ "name": "a" }',
    '/w/b/package.json': '{ broken',
    '/w/c/package.json': '{\n  "rolelint": { "knid": "policy" }\n}',
  })
  const { governing } = createConfigurations(rules, { files })
  expect((await governing('/w/a/x.md')).file).toBe('/w/rolelint.config.yaml')
  expect((await governing('/w/b/x.md')).file).toBe('/w/rolelint.config.yaml')
  expect(await governing('/w/c/x.md')).toMatchObject({
    file: '/w/c/package.json',
    errors: [{ values: { key: 'knid' } }],
  })
})

test('the search ends at its ceiling, and forgets what has changed', async () => {
  const texts: Record<string, string> = { '/rolelint.config.yaml': 'kind: policy' }
  const { governing, invalidate } = createConfigurations(rules, { files: inMemory(texts), upTo: '/w' })
  expect(await governing('/w/a/x.md')).toEqual({ errors: [] })
  texts['/w/a/rolelint.config.json'] = '{ "kind": "workplan" }'
  invalidate('/w/a/rolelint.config.json')
  expect((await governing('/w/a/x.md')).configuration?.kind).toBe('workplan')
})

test('what an editor says goes on top', () => {
  const parse = createLayerParser(createRuleNames(rules))
  const parsed = parse({ kind: 'policy', language: null, rules: { clinical: 'off' } })
  if ('errors' in parsed) throw new Error('it is sound')
  expect(resolveSettings(undefined, '/w/a.md', { kind: 'workplan' }, parsed.layer)).toMatchObject({
    kind: 'policy',
    severities: { 'clinical/medication': 'off', 'clinical/assessment': 'off' },
  })
  expect(parse({ knid: 'policy' })).toMatchObject({ errors: [{ values: { near: 'kind' } }] })
})
