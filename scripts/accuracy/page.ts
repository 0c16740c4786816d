import { fileURLToPath } from 'node:url'
import { CATEGORIES, type CheckOptions, createEngine, type Engine, LANGUAGES, type Language } from '@rolelint/engine'
import { loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { checklistRates } from './checklist.js'
import { confusionOf } from './confusion.js'
import { type Labelled, readLabelled } from './labelled.js'
import { percent, ratesOf } from './rates.js'
import { type Score, score } from './score.js'

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
  for (const corpus of CORPORA) {
    const all = await readLabelled(at(corpus.folder))
    out.push(`## ${corpus.name}`, '', `\`${corpus.folder}\`: ${corpus.about}.`, '')
    for (const language of LANGUAGES) {
      const documents = all.filter((document) => document.language === language)
      if (documents.length > 0) out.push(...section(documents, language, engine))
    }
  }
  return `${out.join('\n').trimEnd()}\n`
}

async function builtInPack() {
  const { files } = await readPackFolder(at('rules'))
  const { pack } = loadPack(files)
  if (!pack) throw new Error('The rules hold mistakes.')
  return pack
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' }

function section(documents: readonly Labelled[], language: Language, engine: Engine): string[] {
  const stages = STAGES.map((stage) => ({ name: stage.name, score: score(documents, engine, stage.options) }))
  const whole = score(documents, engine)
  const isLines = documents.every((document) => document.name.includes('.jsonl:'))
  const kinds = isLines ? [] : KINDS.filter((kind) => documents.some((document) => document.kind === kind))
  return [
    `### ${NAMES[language]} (${documents.length})`,
    '',
    '| | precision | recall | F1 | found | missed | false alarms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('**all**', whole),
    ...kinds.map((kind) =>
      row(
        kind.replace('-', ' '),
        score(
          documents.filter((d) => d.kind === kind),
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
    ...stages.map((stage) => row(stage.name, stage.score)),
    '',
    'What was taken for what (a row: what was labelled; a column: what was reported of the same words):',
    '',
    ...confusionOf(documents, engine),
    '',
    ...byRule(whole),
    ...checklistSection(documents, language, engine),
  ]
}

/** Rules shown in a table of mistakes. */
const SHOWN = 10

/** The rules with the most misses and the most false alarms. */
function byRule({ hits, misses, falseAlarms }: Score): string[] {
  const counts = new Map<string, { missed: number; labelled: number; wrong: number }>()
  const of = (rule: string) => {
    const known = counts.get(rule) ?? { missed: 0, labelled: 0, wrong: 0 }
    counts.set(rule, known)
    return known
  }
  for (const { label } of hits) of(label.rule).labelled++
  for (const { label } of misses) {
    const count = of(label.rule)
    count.labelled++
    count.missed++
  }
  for (const { finding } of falseAlarms) of(finding.rule).wrong++
  const rows = [...counts]
    .filter(([, { missed, wrong }]) => missed + wrong > 0)
    .sort(([a, x], [b, y]) => y.missed + y.wrong - x.missed - x.wrong || a.localeCompare(b))
    .slice(0, SHOWN)
  return [
    'Where it goes wrong most:',
    '',
    '| rule | missed | of | false alarms |',
    '| --- | --- | --- | --- |',
    ...rows.map(([rule, { missed, labelled, wrong }]) => `| ${rule} | ${missed} | ${labelled} | ${wrong} |`),
    '',
  ]
}

function checklistSection(documents: readonly Labelled[], language: Language, engine: Engine): string[] {
  const rates = checklistRates(documents, language, engine)
  if (rates.documents === 0) return []
  return [
    `The integration checklist (${rates.documents}): the share of right statuses, a neighbouring one counting half.`,
    '',
    '| | share | said to be better than it is | said to be worse |',
    '| --- | --- | --- | --- |',
    `| **all** | ${percent(rates.share)} | | |`,
    ...rates.items.map(
      ({ item, share, tooKind, tooHarsh }) => `| ${item} | ${percent(share)} | ${tooKind} | ${tooHarsh} |`,
    ),
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
