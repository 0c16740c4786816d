import { projectError } from '@rolelint/project/settings'
import type { Connection } from 'vscode-languageserver'
import type { Host } from './host.js'
import { pathOf, uriOf } from './locations.js'
import { FILE_REQUESTS } from './requests.js'

/** A file as the client gives it: its text, or nothing if it can't be read. */
interface FileAnswer {
  readonly text?: string
}

/** The files as the client sees them: in a browser, or where they lie on no disk. */
export function clientHost(connection: Connection, { rulePages }: Host): Host {
  return {
    ...(rulePages !== undefined && { rulePages }),
    files: {
      list: async (folder) =>
        (await connection.sendRequest<string[] | null>(FILE_REQUESTS.listFolder, { uri: uriOf(folder) })) ?? [],
      async read(path) {
        const answer = await connection.sendRequest<FileAnswer | null>(FILE_REQUESTS.readFile, { uri: uriOf(path) })
        return typeof answer?.text === 'string' ? { text: answer.text } : { error: projectError('not-found', path) }
      },
    },
    async documentsIn(folder) {
      const uris = await connection.sendRequest<string[] | null>(FILE_REQUESTS.findDocuments, { uri: uriOf(folder) })
      return (uris ?? []).map(pathOf).sort()
    },
    // The client can't be asked for it without reading; whoever wants to know reads again.
    stampOf: async () => undefined,
  }
}
