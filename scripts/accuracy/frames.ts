import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Engine, Language } from '@rolelint/engine'
import { buildExample } from '@rolelint/packs'

/** A duty in the forms that frames ask for, by the letter that stands for each. */
type Duty = Readonly<Record<string, string>>

const DUTIES: Readonly<Record<Language, readonly Duty[]>> = {
  en: [
    ['deliver medication', 'delivers medication', 'delivering medication', 'medication delivery'],
    ["search residents' rooms", "searches residents' rooms", "searching residents' rooms", 'room searches'],
    ['assess suicide risk', 'assesses suicide risk', 'assessing suicide risk', 'suicide risk assessment'],
    ['write treatment plans', 'writes treatment plans', 'writing treatment plans', 'the writing of treatment plans'],
    [
      'report missed appointments to probation',
      'reports missed appointments to probation',
      'reporting missed appointments to probation',
      'reporting of missed appointments to probation',
    ],
  ].map(([B, S, I, N]) => ({ B, S, I, N }) as Duty),
  fr: [
    ['remettre', 'remet', 'remettent', 'remettez', 'la remise', 'les médicaments'],
    ['fouiller', 'fouille', 'fouillent', 'fouillez', 'la fouille', 'les chambres'],
    ['évaluer', 'évalue', 'évaluent', 'évaluez', 'l’évaluation', 'le risque suicidaire'],
    ['rédiger', 'rédige', 'rédigent', 'rédigez', 'la rédaction', 'les plans de traitement'],
    ['signaler', 'signale', 'signalent', 'signalez', 'la dénonciation', 'les absences à l’agent de probation'],
  ].map(([B, S, P, V, N, what]) => ({
    B: `${B} ${what}`,
    S: `${S} ${what}`,
    P: `${P} ${what}`,
    V: `${V} ${what}`,
    N: `${N} de ${what}`,
  })),
}

/** A sentence with a place for a duty, and whether the duty is the peer's own there. */
export interface Frame {
  readonly source: string
  readonly own: boolean
  readonly under: string
  readonly sentence: string
}

export async function readFrames(language: Language): Promise<Frame[]> {
  const file = fileURLToPath(new URL(`../../fixtures/context/${language}.txt`, import.meta.url))
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[+-]/u.test(line))
  return lines.map((source) => {
    const parts = source.slice(1).split('|')
    const [under, sentence] = parts.length > 1 ? parts : [HEADINGS[language], parts[0]]
    return { source, own: source.startsWith('+'), under: under ?? '', sentence: sentence ?? '' }
  })
}

const HEADINGS: Readonly<Record<Language, string>> = { en: 'Duties', fr: 'Fonctions' }

/** How many of the duties are read wrongly in a frame, and of how many. */
export function wrongIn(frame: Frame, language: Language, engine: Engine): { wrong: number; of: number } {
  const duties = DUTIES[language]
  const wrong = duties.filter((words) => {
    const filled = frame.sentence.replace(/\b[BSINPV]\b/gu, (letter) => words[letter] ?? letter)
    const written = language === 'fr' ? contracted(filled) : filled
    const text = written.charAt(0).toUpperCase() + written.slice(1)
    const document = buildExample({ text, under: frame.under }, 'job-description', language)
    const { findings } = engine.check(document.text, { kind: 'job-description', language, secondReader: false })
    return findings.length > 0 !== frame.own
  })
  return { wrong: wrong.length, of: duties.length }
}

/** "de les" is "des"; "ne évalue" is "n’évalue". */
function contracted(text: string): string {
  return text
    .replace(/(?<!\p{L})(d|n|qu)e (?=[aeéêiou])/giu, '$1’')
    .replace(/(?<!\p{L})de les (?=\p{L})/gu, 'des ')
    .replace(/(?<!\p{L})de le (?=\p{L})/gu, 'du ')
}
