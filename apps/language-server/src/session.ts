import type { Engine, Pack, Rule } from '@rolelint/engine'
import { createRuleNames, isWithin, type RuleNames } from '@rolelint/project/settings'
import { type ReportMessages, messagesIn as reportMessagesIn } from '@rolelint/reports'
import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './client.js'
import type { Host } from './host.js'
import { messagesIn } from './locale.js'
import { pathOf } from './locations.js'
import type { ServerMessages } from './messages.js'
import { pageOf } from './pages.js'

/** What every feature works with. */
export interface Session {
  readonly connection: Connection
  readonly host: Host
  readonly client: Client
  readonly pack: Pack
  readonly names: RuleNames
  readonly engine: Engine
  readonly documents: TextDocuments<TextDocument>
  readonly messages: ServerMessages
  readonly reports: ReportMessages
  /** The paths of the folders that are open, as they are now. */
  readonly folders: readonly string[]
  setFolders(uris: readonly string[]): void
  /** The innermost open folder in which a path lies. */
  folderWith(path: string): string | undefined
  ruleOf(id: string): Rule | undefined
  /** The address of a rule's page. */
  pageOf(id: string): string | undefined
}

export type SessionParts = Pick<Session, 'connection' | 'host' | 'client' | 'pack' | 'engine' | 'documents'>

export function createSession(parts: SessionParts): Session {
  const { client, host, pack } = parts
  const rules = new Map<string, Rule>()
  for (const rule of pack.rules) for (const id of [rule.id, ...(rule.aliases ?? [])]) rules.set(id, rule)
  const pages = client.options.rulePages?.replace(/\/+$/u, '') ?? host.rulePages
  let folders: readonly string[] = []
  return {
    ...parts,
    names: createRuleNames(pack.rules),
    messages: messagesIn(client.locale),
    reports: reportMessagesIn(client.locale),
    get folders() {
      return folders
    },
    setFolders(uris) {
      folders = uris.map(pathOf)
    },
    folderWith(path) {
      const around = folders.filter((folder) => isWithin(folder, path))
      return around.sort((a, b) => b.length - a.length)[0]
    },
    ruleOf: (id) => rules.get(id),
    pageOf(id) {
      const rule = rules.get(id)
      return rule && pageOf(rule, pages)
    },
  }
}
