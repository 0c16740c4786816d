import { createEngine, type Pack } from '@rolelint/engine'
import type { CheckedDocument } from './documents.js'

/** A pack of one rule of each sort, small enough to read beside a report. */
export const pack: Pack = {
  id: 'test',
  version: '1',
  sources: [{ id: 'charter', title: 'A charter', url: 'https://example.org/charter' }],
  lexicon: {
    en: {
      'grammar.light': ['the', 'a', 'their', 'all'],
      'grammar.determiner': ['the', 'a', 'their'],
      'grammar.modal': ['will', 'may'],
      'grammar.do': ['=do', '=does'],
      'grammar.be': ['be'],
      'grammar.coordinator': ['=and', '=or'],
      'grammar.verb': ['deliver', 'walk'],
      'actor.peer': ['peer worker'],
      'actor.staff': ['nurse'],
      'cue.negation': ['=not', '=never'],
      'section.duties': ['duty'],
      'detect.language': ['the', 'and'],
      give: ['deliver', 'delivery'],
      medication: ['medication', 'tablet'],
    },
  },
  rules: [
    {
      id: 'clinical/medication',
      kind: 'duty',
      category: 'clinical',
      severity: 'error',
      title: { en: 'Medication tasks' },
      message: { en: 'This gives the peer worker a task with medication.' },
      why: { en: 'People open up to somebody who has no part in their treatment.' },
      instead: { en: 'Leave it to the nurses.' },
      sources: [{ id: 'charter', where: 'page 1' }],
      match: { en: [{ act: '<give>', object: '<medication>' }] },
      examples: {
        en: {
          match: [{ text: '[[Deliver tablets]] daily.', under: 'Duties' }],
          quiet: [{ text: 'Nurses deliver tablets.', why: 'nurses do it' }],
        },
      },
    },
    {
      id: 'language/labels',
      kind: 'wording',
      category: 'language',
      severity: 'warning',
      title: { en: 'A label for people' },
      message: { en: 'This names people by an illness.' },
      why: { en: 'People are more than an illness.' },
      instead: { en: 'Name the person first.' },
      sources: [{ id: 'charter' }],
      terms: { en: [{ terms: ['the mentally ill'], instead: ['people living with mental illness'], safe: true }] },
      examples: {},
    },
  ],
}

export const engine = createEngine(pack)

/** A document as the engine checks it. */
export function checked(text: string, path = 'job.md'): CheckedDocument {
  return { path, text, report: engine.check(text), problems: [] }
}

/** A document that nobody could read. */
export const unread: CheckedDocument = {
  path: 'torn.md',
  text: '',
  problems: [{ code: 'binary', message: 'It is no text file.', mend: 'Please save it as text.' }],
}
