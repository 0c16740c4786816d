import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, readSources, readTools, readWorkspaces } from './workspaces.js'

/** Which packages of this project each of them may use: engine ← packs ← project, reports ← apps and scripts. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  '@rolelint/engine': [],
  '@rolelint/packs': ['@rolelint/engine'],
  '@rolelint/project': ['@rolelint/engine', '@rolelint/packs'],
  '@rolelint/reports': ['@rolelint/engine', '@rolelint/packs'],
}

const workspaces = readWorkspaces()
const names = workspaces.map(({ name }) => name)
const tools = readTools()

/** The name of the package in what an import names: `@rolelint/packs` of `@rolelint/packs/pack.json`. */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
const isRelative = (specifier: string) => specifier.startsWith('.')
const isBuiltIn = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(specifier)
const isShipped = (path: string) => path.startsWith('src/') && !path.endsWith('.test.ts')

describe.each(workspaces)('$folder', (workspace) => {
  const { name, folder, dependencies } = workspace
  const sources = readSources(workspace)
  const imports = sources.flatMap(({ path, text }) => importsOf(text).map((specifier) => ({ path, specifier })))
  const allowed = MAY_USE[name] ?? Object.keys(MAY_USE)

  test('has its place in the order of the packages', () => {
    if (folder.startsWith('packages/')) expect(Object.keys(MAY_USE)).toContain(name)
  })

  test('depends only on packages that stand below it', () => {
    const used = [...dependencies, ...imports.map(({ specifier }) => packageOf(specifier))]
    const own = used.filter((used) => used !== name && (names.includes(used) || used.startsWith('@rolelint/')))
    expect(own.filter((used) => !allowed.includes(used))).toEqual([])
  })

  test('reaches into no other package by a relative path', () => {
    const outside = imports.filter(
      ({ path, specifier }) => isRelative(specifier) && posix.join(posix.dirname(path), specifier).startsWith('..'),
    )
    expect(outside).toEqual([])
  })

  test('lists in its package.json what it imports', () => {
    const unlisted = imports.filter(({ path, specifier }) => {
      if (isRelative(specifier) || isBuiltIn(specifier)) return false
      const used = packageOf(specifier)
      const isListed = used === name || dependencies.includes(used) || dependencies.includes(`@types/${used}`)
      return !isListed && (isShipped(path) || !tools.includes(used))
    })
    expect(unlisted).toEqual([])
  })
})

describe('the engine is pure', () => {
  const engine = workspaces.find(({ name }) => name === '@rolelint/engine')
  if (!engine) throw new Error('packages/engine is missing')
  const sources = readSources(engine).filter(({ path }) => isShipped(path))

  test('it imports nothing of Node', () => {
    const found = sources.flatMap(({ path, text }) =>
      importsOf(text)
        .filter(isBuiltIn)
        .map((used) => `${path}: ${used}`),
    )
    expect(found).toEqual([])
  })

  test('it asks neither for time nor chance, and knows no network, console, process or page', () => {
    const impure =
      /\b(?:Date\.now|new Date|performance\.now|Math\.random|fetch\(|set(?:Timeout|Interval|Immediate)|console\.|process\.|document\.cookie|window\.|globalThis)/
    const found = sources.flatMap(
      ({ path, text }) =>
        withoutComments(text)
          .match(impure)
          ?.map((it) => `${path}: ${it}`) ?? [],
    )
    expect(found).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

test('imports are found in every form', () => {
  const text = [
    "import { a } from './a.js'",
    "import type { B } from '@rolelint/engine'",
    "import 'side-effect'",
    'import {',
    '  c,',
    "} from './c.js'",
    "export * from './d.js'",
    "const e = await import('node:fs')",
    'const text = "from \'nowhere\'"',
  ].join('\n')
  expect(importsOf(text)).toEqual(['./a.js', '@rolelint/engine', 'side-effect', './c.js', './d.js', 'node:fs'])
})
