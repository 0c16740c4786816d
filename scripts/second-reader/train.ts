import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Category, LANGUAGES, type Language } from '@rolelint/engine'
import { type KnownExample, type SecondReaderModel, trainingReader } from '@rolelint/engine/training'
import { loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { readLabelled } from '../accuracy/labelled.js'
import { fit } from './fit.js'

/** `npm run train`: makes `rules/second-reader/LANGUAGE.json` of the labelled lines and documents of `fixtures/`. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const FOLDERS = ['fixtures/lines', 'fixtures/training', 'fixtures/documents', 'fixtures/quiet']
/** A statement of a document counts so much more than a line by itself: it is what the reader will see. */
const OF_DOCUMENTS = 3
/** Seen at least so often, a feature is kept. */
const LEAST = 2
/**
 * The least probability at which the second reader speaks, and the one below which a rule's finding is doubted, by the
 * share of a document's statements that rules report. Found by cross-validation over the documents of
 * `fixtures/documents`: where rules find next to nothing, what is only alike is innocent, and most of what they find too.
 */
const LEAST_PROBABILITY: Readonly<Record<Language, readonly { readonly share: number; readonly least: number }[]>> = {
  en: [
    { share: 0, least: 0.95 },
    { share: 0.02, least: 0.8 },
    { share: 0.04, least: 0.65 },
    { share: 0.055, least: 0.4 },
  ],
  fr: [
    { share: 0, least: 0.95 },
    { share: 0.02, least: 0.8 },
    { share: 0.04, least: 0.65 },
    { share: 0.055, least: 0.3 },
  ],
}
const DOUBTS: Readonly<Record<Language, readonly { readonly share: number; readonly least: number }[]>> = {
  en: [
    { share: 0, least: 0.3 },
    { share: 0.055, least: 0.1 },
  ],
  fr: [
    { share: 0, least: 0.3 },
    { share: 0.055, least: 0.05 },
  ],
}
/** Where the rules know nearly all words, likeness adds little but false alarms. */
const AT_LEAST: Readonly<Record<Language, Partial<Record<Category, number>>>> = {
  en: { clinical: 0.5, language: 0.8, employment: 0.6 },
  fr: { language: 0.95, role: 0.5, employment: 0.5 },
}
/** Treating is nobody's finding but the peer worker's; a role is also made by what others do, and people are forced by others too. */
const OF_OTHERS: readonly Category[] = ['coercive', 'role', 'employment']
/** Wording is what it is, and never doubted. */
const NEVER_DOUBTED: readonly Category[] = ['language']

const { files } = await readPackFolder(at('rules'))
const { pack } = loadPack(files, { keepSound: true })
if (!pack) throw new Error('The rules hold mistakes.')
const documents = (await Promise.all(FOLDERS.map((folder) => readLabelled(at(folder))))).flat()
await mkdir(at('rules/second-reader'), { recursive: true })
for (const language of LANGUAGES) {
  const reader = trainingReader(pack, language)
  const examples: KnownExample[] = []
  for (const document of documents) {
    if (document.language !== language) continue
    const isLine = /\.jsonl:/u.test(document.name)
    reader.add(document.text, document.labels, isLine ? 1 : OF_DOCUMENTS)
    for (const label of document.labels) {
      if (isLine && !label.optional) examples.push({ text: lineOf(document.text, label.start), rule: label.rule })
    }
  }
  // What the project itself offers as good wording.
  for (const template of Object.values(pack.templates ?? {})) reader.add(template?.[language] ?? '', [], OF_DOCUMENTS)
  for (const rule of pack.rules)
    for (const clause of Object.values(rule.clause ?? {})) reader.add(clause[language] ?? '', [], OF_DOCUMENTS)
  const { features, statements, categories } = reader.result(LEAST)
  const { weights, scale, bias } = fit(statements, features.length, categories.length)
  const model: SecondReaderModel = {
    categories,
    features,
    weights,
    scale,
    bias,
    thresholds: LEAST_PROBABILITY[language].map(({ share, least }) => ({
      share,
      least: categories.map((category) => Math.max(least, AT_LEAST[language][category] ?? 0)),
    })),
    others: categories.map((category) => OF_OTHERS.includes(category)),
    doubts: DOUBTS[language].map(({ share, least }) => ({
      share,
      least: categories.map((category) => (NEVER_DOUBTED.includes(category) ? 0 : least)),
    })),
    examples,
  }
  const file = `rules/second-reader/${language}.json`
  await writeFile(at(file), `${JSON.stringify(model)}\n`)
  console.log(`${statements.length} statements, ${features.length} features, ${examples.length} examples: ${file}`)
}

function lineOf(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const to = text.indexOf('\n', offset)
  return text
    .slice(from, to < 0 ? undefined : to)
    .replace(/^[-\s]+/u, '')
    .trim()
}
