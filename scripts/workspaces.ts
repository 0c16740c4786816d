import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** A package of this project. */
export interface Workspace {
  readonly name: string
  /** Relative to the project, as in `packages/engine`. */
  readonly folder: string
  /** Names of all that its package.json lists to be installed. */
  readonly dependencies: readonly string[]
}

export function readWorkspaces(): Workspace[] {
  const groups = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  )
  return [...groups, 'scripts'].filter((folder) => existsSync(join(root, folder, 'package.json'))).map(readWorkspace)
}

/** What the root's package.json lists: the tools that tests and builds of every package may use. */
export function readTools(): readonly string[] {
  return readWorkspace('.').dependencies
}

function readWorkspace(folder: string): Workspace {
  const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return { name, folder, dependencies: Object.keys({ ...dependencies, ...devDependencies }) }
}

/** All TypeScript files of a package, as `path` relative to its folder. */
export function readSources({ folder }: Workspace): { path: string; text: string }[] {
  return filesBelow(join(root, folder), '').map((path) => ({
    path,
    text: readFileSync(join(root, folder, path), 'utf8'),
  }))
}

function filesBelow(base: string, below: string): string[] {
  return readdirSync(join(base, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) return /^(?:\..*|node_modules|dist)$/.test(entry.name) ? [] : filesBelow(base, path)
    return /\.m?ts$/.test(entry.name) ? [path] : []
  })
}

/** What the import and export statements, and the calls of `import()`, of a module name. */
export function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?:[\w\s{},*$]+\sfrom\s+)?(['"])([^'"]+)\1/gm)
  const calls = text.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g)
  return [...statements, ...calls].map((match) => match[2] ?? '')
}
