import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { accuracyPage } from './page.js'

test('docs/accuracy.md holds the figures of this build (npm run accuracy-page prints them)', async () => {
  const file = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url))
  expect(await accuracyPage()).toBe(await readFile(file, 'utf8'))
}, 60_000)
