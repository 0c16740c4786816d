import { fileURLToPath } from 'node:url'
import { loadPack } from './index.js'
import type { PackFile } from './layout.js'

/** A small pack without mistakes, for tests to break. Not part of the package's exports. */
export const soundRule = `id: clinical/medication
kind: duty
category: clinical
severity: error
title: { en: Medication tasks }
message: { en: This gives the peer worker a task with medication. }
why: { en: It makes the peer a clinician. }
instead: { en: Share your own experience. }
sources:
  - { id: report-2010, where: Values }
match:
  en:
    - act: <give>
      object: <medication>
    - pattern: (count | sort) .. <medication>
examples:
  en:
    match:
      - "[[Deliver medication]] to homes."
      - "[[Count the tablets]]."
      - { under: "Other duties", text: "[[Give tablets]] as needed." }
    quiet:
      - { text: "Peer workers do not give tablets.", why: excluded }
      - { under: "Peer workers will not:", text: "Give tablets.", why: excluded }
      - { text: "Nurses give tablets.", why: others }
      - { text: "Give a talk.", why: another object }
`

export const soundTerms = `id: language/labels
kind: wording
category: language
severity: warning
title: { en: Labels }
message: { en: This names people by a label. }
why: { en: People come first. }
instead: { en: Name the person. }
sources:
  - { id: report-2010 }
terms:
  en:
    - terms: [the mentally ill]
      instead: [people living with mental illness]
      safe: true
examples:
  en:
    match:
      - "Support for [[the mentally ill]]."
      - "Help [[the mentally ill]] find homes."
      - "Groups for [[the mentally ill]]."
    quiet:
      - "People living with mental illness."
      - "Mental health."
      - "Ill for a day."
      - "The Mentally Fit Club."
`

export const soundLexicon = `about: Medicines.
classes:
  give: [give, deliver, hand ~ out]
  medication: [medication, <pill>]
  pill: [tablet, pill]
`

export const soundSources = `sources:
  - { id: report-2010, title: The Report, year: 2010, lang: [en] }
`

/** The files of the sound pack; an entry replaces a file's text or adds a file, undefined leaves one out. */
export function packFiles(changes: Readonly<Record<string, string | undefined>> = {}): PackFile[] {
  const files: Record<string, string | undefined> = {
    'rules/clinical/medication.yaml': soundRule,
    'rules/language/labels.yaml': soundTerms,
    'rules/lexicon/en/medication.yaml': soundLexicon,
    'rules/sources.yaml': soundSources,
    ...changes,
  }
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
}

export const paths = {
  rule: 'rules/clinical/medication.yaml',
  terms: 'rules/language/labels.yaml',
  lexicon: 'rules/lexicon/en/medication.yaml',
  sources: 'rules/sources.yaml',
} as const

/** The mistakes after one change to one of the sound files, as `code line:column message → mend`. */
export function mistakes(name: keyof typeof paths, from: string | RegExp, to: string): string[] {
  const before = packFiles().find((file) => file.path === paths[name])?.text ?? ''
  const after = before.replace(from, to)
  if (after === before) throw new Error('the change must change something')
  const { errors } = loadPack(packFiles({ [paths[name]]: after }))
  return errors.map(({ code, line, column, message, mend }) => `${code} ${line}:${column} ${message} → ${mend}`)
}

/** The project's own rules. */
export const rulesFolder = fileURLToPath(new URL('../../../rules', import.meta.url))
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))
