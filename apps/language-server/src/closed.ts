import type { Host } from './host.js'

/** Documents that aren't open, as they lie in files; each is read again only when its file has changed. */
export interface Closed {
  textOf(path: string): Promise<string | undefined>
  stampOf(path: string): Promise<string | undefined>
}

/** Texts kept, in UTF-16 units together. */
const MOST = 8_000_000

export function createClosed(host: Host): Closed {
  const known = new Map<string, { readonly stamp: string; readonly text: string }>()
  let held = 0
  const drop = (path: string): void => {
    held -= known.get(path)?.text.length ?? 0
    known.delete(path)
  }
  return {
    async textOf(path) {
      const stamp = await host.stampOf(path)
      const found = known.get(path)
      if (found && stamp === found.stamp) return found.text
      drop(path)
      const read = await host.files.read(path)
      if ('error' in read) return undefined
      if (stamp === undefined) return read.text
      known.set(path, { stamp, text: read.text })
      held += read.text.length
      for (const oldest of known.keys()) {
        if (held <= MOST) break
        drop(oldest)
      }
      return read.text
    },
    stampOf: (path) => host.stampOf(path),
  }
}
