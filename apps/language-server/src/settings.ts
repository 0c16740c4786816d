import type { CheckOptions } from '@rolelint/engine'
import {
  baseName,
  type Configuration,
  type Configurations,
  createConfigurations,
  createLayerParser,
  describeError,
  type Governing,
  isConfigurationName,
  type ProjectError,
  resolveSettings,
  type SettingsLayer,
} from '@rolelint/project/settings'
import { MessageType, ShowMessageNotification } from 'vscode-languageserver'
import { isUntitled, pathOf } from './locations.js'
import type { Session } from './session.js'

/** How one document is to be read. */
export interface DocumentSettings {
  /** What configurations know the document by. */
  readonly path: string
  /** The configuration that governs it. */
  readonly configuration?: Configuration
  /** It isn't to be checked at all. */
  readonly ignored: boolean
  /** Why its configuration can't be used; it then isn't checked. */
  readonly errors: readonly ProjectError[]
  readonly options: CheckOptions
  /** Whether the checklist is shown. */
  readonly checklist: boolean
  /** Changes whenever any setting may have. */
  readonly stamp: number
}

/** The settings of documents: what configurations say, and on top of them what the editor says. */
export interface SettingsStore {
  of(uri: string): Promise<DocumentSettings>
  /** Files have changed; tells whether that can change settings. */
  filesChanged(uris: readonly string[]): boolean
  /** The editor's own settings have changed; `settings` where the client tells them at once. */
  editorChanged(settings?: unknown): void
  forget(uri: string): void
}

/** What the editor says of documents: what a configuration may say, and what is only its own. */
interface EditorSettings {
  readonly enable: boolean
  readonly checklist: boolean
  readonly layer: SettingsLayer
}

const NO_CONFIGURATION: Governing = { errors: [] }
const NOTHING: EditorSettings = { enable: true, checklist: true, layer: {} }
const SECTION = 'rolelint'

export function createSettingsStore(session: Session): SettingsStore {
  const { client, connection, host, names, pack } = session
  const parseLayer = createLayerParser(names, SECTION)
  const byFolder = new Map<string, Configurations>()
  const known = new Map<string, Promise<DocumentSettings>>()
  /** Mistakes that the user has been told of. */
  const told = new Set<string>()
  let sent: EditorSettings = NOTHING
  let stamp = 0

  function configurationsFor(path: string): Configurations {
    const folder = session.folderWith(path)
    const found = byFolder.get(folder ?? '')
    if (found) return found
    const options = { files: host.files, ...(folder !== undefined && { upTo: folder }) }
    const made = createConfigurations(pack.rules, options)
    byFolder.set(folder ?? '', made)
    return made
  }

  /** Without a folder that is open, an untitled document lies nowhere. */
  const isNowhere = (uri: string): boolean => isUntitled(uri) && session.folders.length === 0

  /** Where an untitled document is taken to lie: in the first folder that is open. */
  function placeOf(uri: string): string {
    if (!isUntitled(uri)) return pathOf(uri)
    const [folder] = session.folders
    return `${folder ?? ''}/${pathOf(uri).replace(/^.*[/\\]/u, '')}`
  }

  async function editorSettings(uri: string): Promise<EditorSettings> {
    if (!client.configuration) return sent
    const settings = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
    return read(settings)
  }

  function read(settings: unknown): EditorSettings {
    if (settings === null || typeof settings !== 'object') return NOTHING
    // What is the client's own business is known to its manifest, and none of ours.
    const { enable, checklist, locale: _, trace: __, ...rest } = settings as Readonly<Record<string, unknown>>
    const own = withoutEmpty(rest)
    // Most editors have set nothing, and nothing need be made ready to read that.
    const parsed = isEmpty(own) ? { layer: {} } : parseLayer(own)
    if ('errors' in parsed) {
      for (const error of parsed.errors) tell(error)
      return { ...NOTHING, enable: enable !== false, checklist: checklist !== false }
    }
    return { enable: enable !== false, checklist: checklist !== false, layer: parsed.layer }
  }

  function tell(error: ProjectError): void {
    const { message, mend } = describeError(error, client.locale)
    const words = session.messages.settings(`${message} ${mend}`)
    if (told.has(words)) return
    told.add(words)
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: words })
  }

  async function resolve(uri: string): Promise<DocumentSettings> {
    const path = placeOf(uri)
    const now = stamp
    const [{ configuration, errors }, editor] = await Promise.all([
      isNowhere(uri) ? NO_CONFIGURATION : configurationsFor(path).governing(path),
      editorSettings(uri),
    ])
    const folder = session.folderWith(path)
    const layer = { ...editor.layer, ...(folder !== undefined && { folder }) }
    const { failOn: _, ignored, ...options } = resolveSettings(configuration, path, layer)
    return {
      path,
      ...(configuration && { configuration }),
      ignored: ignored || !editor.enable,
      errors,
      options: { ...options, locale: client.locale },
      checklist: editor.checklist,
      stamp: now,
    }
  }

  function changed(): void {
    stamp++
    known.clear()
  }

  return {
    of(uri) {
      const found = known.get(uri) ?? resolve(uri)
      known.set(uri, found)
      // What failed once may not fail again.
      found.catch(() => known.delete(uri))
      return found
    },
    filesChanged(uris) {
      const touched = uris.map(pathOf).filter((path) => isConfigurationName(baseName(path)))
      if (touched.length === 0) return false
      for (const one of byFolder.values()) for (const path of touched) one.invalidate(path)
      changed()
      return true
    },
    editorChanged(settings) {
      const own = (settings as { readonly rolelint?: unknown } | null | undefined)?.[SECTION]
      if (own !== undefined) sent = read(own)
      told.clear()
      byFolder.clear()
      changed()
    },
    forget: (uri) => known.delete(uri),
  }
}

/** Editors send all settings that they know of; those that nobody has set are null, or empty. */
function withoutEmpty(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSet = (value: unknown): boolean =>
    value !== null && value !== undefined && value !== '' && !(typeof value === 'object' && isEmpty(value))
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => isSet(value)))
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}
