import { relative, sep } from 'node:path'
import picomatch from 'picomatch'

/**
 * Whether one of the patterns means a document. They count from `folder`; one without a slash is looked for in all
 * folders below it, and one that names a folder means all that is in it. `path` and `folder` are absolute.
 */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
  const name = relative(folder, path).split(sep).join('/')
  return patterns.some((pattern) => picomatch(spellings(pattern), { dot: true, nocase: sep === '\\' })(name))
}

function spellings(pattern: string): string[] {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '')
  const anywhere = pattern.replace(/\/+$/, '').includes('/') ? bare : `**/${bare}`
  return [anywhere, `${anywhere}/**`]
}
