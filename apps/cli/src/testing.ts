import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Pack, Rule } from '@rolelint/engine'
import type { Io } from './io.js'
import { run } from './run.js'

const base = {
  why: { en: 'Because.' },
  instead: { en: 'Say it otherwise.' },
  sources: [{ id: 'charter' }],
}

const medication: Rule = {
  ...base,
  id: 'clinical/medication',
  aliases: ['clinical/meds'],
  kind: 'duty',
  category: 'clinical',
  severity: 'error',
  title: { en: 'Medication tasks' },
  message: { en: 'This is a task with medication.' },
  match: { en: [{ act: '<give>', object: '<medication>' }] },
  examples: { en: { match: [{ text: '[[Deliver tablets]].' }], quiet: [{ text: 'Nurses deliver tablets.' }] } },
}

const labels: Rule = {
  ...base,
  id: 'language/labels',
  kind: 'wording',
  category: 'language',
  severity: 'warning',
  title: { en: 'Labels for people' },
  message: { en: 'This is a label.' },
  terms: { en: [{ terms: ['the mentally ill'], instead: ['people'], safe: true }] },
  examples: {},
}

const item = (name: string, title: string, pattern: string, order: number, askedOf: Rule['askedOf']): Rule => ({
  ...base,
  id: `checklist/${name}`,
  kind: 'checklist',
  category: 'checklist',
  severity: 'info',
  title: { en: title },
  message: { en: `Is there ${title.toLowerCase()}?` },
  order,
  ...(askedOf && { askedOf }),
  clause: { 'job-description': { en: `A model of ${pattern} for [name].` } },
  evidence: { en: [{ pattern }] },
  examples: {},
})

const unused: Rule = {
  ...base,
  sources: [],
  id: 'suppression/unused',
  kind: 'notice',
  category: 'suppression',
  severity: 'info',
  title: { en: 'Nothing to keep silent' },
  message: { en: 'This keeps nothing silent.' },
  examples: {},
}

/** A few rules, so that what is tested is the program, not the words. */
export const pack: Pack = {
  id: 'test',
  version: '1',
  sources: [{ id: 'charter', title: 'A charter' }],
  lexicon: {
    en: {
      'grammar.light': ['the', 'a'],
      'grammar.determiner': ['the', 'a'],
      'grammar.modal': ['will'],
      'grammar.verb': ['deliver', 'walk'],
      'actor.peer': ['peer worker'],
      'actor.staff': ['nurse'],
      'cue.negation': ['=not'],
      'section.duties': ['duty'],
      'detect.language': ['the', 'and'],
      'detect.policy': ['policy'],
      give: ['deliver'],
      medication: ['medication', 'tablet'],
    },
  },
  rules: [
    medication,
    labels,
    unused,
    item('tea', 'Tea', 'kettle', 1, ['job-description', 'workplan']),
    item('tools', 'Tools', 'laptop', 2, ['job-description', 'workplan']),
  ],
  templates: { workplan: { en: '# Plan\n\nA kettle and a laptop.\n', fr: '# Plan de travail\n' } },
}

/** A document with an error on line 3 and a warning on line 4. */
export const FLAWED = '## Duties\n\n- Deliver tablets.\n- Walk with the mentally ill.\n'
export const SOUND = '## Duties\n\n- Walk with people.\n'

/** Makes a real folder that holds these files; `whenDone` is told how to remove it. */
export function folders(whenDone: (remove: () => void) => void) {
  return (files: Readonly<Record<string, string | Uint8Array>>): string => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rolelint-')))
    whenDone(() => rmSync(folder, { recursive: true, force: true }))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return folder
  }
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the program as somebody who stands in `cwd`. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  world: Partial<Pick<Io, 'env' | 'isTTY' | 'columns'>> & { input?: string | Uint8Array } = {},
): Promise<Ran> {
  const { input = '', ...io } = world
  let out = ''
  let err = ''
  const code = await run(
    argv,
    {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      stdin: Readable.from([Buffer.from(input)]),
      cwd,
      env: {},
      isTTY: false,
      columns: undefined,
      ...io,
    },
    pack,
  )
  return { code, out, err }
}
