import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildSignature, installSignature, readStamp, writeStamp } from './stamp.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolelint stamp '))
  write('package.json', '{ "devDependencies": { "turbo": "1.0.0" } }')
  write('pnpm-lock.yaml', 'lockfileVersion: 9')
  write('pnpm-workspace.yaml', 'packages: []')
  write('node_modules/turbo/package.json', '{}')
  write('packages/engine/package.json', '{ "dependencies": { "unified": "11.0.5" } }')
  write('packages/engine/node_modules/unified/package.json', '{}')
  write('packages/engine/src/index.ts', 'export {}')
  write('packages/engine/dist/pack.json', '{}')
  write('rules/clinical/medication.yaml', 'id: clinical/medication')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

describe('what was built', () => {
  const sign = () => buildSignature(root, ['package.json', 'packages', 'rules'])

  test('stays the same while nothing changes', () => {
    expect(sign()).toEqual(sign())
  })

  test.each([
    ['a rule is edited', () => write('rules/clinical/medication.yaml', 'id: clinical/medicine')],
    ['a source file is edited', () => write('packages/engine/src/index.ts', 'export const a = 1')],
    ['the package.json is edited', () => write('package.json', '{}')],
    ['a rule is added', () => write('rules/clinical/diagnosis.yaml', '')],
    ['a rule is deleted', () => rmSync(join(root, 'rules/clinical/medication.yaml'))],
    ['a whole package is deleted', () => rmSync(join(root, 'packages/engine'), { recursive: true })],
  ])('changes its sources when %s', (_, change) => {
    const before = sign()
    change()
    expect(sign().sources).not.toBe(before.sources)
  })

  test('changes its outputs, not its sources, when something built is deleted', () => {
    const before = sign()
    rmSync(join(root, 'packages/engine/dist/pack.json'))
    expect(sign().sources).toBe(before.sources)
    expect(sign().outputs).not.toBe(before.outputs)
  })

  test('does not look into installed packages or hidden folders', () => {
    const before = sign()
    write('packages/engine/node_modules/unified/index.js', '')
    write('packages/engine/.turbo/turbo-build.log', '')
    expect(sign()).toEqual(before)
  })
})

describe('what was installed', () => {
  test('changes with the lockfile and with any package.json', () => {
    const first = installSignature(root)
    write('pnpm-lock.yaml', 'lockfileVersion: 10')
    const second = installSignature(root)
    write('packages/engine/package.json', '{ "dependencies": { "unified": "11.0.6" } }')
    const third = installSignature(root)
    expect(new Set([first, second, third, undefined]).size).toBe(4)
  })

  test('has no signature while a dependency is missing', () => {
    rmSync(join(root, 'packages/engine/node_modules'), { recursive: true })
    expect(installSignature(root)).toBeUndefined()
  })
})

test('a stamp that is missing or damaged counts as none', () => {
  const file = join(root, '.cache/setup.json')
  expect(readStamp(file)).toEqual({})
  writeStamp(file, { install: 'a' })
  expect(readStamp(file)).toEqual({ install: 'a' })
  writeFileSync(file, '{ "install"')
  expect(readStamp(file)).toEqual({})
})
