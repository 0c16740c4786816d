import { createEngine } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { buildExample } from './index.js'
import { loadPack } from './load.js'
import { readPackFolder } from './node.js'
import { rulesFolder } from './testing.js'

/** French as it is written: with the rules that ship. */
const { pack } = loadPack((await readPackFolder(rulesFolder)).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')
const engine = createEngine(pack)

const found = (text: string, under = 'Fonctions'): string[] => {
  const document = buildExample({ text, under }, 'job-description', 'fr')
  return engine
    .check(document.text, { kind: 'job-description', language: 'fr', secondReader: false })
    .findings.map(({ rule }) => rule)
}

describe('one act in all its forms', () => {
  test.each([
    'Administrer les médicaments.',
    'Administre la médication.',
    'Vous administrerez les médicaments.',
    'Administration de la médication.',
    'L’administration des médicaments est confiée au pair aidant.',
    "L'administration des médicaments est confiée au pair aidant.",
    'Les médicaments sont administrés par la paire aidante.',
    'ADMINISTRER LES MÉDICAMENTS',
    'La prise supervisée de la médication revient à la paire aidante : superviser la prise de leurs médicaments.',
    'Livraison de la médication (Dispill).',
    'Le ou la pair·e aidant·e administre les médicaments.',
    'Le (la) pair(e) aidant(e) administre les médicaments.',
    'Les pair.e.s aidant.e.s administrent les médicaments.',
    'Les paires-aidantes et pairs-aidants administrent les médicaments.',
  ])('%s', (text) => expect(found(text)).toContain('clinical/medication'))

  test('an accent that a capital lost changes nothing', () => {
    expect(found('Evaluer le risque suicidaire.')).toContain('clinical/assessment')
  })
})

describe('negation', () => {
  test.each([
    'N’administre pas de médicaments.',
    "N'administre jamais de médicaments.",
    'N’a pas pour mandat d’administrer les médicaments.',
    'Ne sera jamais appelé à administrer les médicaments.',
    'Il lui est interdit d’administrer les médicaments.',
    'Est exempté de l’administration des médicaments.',
    'N’administre ni ne livre de médicaments.',
    'Accompagne sans administrer de médicaments.',
    'Aucun pair aidant n’administre de médicaments.',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  test.each([
    'N’hésite pas à administrer les médicaments.',
    'Écoute, sans oublier d’administrer les médicaments.',
    'Non seulement il écoute, mais il administre les médicaments.',
    'N’administre les médicaments que le soir.',
    'N’administre pas de médicaments, sauf à la demande de l’infirmière.',
  ])('its false friends: %s', (text) => expect(found(text)).toContain('clinical/medication'))

  test.each(['Ne fait pas partie du rôle', 'Ce que le rôle n’est pas', 'Le pair aidant ne doit pas :', 'Hors mandat'])(
    'what stands under “%s”',
    (under) => expect(found('Administrer les médicaments', under)).toEqual([]),
  )
})

describe('French marks', () => {
  test('words in guillemets with their no-break spaces are quoted', () => {
    expect(found('On ne dit plus «\u00a0les malades mentaux\u00a0».')).toEqual([])
    expect(found('On ne dit plus «\u202fles malades mentaux\u202f».')).toEqual([])
    expect(found('Un centre pour les malades mentaux.')).toEqual(['language/labels'])
  })
})

describe('words to use instead', () => {
  const edited = (text: string): string => {
    const source = `# Pair aidant\n\nUn centre pour ${text}.\n`
    const { findings } = engine.check(source, { language: 'fr', kind: 'job-description' })
    const edit = findings.flatMap(({ suggestions }) => suggestions).find(({ safe }) => safe)?.edits[0]
    return edit ? source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end) : source
  }

  test.each([
    ['les malades mentaux', 'les personnes vivant avec un problème de santé mentale'],
    ['des malades mentaux', 'des personnes vivant avec un problème de santé mentale'],
  ])('%s → %s', (before, after) => expect(edited(before)).toContain(`pour ${after}.`))
})

describe('a bilingual document', () => {
  const text = [
    '# Peer support worker / Pair aidant',
    '',
    'This posting is for a peer support worker who will work with the people of our centre and with the team.',
    '',
    '## Duties',
    '',
    '- Deliver medication to the people who live in our apartments.',
    '- Talk with people about what has helped you.',
    '',
    '## Fonctions',
    '',
    'La personne travaille avec les gens du centre et avec les membres de l’équipe, dans le respect de leurs choix.',
    '',
    '- Livrer les médicaments aux personnes qui habitent nos appartements.',
    '- Parler avec les gens de ce qui vous a aidé.',
    '',
  ].join('\n')

  test('each part is read in its own language', () => {
    const { findings, problems } = engine.check(text, { kind: 'job-description' })
    expect(problems).toEqual([])
    expect(findings.map(({ rule, words }) => ({ rule, words }))).toEqual([
      { rule: 'clinical/medication', words: 'Deliver medication' },
      { rule: 'clinical/medication', words: 'Livrer les médicaments' },
    ])
  })

  test('a line is explained in the language that it is in', () => {
    expect(engine.explain(text, 7).language).toBe('en')
    expect(engine.explain(text, 14).language).toBe('fr')
  })

  test('messages come in one language, whatever the parts are in', () => {
    const { findings } = engine.check(text, { kind: 'job-description', locale: 'fr' })
    expect(new Set(findings.map(({ title }) => title))).toEqual(new Set(['Tâches liées à la médication']))
  })
})
