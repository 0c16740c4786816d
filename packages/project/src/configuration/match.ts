import { relative, sep } from 'node:path'
import { globToRegExp } from './glob.js'

/**
 * Whether one of the patterns means a document. They count from `folder`; one without a slash is looked for in all
 * folders below it, and one that names a folder means all that is in it. `path` and `folder` are absolute.
 */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
  const name = relative(folder, path).split(sep).join('/')
  const flags = sep === '\\' ? 'iu' : 'u'
  return patterns.some((pattern) => spellings(pattern).some((spelling) => globToRegExp(spelling, flags).test(name)))
}

function spellings(pattern: string): string[] {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '')
  const anywhere = pattern.replace(/\/+$/, '').includes('/') ? bare : `**/${bare}`
  return [anywhere, `${anywhere}/**`]
}
