import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Configuration } from './configuration.js'
import { resolveSettings } from './settings.js'

const folder = resolve('/office')
const configuration: Configuration = {
  file: join(folder, 'rolelint.yaml'),
  folder,
  kind: 'policy',
  severities: { 'clinical/medication': 'warning', 'language/labels': 'off' },
  ignore: [],
  overrides: [
    { match: ['jobs'], kind: 'job-description', severities: { 'language/labels': 'error' } },
    { match: ['jobs/fr/**', '*.fr.md'], language: 'fr', severities: { 'clinical/medication': 'info' } },
  ],
  failOn: 'info',
}

const settings = (path: string, changes: Partial<Configuration> = {}) =>
  resolveSettings({ ...configuration, ...changes }, join(folder, path))

test('without a configuration nothing is set', () => {
  expect(resolveSettings(undefined, join(folder, 'a.md'))).toEqual({ severities: {}, ignored: false })
})

test('what several say is put together, and the last one counts', () => {
  expect(settings('a.md')).toEqual({
    kind: 'policy',
    severities: { 'clinical/medication': 'warning', 'language/labels': 'off' },
    failOn: 'info',
    ignored: false,
  })
  expect(settings('jobs/a.md')).toMatchObject({
    kind: 'job-description',
    severities: { 'clinical/medication': 'warning', 'language/labels': 'error' },
  })
  expect(settings('jobs/fr/a.md')).toMatchObject({
    kind: 'job-description',
    language: 'fr',
    severities: { 'clinical/medication': 'info', 'language/labels': 'error' },
  })
  expect(settings('deep/er/a.fr.md')).toMatchObject({ kind: 'policy', language: 'fr' })
})

test.each([
  ['drafts', 'drafts/a.md', true],
  ['drafts', 'deep/drafts/er/a.md', true],
  ['drafts/', 'deep/drafts/a.md', true],
  ['/drafts', 'drafts/a.md', true],
  ['/drafts', 'deep/drafts/a.md', false],
  ['./drafts', 'deep/drafts/a.md', false],
  ['old/drafts', 'old/drafts/a.md', true],
  ['old/drafts', 'older/drafts/a.md', false],
  ['*.old.md', 'deep/a.old.md', true],
  ['*.old.md', 'a.md', false],
  ['jobs/*.md', 'jobs/a.md', true],
  ['jobs/*.md', 'jobs/deep/a.md', false],
  ['jobs/**/*.md', 'jobs/deep/a.md', true],
  ['**/*.md', '.hidden/a.md', true],
  ['drafts', '../drafts/a.md', false],
])('ignoring %s and reading %s: %s', (pattern, path, ignored) => {
  expect(settings(path, { ignore: ['other', pattern] }).ignored).toBe(ignored)
})
