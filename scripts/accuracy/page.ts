import { fileURLToPath } from 'node:url'
import { CATEGORIES, type CheckOptions, createEngine, type Engine } from '@rolelint/engine'
import { loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { checklistRates } from './checklist.js'
import { confusionOf } from './confusion.js'
import { type Labelled, readLabelled } from './labelled.js'
import { percent, ratesOf } from './rates.js'
import { score } from './score.js'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

interface Corpus {
  readonly name: string
  readonly folder: string
  readonly about: string
}

const CORPORA: readonly Corpus[] = [
  {
    name: 'Documents kept apart',
    folder: 'fixtures/kept-apart/documents',
    about: 'written by other hands, and not read by those who write rules',
  },
  {
    name: 'Lines kept apart',
    folder: 'fixtures/kept-apart/lines',
    about: 'single sentences, written by other hands, and not read by those who write rules',
  },
  {
    name: 'Documents developed against',
    folder: 'fixtures/documents',
    about: 'read and learned from, so that their figures flatter',
  },
]

/** How much of the engine is at work, from the least to the most. */
const STAGES: readonly { readonly name: string; readonly options: CheckOptions }[] = [
  { name: 'facts alone: the rules’ words, wherever they stand', options: { context: false, secondReader: false } },
  { name: 'and context: who does it, whether it is excluded, what excuses it', options: { secondReader: false } },
  { name: 'and the second reader: likeness to known examples', options: {} },
]

const KINDS = ['job-description', 'workplan', 'policy'] as const

/** The accuracy of this build on the project's own corpus, in Markdown. The same build gives the same page. */
export async function accuracyPage(): Promise<string> {
  const engine = createEngine(await builtInPack())
  const out = [...INTRODUCTION]
  for (const corpus of CORPORA) out.push(...section(corpus, await readLabelled(at(corpus.folder)), engine))
  return `${out.join('\n').trimEnd()}\n`
}

async function builtInPack() {
  const { files } = await readPackFolder(at('rules'))
  const { pack } = loadPack(files)
  if (!pack) throw new Error('The rules hold mistakes.')
  return pack
}

function section({ name, folder, about }: Corpus, all: readonly Labelled[], engine: Engine): string[] {
  const english = all.filter(({ language }) => language === 'en')
  const whole = score(english, engine)
  const isLines = all.every((document) => document.name.includes('.jsonl:'))
  const kinds = isLines ? [] : KINDS.filter((kind) => english.some((document) => document.kind === kind))
  const others = all.length - english.length
  return [
    `## ${name}`,
    '',
    `\`${folder}\`: ${english.length} in English${others > 0 ? ` (and ${others} in French, of which only the checklist is read yet)` : ''}, ${about}.`,
    '',
    '| | precision | recall | F1 | found | missed | false alarms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('**all**', whole),
    ...kinds.map((kind) =>
      row(
        kind.replace('-', ' '),
        score(
          english.filter((d) => d.kind === kind),
          engine,
        ),
      ),
    ),
    ...CATEGORIES.filter((category) => ratesOf(whole, category).hits + ratesOf(whole, category).misses > 0).map(
      (category) => row(category, whole, category),
    ),
    '',
    `With nothing to report in them: ${whole.sound}; wholly quiet: ${whole.quiet}.`,
    '',
    'What each part of the engine adds:',
    '',
    '| | precision | recall | F1 | found | missed | false alarms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...STAGES.map((stage) => row(stage.name, score(english, engine, stage.options))),
    '',
    'What was taken for what (a row: what was labelled; a column: what was reported of the same words):',
    '',
    ...confusionOf(english, engine),
    '',
    ...checklistSection(all, engine),
  ]
}

function checklistSection(all: readonly Labelled[], engine: Engine): string[] {
  const [english, french] = [checklistRates(all, 'en', engine), checklistRates(all, 'fr', engine)]
  if (english.documents === 0) return []
  return [
    'The integration checklist: the share of right statuses, a neighbouring one counting half.',
    '',
    `| | English (${english.documents}) | said to be better than it is | said to be worse | French (${french.documents}) |`,
    '| --- | --- | --- | --- | --- |',
    `| **all** | ${percent(english.share)} | | | ${percent(french.share)} |`,
    ...english.items.map(({ item, share, tooKind, tooHarsh }) => {
      const other = french.items.find((one) => one.item === item)
      return `| ${item} | ${percent(share)} | ${tooKind} | ${tooHarsh} | ${other ? percent(other.share) : ''} |`
    }),
    '',
  ]
}

function row(name: string, of: ReturnType<typeof score>, category?: string): string {
  const { precision, recall, f1, hits, misses, falseAlarms } = ratesOf(of, category)
  return `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${hits} | ${misses} | ${falseAlarms} |`
}

const INTRODUCTION = [
  '# Accuracy of this build',
  '',
  'This page is printed by `npm run accuracy-page`. It measures the rules as they stand on labelled documents and lines',
  'that the project holds itself, by the standard of [fixtures/README.md](../fixtures/README.md): a finding is right where',
  'its words overlap a labelled stretch of the same category; a required stretch with no finding is missed; a finding on',
  'no labelled stretch is a false alarm; what may or may not be reported is not counted.',
  '',
  'Whoever writes rules reads the documents that they develop against, and not those that are kept apart. Where the two',
  'differ, the ones kept apart tell what to expect of documents that nobody here has seen.',
  '',
]
