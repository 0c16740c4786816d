import { isCaseless, relativePath } from '../files/path.js'
import { globToRegExp } from './glob.js'

/**
 * Whether one of the patterns means a document. They count from `folder`; one without a slash is looked for in all
 * folders below it, and one that names a folder means all that is in it. `path` and `folder` are absolute, with slashes.
 */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
  const name = relativePath(folder, path)
  const flags = isCaseless(folder) ? 'iu' : 'u'
  return patterns.some((pattern) => spellings(pattern).some((spelling) => globToRegExp(spelling, flags).test(name)))
}

function spellings(pattern: string): string[] {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '')
  const anywhere = pattern.replace(/\/+$/, '').includes('/') ? bare : `**/${bare}`
  return [anywhere, `${anywhere}/**`]
}
