import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('settings can be bundled for a browser', async () => {
  const entry = fileURLToPath(new URL('settings.ts', import.meta.url))
  // A module of Node’s would be an error here: there is none for browsers.
  const { errors, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  expect(errors).toEqual([])
  expect(outputFiles[0]?.text).not.toMatch(/\b(?:from|require\()\s*["']node:/)
})
