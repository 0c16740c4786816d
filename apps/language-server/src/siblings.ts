import { folderOf } from '@rolelint/project/settings'
import type { CheckedDocument } from '@rolelint/reports'
import type { Closed } from './closed.js'
import { uriOf } from './locations.js'
import type { Session } from './session.js'
import type { SettingsStore } from './settings.js'

/** The other documents of a folder that are about the same role. */
export interface Siblings {
  /** `id` differs where what they say may. */
  of(folder: string, role: string, except: string): Promise<{ documents: readonly CheckedDocument[]; id: string }>
}

const MARKDOWN = /\.(?:md|markdown)$/iu
/** Files beside a document that are looked at; a folder with more is no folder of one role. */
const MOST = 200

export function createSiblings(session: Session, settings: SettingsStore, closed: Closed): Siblings {
  const { documents, engine, host } = session

  return {
    async of(folder, role, except) {
      const names = await host.files.list(folder).catch(() => [])
      const paths = names.filter((name) => MARKDOWN.test(name)).map((name) => `${folder}/${name}`)
      const found: CheckedDocument[] = []
      const ids: string[] = []
      for (const path of paths.slice(0, MOST)) {
        if (path === except) continue
        const uri = uriOf(path)
        const open = documents.get(uri)
        const text = open ? open.getText() : await closed.textOf(path)
        // Most documents say nothing of a role, and need not be read for it.
        if (text === undefined || !mentions(text, role)) continue
        const governing = await settings.of(uri)
        if (governing.ignored || governing.errors.length > 0) continue
        const report = engine.check(text, governing.options)
        if (report.role?.toLowerCase() !== role.toLowerCase() || folderOf(path) !== folder) continue
        found.push({ path, text, report, problems: [] })
        ids.push(`${path}@${open ? open.version : await closed.stampOf(path)}:${governing.stamp}`)
      }
      return { documents: found, id: ids.join('|') }
    },
  }
}

function mentions(text: string, role: string): boolean {
  const head = text.slice(0, 4000).toLowerCase()
  return /^\ufeff?---/u.test(head) && head.includes(role.toLowerCase())
}
