import { URI } from 'vscode-uri'

/**
 * The path by which a document is known to configurations, with slashes: that of a file on disk, any other as
 * `scheme://authority/path`, with nothing escaped.
 */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri)
  if (parsed.scheme !== 'file') return `${parsed.scheme}://${parsed.authority}${parsed.path}`
  const path = parsed.authority === '' ? parsed.path : `//${parsed.authority}${parsed.path}`
  // A drive has no slash before it.
  return path.replace(/^\/([a-z]:)/iu, '$1')
}

/** The URI of a path that {@link pathOf} made, or that lies below one. */
export function uriOf(path: string): string {
  const virtual = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(.*)$/iu.exec(path)
  if (!virtual) return URI.file(path).toString()
  const [, scheme = '', authority = '', rest = ''] = virtual
  return URI.from({ scheme, authority, path: rest }).toString()
}

/** Whether nobody has given it a place yet: an editor's new, unsaved document. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:')
}
