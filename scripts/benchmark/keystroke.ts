import { createEngine, type Pack } from '@rolelint/engine'
import { parse } from '@rolelint/engine/parse'
import type { Labelled } from '../accuracy/labelled.js'
import { row, share } from './figures.js'

/** Documents of these sizes, in KB. */
const SIZES = [1, 10, 100, 1000]
const WARMING = 30
/** Fewer for the longest, which take long to parse. */
const keystrokes = (size: number): number => (size > 100 ? 60 : 200)
const parsings = (size: number): number => (size > 100 ? 3 : 15)
const TYPED = 'Deliver the tablets, not alone. '

/**
 * What a check takes after a character was typed at a random place, on an engine that has read the document before,
 * beside a parsing of the whole document in the same run.
 */
export function timeKeystrokes(pack: Pack, documents: readonly Labelled[]): void {
  const engine = createEngine(pack)
  const draw = random(7)
  for (const size of SIZES) {
    let text = documentOf(size * 1024, documents)
    engine.check(text)
    const times: number[] = []
    const parsed: number[] = []
    const count = keystrokes(size)
    const every = Math.ceil(count / parsings(size))
    for (let n = 0; n < WARMING + count; n++) {
      const at = draw(text.length)
      text = text.slice(0, at) + TYPED[n % TYPED.length] + text.slice(at)
      const start = performance.now()
      engine.check(text)
      if (n < WARMING) continue
      times.push(performance.now() - start)
      // Now and then, so that a noisy machine is as noisy for both.
      if (n % every > 0) continue
      const before = performance.now()
      parse(text)
      parsed.push(performance.now() - before)
    }
    const base = share(parsed, 0.5)
    const name = `a keystroke in ${size < 1000 ? `${size} KB` : '1 MB'}`
    row(`${name}, p50`, share(times, 0.5), base)
    row(`${name}, p95`, share(times, 0.95), base)
  }
}

function documentOf(length: number, documents: readonly Labelled[]): string {
  // A document whose links reach across it, or that says of itself what it is, is none to be joined with others.
  const texts = documents.map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n/u, '')).filter((t) => !t.includes(']:'))
  let whole = ''
  for (let i = 0; whole.length < length; i++) whole += `${texts[i % texts.length]}\n\n`
  return whole.slice(0, length)
}

/** The same places at every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
