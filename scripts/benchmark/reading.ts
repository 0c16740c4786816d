import { createEngine, createSliceCache, type Engine } from '@rolelint/engine'
import { parse } from '@rolelint/engine/parse'
import { loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'
import { type Labelled, readLabelled } from '../accuracy/labelled.js'
import { share } from './figures.js'
import { timeKeystrokes } from './keystroke.js'

/**
 * `npm run benchmark -- [DIR]`: what reading costs beside parsing, and what a check costs after an edit. Both are timed in the same run, in turn, on the same
 * documents; a machine's noise falls on both, so that their ratio tells more than either. For the first, nothing is remembered from
 * one round to the next.
 */
/** The folder of the project; set when this file is bundled. */
declare const ROOT: string

const folder = process.argv[2] ?? `${ROOT}fixtures/documents`
const ROUNDS = 40
const WARMING = 8

const documents = (await readLabelled(folder)).filter(({ language }) => language === 'en')
const { files } = await readPackFolder(`${ROOT}rules`)
const { pack } = loadPack(files)
if (!pack) throw new Error('The rules hold mistakes.')
const remembersNothing = { cache: createSliceCache(0), remembered: 0 }
const engine = createEngine(pack, remembersNothing)
const { secondReader: _, ...plain } = pack
const rulesAlone = createEngine(plain, remembersNothing)

const check = (by: Engine) => (one: Labelled) => void by.check(one.text, { kind: one.kind, language: one.language })
const tasks: readonly { readonly name: string; readonly run: (one: Labelled) => void; readonly times: number[] }[] = [
  { name: 'remark-parse', run: (one) => void parse(one.text), times: [] },
  { name: 'parsing and reading, rules alone', run: check(rulesAlone), times: [] },
  { name: 'parsing and reading', run: check(engine), times: [] },
]
for (let round = 0; round < WARMING + ROUNDS; round++) {
  for (const { run, times } of tasks) {
    const start = performance.now()
    for (const document of documents) run(document)
    if (round >= WARMING) times.push(performance.now() - start)
  }
}

const size = documents.reduce((sum, { text }) => sum + text.length, 0)
console.log(`${documents.length} documents, ${Math.round(size / 1024)} KB; the middle of ${ROUNDS} rounds:`)
const base = share(tasks[0]?.times ?? [], 0.5)
for (const { name, times } of tasks) {
  const time = share(times, 0.5)
  const reading = time - base
  const ratio = reading > 0 ? `  reading = ${(reading / base).toFixed(2)} × remark-parse` : ''
  console.log(`${name.padEnd(34)} ${time.toFixed(1).padStart(7)} ms${ratio}`)
}

console.log('After an edit, on an engine that has read the document before:')
timeKeystrokes(pack, documents)
