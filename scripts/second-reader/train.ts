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
/** Seen at least so often, a feature is kept. */
const LEAST = 2
const THRESHOLD = 0.65
/** Where the rules know nearly all words, likeness adds little but false alarms. */
const THRESHOLDS: Readonly<Record<Language, Partial<Record<Category, number>>>> = { en: {}, fr: { language: 0.95 } }
/** Below this probability, a rule's finding is more often wrong than right. Wording is what it is, and never doubted. */
const DOUBTS: Readonly<Record<string, number>> = { clinical: 0.05, coercive: 0.05, role: 0.05, employment: 0.05 }

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
    reader.add(document.text, document.labels)
    for (const label of document.labels) {
      const isLine = /\.jsonl:/u.test(document.name)
      if (isLine && !label.optional) examples.push({ text: lineOf(document.text, label.start), rule: label.rule })
    }
  }
  const { features, statements, categories } = reader.result(LEAST)
  const { weights, scale, bias } = fit(statements, features.length, categories.length)
  const model: SecondReaderModel = {
    categories,
    features,
    weights,
    scale,
    bias,
    thresholds: categories.map((category) => THRESHOLDS[language][category] ?? THRESHOLD),
    doubts: categories.map((category) => DOUBTS[category] ?? 0),
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
