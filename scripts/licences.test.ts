import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describePackage } from './notices.mjs'
import { root } from './root.mjs'

/** Licences whose packages may be used in, and passed on with, a program under the MIT licence. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
])

/** Of `A OR B` one must be compatible, of `A AND B` both. */
function isCompatible(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/\s+OR\s+/)
  return alternatives.some((one) => one.split(/\s+AND\s+/).every((licence) => COMPATIBLE.has(licence.trim())))
}

/** The folders of all packages that are installed. */
function installed(): string[] {
  const store = join(root, 'node_modules/.pnpm')
  return readdirSync(store).flatMap((entry) => {
    const modules = join(store, entry, 'node_modules')
    if (!existsSync(modules)) return []
    return readdirSync(modules).flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((it) => join(modules, name, it))
        : [join(modules, name)],
    )
  })
}

const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')

function isLocked(id: string): boolean {
  return lockfile.includes(`\n  ${id}:\n`) || lockfile.includes(`\n  '${id}':\n`)
}

test('every package that is installed has a licence compatible with ours', () => {
  const packages = new Map<string, string>()
  for (const folder of installed()) {
    if (!existsSync(join(folder, 'package.json'))) continue
    const { name, version, licence } = describePackage(folder)
    // What an earlier state of the project needed may still lie there.
    if (isLocked(`${name}@${version}`)) packages.set(`${name}@${version}`, licence)
  }
  expect(packages.size).toBeGreaterThan(50)
  const others = [...packages]
    .filter(([, licence]) => !isCompatible(licence))
    .map(([name, licence]) => `${name}: ${licence}`)
  expect(others).toEqual([])
})

test.each([
  ['MIT OR Apache-2.0', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['UNLICENSED', false],
])('%s is read right', (expression, expected) => {
  expect(isCompatible(expression)).toBe(expected)
})
