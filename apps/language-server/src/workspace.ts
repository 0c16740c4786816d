import { folderOf } from '@rolelint/project/settings'
import type { Closed } from './closed.js'
import type { Host } from './host.js'
import { uriOf } from './locations.js'
import type { Reading, Readings } from './readings.js'
import type { Session } from './session.js'
import type { SettingsStore } from './settings.js'

/** A document of the workspace, not read yet. */
export interface Member {
  readonly uri: string
  readonly path: string
  /** Differs if what is told of it may; undefined where that can't be known without reading it. */
  readonly id: string | undefined
  /** Reads it. Undefined where it has gone in the meantime. */
  read(isWanted: () => boolean): Promise<Reading | undefined>
}

/** The documents of all open folders, those that are open in the editor as they stand there. */
export interface Workspace {
  members(): Promise<readonly Member[]>
  /** Files have been created or deleted, or folders opened or closed. */
  listChanged(): void
}

export function createWorkspace(
  session: Session,
  host: Host,
  settings: SettingsStore,
  readings: Readings,
  closed: Closed,
): Workspace {
  const { client, documents } = session
  let listed: Promise<readonly string[]> | undefined
  /** Documents that were seen to name a role, so that those beside them matter. */
  const withRole = new Set<string>()

  async function list(): Promise<readonly string[]> {
    const paths = await Promise.all(session.folders.map((folder) => host.documentsIn(folder).catch(() => [])))
    return [...new Set(paths.flat())]
  }

  async function member(path: string, stamps: ReadonlyMap<string, string>): Promise<Member | undefined> {
    const uri = uriOf(path)
    const governing = await settings.of(uri)
    if (governing.ignored) return undefined
    const stamp = stamps.get(path)
    const beside = withRole.has(path) ? besides(path, stamps) : ''
    return {
      uri,
      path,
      id: stamp && `${stamp}:${governing.stamp}:${beside}`,
      async read(isWanted) {
        const reading = documents.get(uri) ? await readings.of(uri) : await readings.ofFile(path, isWanted)
        if (reading?.report?.role !== undefined) withRole.add(path)
        return reading
      },
    }
  }

  return {
    async members() {
      // Without somebody who tells of new files they have to be looked for.
      if (!client.watchesFiles) listed = undefined
      listed ??= list()
      const paths = await listed
      const stamps = new Map<string, string>()
      for (const path of paths) {
        const open = documents.get(uriOf(path))
        const stamp = open ? `v${open.version}` : await closed.stampOf(path)
        if (stamp !== undefined) stamps.set(path, stamp)
      }
      const found: Member[] = []
      for (const path of paths) {
        const one = await member(path, stamps)
        if (one) found.push(one)
      }
      return found
    },
    listChanged() {
      listed = undefined
    },
  }
}

/** The stamps of all documents in the folder of one. */
function besides(path: string, stamps: ReadonlyMap<string, string>): string {
  const folder = folderOf(path)
  return [...stamps].flatMap(([other, stamp]) => (folderOf(other) === folder ? [stamp] : [])).join('|')
}
