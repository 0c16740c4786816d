import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Engine } from '@rolelint/engine'
import { buildExample } from '@rolelint/packs'

/** A duty in the forms that frames ask for: base, third person, -ing and noun. */
type Duty = readonly [base: string, third: string, ing: string, noun: string]

const DUTIES: readonly Duty[] = [
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
]

/** A sentence with a place for a duty, and whether the duty is the peer's own there. */
export interface Frame {
  readonly source: string
  readonly own: boolean
  readonly under: string
  readonly sentence: string
}

export async function readFrames(): Promise<Frame[]> {
  const file = fileURLToPath(new URL('../../fixtures/context/en.txt', import.meta.url))
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[+-]/u.test(line))
  return lines.map((source) => {
    const parts = source.slice(1).split('|')
    const [under, sentence] = parts.length > 1 ? parts : ['Duties', parts[0]]
    return { source, own: source.startsWith('+'), under: under ?? '', sentence: sentence ?? '' }
  })
}

/** How many of the duties are read wrongly in a frame, and of how many. */
export function wrongIn(frame: Frame, engine: Engine): { wrong: number; of: number } {
  const wrong = DUTIES.filter(([base, third, ing, noun]) => {
    const words: Readonly<Record<string, string>> = { B: base, S: third, I: ing, N: noun }
    const filled = frame.sentence.replace(/\b[BSIN]\b/gu, (letter) => words[letter] ?? letter)
    const text = filled.charAt(0).toUpperCase() + filled.slice(1)
    const document = buildExample({ text, under: frame.under }, 'job-description', 'en')
    const { findings } = engine.check(document.text, { kind: 'job-description', language: 'en', secondReader: false })
    return findings.length > 0 !== frame.own
  })
  return { wrong: wrong.length, of: DUTIES.length }
}
