// The pinned pnpm, by npx, so that nothing but Node and npm must be there.
// As a program: node scripts/pnpm.mjs ARGUMENTS…
import { readFileSync } from 'node:fs'
import { isMain, root } from './root.mjs'
import { run } from './spawn.mjs'

/**
 * Runs pnpm in the project's folder and gives its exit code.
 * @param {string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr' }} [options] where its standard output goes
 */
export function pnpm(args, { stdout = 'inherit' } = {}) {
  const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  // `npm run -s` is to silence npm's own lines, not what goes wrong in here.
  const { npm_config_loglevel: _, ...env } = process.env
  return run('npx', ['--yes', packageManager, ...args], {
    cwd: root,
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npx is a .cmd there, which only a shell starts
  })
}

if (isMain(import.meta.url)) process.exitCode = await pnpm(process.argv.slice(2))
