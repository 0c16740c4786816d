/**
 * Paths with slashes, as the path part of a URI has them: `/folder/a.md`, and on Windows `C:/folder/a.md` or
 * `//server/share/a.md`. They are absolute, without `.` and `..`.
 */

/** The folder that holds a file or folder; of a root, itself. */
export function folderOf(path: string): string {
  const bare = withoutEnd(path)
  const at = bare.lastIndexOf('/')
  if (at < 0 || isRoot(bare)) return bare
  const above = bare.slice(0, at)
  return above === '' || /^[a-z]:$/i.test(above) ? `${above}/` : above
}

/** The last part of a path. */
export function baseName(path: string): string {
  const bare = withoutEnd(path)
  return bare.slice(bare.lastIndexOf('/') + 1)
}

export function joinPath(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, '')}/${name}`
}

/** The way from a folder to a path: `a/b.md`; what lies outside begins with `../`. Of the folder itself, nothing. */
export function relativePath(folder: string, path: string): string {
  const from = partsOf(folder)
  const to = partsOf(path)
  const same = isCaseless(folder)
    ? (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
    : (a: string, b: string) => a === b
  let shared = 0
  while (shared < from.length && shared < to.length && same(from[shared] as string, to[shared] as string)) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** Whether a path is the folder itself or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  return !/^\.\.(?:\/|$)/.test(relativePath(folder, path))
}

/** Paths with a drive or a server are Windows’, where capitals make no difference. */
export function isCaseless(path: string): boolean {
  return /^\/?[a-z]:(?:\/|$)/i.test(path) || path.startsWith('//')
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean)
const isRoot = (path: string): boolean => path === '/' || /^[a-z]:\/$/i.test(path)

function withoutEnd(path: string): string {
  const bare = path.replace(/\/+$/, '')
  return bare === '' ? '/' : /^[a-z]:$/i.test(bare) ? `${bare}/` : bare
}
