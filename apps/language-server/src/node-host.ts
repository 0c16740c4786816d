import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findDocuments, nodeFiles, slashed } from '@rolelint/project'
import type { Host } from './host.js'

/** The pages of the rules, which are shipped beside the program. */
const PAGES = new URL('./rules/', import.meta.url)

/** The files of this computer. */
export function nodeHost(): Host {
  const hasPages = existsSync(fileURLToPath(PAGES))
  return {
    ...(hasPages && { rulePages: pathToFileURL(fileURLToPath(PAGES)).href.replace(/\/$/u, '') }),
    files: nodeFiles,
    async documentsIn(folder) {
      const { documents } = await findDocuments([folder], folder)
      return documents.map(({ path }) => slashed(path))
    },
    async stampOf(path) {
      try {
        const { mtimeMs, size } = await stat(path)
        return `${mtimeMs}-${size}`
      } catch {
        return undefined
      }
    },
  }
}
