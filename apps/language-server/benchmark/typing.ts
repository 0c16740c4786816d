/**
 * `npm run benchmark:server`: what somebody who types waits for. Drives the real program over its pipes: after every
 * keystroke, the time from sending the change to having the diagnostics, beside a full parse of the same document by
 * remark-parse in the same run. And what a start costs, and the memory before and after.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { parse } from '@rolelint/engine/parse'
import { randomNumbers } from '../src/random.js'
import { type EditorOptions, FIXTURES, fixture, OLD, startEditor } from '../src/testing.js'

/** What is typed before it counts, and what counts; of a document of five hundred pages a quarter. */
const WARMING = 600
const KEYSTROKES = 400
const LONG = 500_000
const PARSES = 15
const STARTS = 9
const URI = 'file:///nowhere/document.md'
const SENTENCE = 'Walks with people to the first appointment when they ask for company, and waits outside. '

/** English ones: a document in two languages is read twice over, and nobody writes hundreds of pages of that. */
const bodies = readdirSync(`${FIXTURES}documents`)
  .filter((name) => name.endsWith('.md'))
  .filter((name) => JSON.parse(fixture(`documents/${name.replace(/md$/u, 'labels.json')}`)).lang === 'en')
  .map((name) => fixture(`documents/${name}`).replace(/^---\n[\s\S]*?\n---\n/u, ''))

/** Real documents, one after the other, up to a length in UTF-16 units. */
function documentOf(length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++) text += `${bodies[i % bodies.length]}\n\n`
  return text.slice(0, text.lastIndexOf('\n', length) + 1)
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2)
const ms = (time: number): string => `${time.toFixed(1).padStart(7)} ms`

function share(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
}

/** A whole parse of a text, the middle of several. */
function parsing(text: string): number {
  const times = Array.from({ length: PARSES }, () => {
    const began = performance.now()
    parse(text)
    return performance.now() - began
  })
  return share(times, 0.5)
}

/** Types at places in the document, a sentence at each, and measures every letter after the first ones. */
async function typing(text: string, options: EditorOptions, waits: 'pull' | 'push'): Promise<number[]> {
  const editor = await startEditor(options)
  await editor.open(URI, text)
  if (waits === 'pull') await editor.pull(URI)
  else await editor.pushed(URI, 1)
  const random = randomNumbers(10)
  const times: number[] = []
  let at = 0
  const part = text.length > LONG ? 0.25 : 1
  for (let i = 0; i < part * (WARMING + KEYSTROKES); i++) {
    if (i % SENTENCE.length === 0) at = endOfLine(editor.text(URI), random())
    const began = performance.now()
    const { version } = await editor.change(URI, at, at, SENTENCE.charAt(i % SENTENCE.length))
    if (waits === 'pull') await editor.pull(URI)
    else await editor.pushed(URI, version)
    if (i >= part * WARMING) times.push(performance.now() - began)
    at++
  }
  await editor.leave()
  return times
}

function endOfLine(text: string, where: number): number {
  const end = text.indexOf('\n', Math.floor(where * (text.length - 1)))
  return end < 0 ? text.length : end
}

console.log(`From a keystroke to diagnostics, ${KEYSTROKES} keystrokes each; × remark-parse: of the whole document`)
for (const length of [1_000, 10_000, 100_000, 1_000_000]) {
  const text = documentOf(length)
  const base = parsing(text)
  for (const [name, options, waits] of [
    ['pulled', {}, 'pull'],
    ['pushed', { capabilities: OLD }, 'push'],
  ] as const) {
    const times = await typing(text, options, waits)
    const told = [0.5, 0.95, 0.99].map((part) => {
      const time = share(times, part)
      return `p${part * 100} ${ms(time)} = ${ratio(time, base)} ×`
    })
    console.log(`${String(length / 1000).padStart(5)} KB ${name}  ${told.join('   ')}`)
  }
}

/** From starting the process to its first diagnostics, beside a Node that does nothing; the best of several, for a start is done once. */
for (const length of [1_500, 3_500, 6_500]) {
  const text = documentOf(length)
  const starts: number[] = []
  const bare: number[] = []
  for (let i = 0; i < STARTS; i++) {
    let began = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - began)
    began = performance.now()
    const editor = await startEditor()
    await editor.open(URI, text)
    await editor.pull(URI)
    starts.push(performance.now() - began)
    await editor.leave()
  }
  const more = Math.min(...starts) - Math.min(...bare)
  const size = (text.length / 1000).toFixed(1)
  console.log(`Start to first diagnostics of ${size} KB: ${ms(more)} more than a bare Node (best of ${STARTS})`)
}

/** Memory: typing a lot leaves nothing behind. */
const editor = await startEditor({ measured: true })
const text = documentOf(10_000)
await editor.open(URI, text)
const random = randomNumbers(3)
let early = 0
for (let i = 0; i < 2_000; i++) {
  const at = Math.floor(random() * editor.text(URI).length)
  await editor.change(URI, at, at + (i % 2), i % 2 ? '' : SENTENCE.charAt(i % SENTENCE.length))
  await editor.pull(URI)
  if (i === 500) early = await editor.memory()
}
const late = await editor.memory()
console.log(`Memory in use after 500 edits ${(early / 1e6).toFixed(0)} MB, after 2,000: ${ratio(late, early)} ×`)
await editor.leave()
