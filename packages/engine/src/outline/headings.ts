import type { ReadDocument } from '../model/document.js'
import type { OutlineEntry } from '../model/report.js'
import type { RoleReader } from './roles.js'

/**
 * The headings of a document, with what they do.
 * @param roles who may know that: the readers of the document's languages
 */
export function outlineOf({ blocks }: ReadDocument, roles: readonly RoleReader[]): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const { type, span, prose, level } of blocks) {
    if (type !== 'heading') continue
    const role = roles.map((roleOf) => roleOf(prose.text)?.role).find((found) => found !== undefined)
    entries.push({ span, text: prose.text, level, ...(role && { role }) })
  }
  return entries
}
