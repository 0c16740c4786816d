import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { KnownRules } from './configuration/configuration.js'
import { describeError } from './describe.js'
import type { ProjectError } from './error.js'

/** Makes real folders that hold these files; `whenDone` is told how to remove each. */
export function folders(whenDone: (remove: () => void) => void) {
  return (files: Readonly<Record<string, string | Uint8Array>>): string => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rolelint-')))
    whenDone(() => rmSync(folder, { recursive: true, force: true }))
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    return folder
  }
}

/** Some rules to name in configurations. */
export const rules: KnownRules = [
  { id: 'clinical/medication', aliases: ['clinical/meds'], category: 'clinical' },
  { id: 'clinical/assessment', category: 'clinical' },
  { id: 'language/labels', category: 'language' },
]

/** An error on one line: `line:column code message → mend`. */
export function shown(error: ProjectError): string {
  const { message, mend } = describeError(error)
  const place = error.where ? `${error.where.line}:${error.where.column} ` : ''
  return `${place}${error.code} ${message} → ${mend}`
}
