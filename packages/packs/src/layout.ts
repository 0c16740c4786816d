import { KINDS, type Kind, type Language } from '@rolelint/engine'
import { languages } from './names.js'

/** A file of a pack, as text. Paths are written with slashes. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** What a file of a pack holds, told by where it stands. */
export type FileRole =
  | { readonly role: 'rule'; readonly id: string }
  | { readonly role: 'lexicon'; readonly language: Language }
  | { readonly role: 'sources' }
  | { readonly role: 'second-reader'; readonly language: Language }
  | { readonly role: 'template'; readonly kind: Kind }
  | { readonly role: 'stray'; readonly why: string; readonly mend: string }

/**
 * Only the end of the path counts, so that a pack may stand in any folder:
 * `…/sources.yaml`, `…/lexicon/LANGUAGE/NAME.yaml`, `…/templates/KIND.yaml`, `…/CATEGORY/NAME.yaml`.
 */
export function roleOf(path: string): FileRole {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const folder = parts.at(-2) ?? ''
  if (name.endsWith('.json')) {
    const language = languages.find((known) => `${known}.json` === name)
    if (language && folder === 'second-reader') return { role: 'second-reader', language }
    const mend = 'The only such files of a pack are second-reader/LANGUAGE.json; move or remove it.'
    return { role: 'stray', why: 'The file’s name ends in .json.', mend }
  }
  if (name.endsWith('.yml')) {
    return {
      role: 'stray',
      why: 'The file’s name ends in .yml.',
      mend: 'Rename it: names of a pack’s files end in .yaml.',
    }
  }
  if (name === 'sources.yaml') return { role: 'sources' }
  if (folder === 'templates') {
    const kind = KINDS.find((known) => `${known}.yaml` === name)
    if (kind) return { role: 'template', kind }
    const mend = `Name it after the kind of document: ${KINDS.map((known) => `${known}.yaml`).join(', ')}.`
    return { role: 'stray', why: 'It is a template for no kind of document.', mend }
  }
  if (parts.at(-3) === 'lexicon' || folder === 'lexicon') {
    const language = languages.find((known) => known === folder)
    if (language) return { role: 'lexicon', language }
    const mend = `Put it into lexicon/${languages.join('/ or lexicon/')}/.`
    return { role: 'stray', why: 'A file of the lexicon stands in the folder of its language.', mend }
  }
  return { role: 'rule', id: `${folder}/${name.replace(/\.yaml$/, '')}` }
}
