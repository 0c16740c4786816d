import { CONFIGURATION_NAMES } from '@rolelint/project/settings'
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver'
import type { Session } from './session.js'
import type { SettingsStore } from './settings.js'
import type { Workspace } from './workspace.js'

interface Watching {
  readonly settings: SettingsStore
  readonly workspace: Workspace
  refresh(): void
}

/** Learns of changes to files, folders and settings, and has shown anew what they may have changed. */
export function watch(session: Session, { settings, workspace, refresh }: Watching): void {
  const { client, connection } = session

  connection.onInitialized(async () => {
    if (client.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'rolelint' })
    if (client.watchesFiles) {
      const names = [...CONFIGURATION_NAMES, 'package.json'].join(',')
      const watchers = [`**/{${names}}`, '**/*.{md,markdown}'].map((globPattern) => ({ globPattern }))
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await connection.workspace.getWorkspaceFolders()) ?? []
        session.setFolders(folders.map(({ uri }) => uri))
        settings.editorChanged()
        workspace.listChanged()
        refresh()
      })
    }
  })

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.editorChanged(sent)
    refresh()
  })

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) workspace.listChanged()
    const isConfigured = settings.filesChanged(changes.map(({ uri }) => uri))
    // A document beside an open one may belong to the same role.
    if (isConfigured || changes.some(({ uri }) => /\.(?:md|markdown)$/iu.test(uri))) refresh()
  })
}
