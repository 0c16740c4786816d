import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { demand, documented, runEditor } from './real-editors.js'
import { POSTING } from './sample.js'
import { folders } from './testing.js'

const folderWith = folders(onTestFinished)
const script = (name: string) => fileURLToPath(new URL(`../editors/${name}`, import.meta.url))
const INSTALLING = 300_000
const RUNNING = 60_000

/** Editors that nobody here wrote. Where one can't be had the tests say so and stop; in CI that is a failure. */
describe.each([
  { name: 'neovim', program: 'nvim', packages: ['neovim'], setup: 'setup.lua' },
  { name: 'emacs', program: 'emacs', packages: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'], setup: 'setup.el' },
])('$name', ({ name, program, packages, setup }) => {
  let isHere = false
  beforeAll(() => {
    isHere = demand(program, packages)
    if (isHere) return
    const words = `${program} isn't installed, so the server was not tried in it.`
    if (process.env.CI) throw new Error(words)
    console.warn(words)
  }, INSTALLING)

  test(
    'a posting is opened, told of, mended and saved, set up as the documentation says',
    async ({ skip }) => {
      if (!isHere) skip(`${program} isn't installed`)
      const { path } = folderWith({ 'posting.md': POSTING, 'result.json': '' })
      writeFileSync(`${path}/${setup}`, documented(name))
      const env = {
        ROLELINT_FILE: `${path}/posting.md`,
        ROLELINT_RESULT: `${path}/result.json`,
        ROLELINT_SETUP: `${path}/${setup}`,
      }
      const args =
        name === 'neovim'
          ? ['--headless', '--clean', '-c', `luafile ${script('neovim.lua')}`]
          : ['--batch', '-l', script('emacs.el')]
      const { output } = await runEditor(program, args, path, env)
      const seen = JSON.parse(readFileSync(`${path}/result.json`, 'utf8') || `{"error":${JSON.stringify(output)}}`)
      expect(seen.error).toBeUndefined()
      expect(JSON.stringify(seen.codes ?? seen.diagnostics)).toMatch(/clinical\/medication|medication/)
      expect(seen.action).toMatch(/safely/)
      const saved = readFileSync(`${path}/posting.md`, 'utf8')
      expect(saved).not.toContain('the mentally ill')
      // Nothing else has changed.
      expect(saved).toContain('- Drop off blister packs on your rounds\n')
      expect(saved.split('\n').length).toBe(POSTING.split('\n').length)
    },
    RUNNING,
  )
})
