import { fileURLToPath } from 'node:url'
import { CATEGORIES, createEngine } from '@rolelint/engine'
import { formatPackError, loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { readLabelled } from './accuracy/labelled.js'
import { type Score, score } from './accuracy/score.js'

/**
 * `npm run accuracy -- [DIR] [--brief] [--lang en|fr] [--rule ID]… [--without context|second-reader]…`: precision, recall and F1 on a
 * folder of labelled documents.
 */
const args = process.argv.slice(2)
const brief = args.includes('--brief')
const valuesOf = (name: string): string[] => args.flatMap((arg, i) => (args[i - 1] === name ? [arg] : []))
const rules = valuesOf('--rule')
const without = valuesOf('--without')
const languages = valuesOf('--lang')
const folder =
  args.find((arg, i) => !arg.startsWith('--') && !['--rule', '--without', '--lang'].includes(args[i - 1] ?? '')) ??
  fileURLToPath(new URL('../fixtures/documents', import.meta.url))

const { files, errors } = await readPackFolder(fileURLToPath(new URL('../rules', import.meta.url)))
const loaded = loadPack(files, { keepSound: true })
for (const error of [...errors, ...loaded.errors]) if (error.level === 'error') console.error(formatPackError(error))
if (!loaded.pack) process.exit(2)

const documents = (await readLabelled(folder)).filter(
  ({ language }) => languages.length === 0 || languages.includes(language),
)
const result = score(documents, createEngine(loaded.pack), {
  ...(rules.length > 0 && { rules }),
  context: !without.includes('context'),
  secondReader: !without.includes('second-reader'),
})
const inScope = (rule: string, categories: readonly string[]): boolean =>
  rules.length === 0 || rules.some((wanted) => wanted === rule || categories.includes(wanted))
if (!brief) printCases(result)
printRates(result)

function printCases({ misses, falseAlarms }: Score): void {
  for (const { document, label } of misses) {
    if (inScope(label.rule, label.categories))
      console.log(`MISS   ${document.name} [${label.rule}] ${show(document.text, label.start, label.end)}`)
  }
  for (const { document, finding } of falseAlarms) {
    console.log(
      `FALSE  ${document.name} [${finding.rule}] ${show(document.text, finding.span.start, finding.span.end)}`,
    )
  }
}

function show(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 60)
  const to = Math.min(text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end), end + 60)
  return `${text.slice(from, start)}[[${text.slice(start, end)}]]${text.slice(end, to)}`.replaceAll('\n', ' ')
}

function printRates(all: Score): void {
  const row = (name: string, of: (category: readonly string[], rule: string) => boolean): void => {
    const hit = all.hits.filter((h) => of(h.label.categories, h.label.rule)).length
    const miss = all.misses.filter((m) => of(m.label.categories, m.label.rule)).length
    const wrong = all.falseAlarms.filter((f) => of([f.finding.category], f.finding.rule)).length
    if (hit + miss + wrong === 0) return
    const precision = hit + wrong ? hit / (hit + wrong) : 1
    const recall = hit + miss ? hit / (hit + miss) : 1
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
    const percent = (rate: number): string => (100 * rate).toFixed(1).padStart(6)
    console.log(
      `${name.padEnd(34)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}   (${hit} hit, ${miss} missed, ${wrong} false)`,
    )
  }
  const names = new Set([...all.hits, ...all.misses].map((m) => m.label.rule))
  for (const { finding } of all.falseAlarms) names.add(finding.rule)
  for (const rule of [...names].sort()) row(`  ${rule}`, (_, of) => of === rule)
  for (const category of CATEGORIES) row(category, (categories) => categories[0] === category)
  row('all', () => true)
  console.log(`${all.documents} documents; ${all.quiet} of the ${all.sound} with nothing to report stayed quiet`)
}
