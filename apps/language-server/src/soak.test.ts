import { createEngine } from '@rolelint/engine'
import pack from '@rolelint/packs/pack.json' with { type: 'json' }
import { expect, onTestFinished, test } from 'vitest'
import { randomNumbers } from './random.js'
import { fixture, startEditor } from './testing.js'

const URI = 'file:///nowhere/posting.md'
const EDITS = 2000
const SOAKING = 300_000
/** Edits after which even the engine that remembers nothing is made anew. */
const ANEW = 250

const PASTED = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '- Gives out medication to tenants\n',
  '\n## What this role does not do\n\n',
  '\n## Duties\n\n',
  'does not ',
  'nurses ',
  'the mentally ill ',
  '<!-- rolelint-disable-next clinical/medication: agreed -->\n',
  '<!-- ',
  '-->',
  '```\n',
  '| a | b |\n| --- | --- |\n| Peer | Delivers medication |\n',
  '---\nlang: fr\n---\n',
  'é🎉',
  '\r\n',
]

test(
  `after each of ${EDITS} random edits, what is pulled is what a fresh check finds, and memory stays as it was`,
  async () => {
    const { change, leave, memory, open, pull, text } = await startEditor({ measured: true })
    onTestFinished(leave)
    const random = randomNumbers(6)
    const below = (n: number): number => Math.floor(random() * n)
    const start = fixture('documents/flawed-small-charity-peer.md')
    let document = await open(URI, start)
    let early = 0
    let engine = createEngine(pack, { remembered: 0 })
    for (let i = 0; i < EDITS; i++) {
      const length = text(URI).length
      const from = below(length + 1)
      // Mostly something is written or pasted; now and then taken out, or all is put back.
      const kind = random()
      const to = kind < 0.3 ? Math.min(length, from + below(40)) : from
      const added = kind < 0.25 ? '' : (PASTED[below(PASTED.length)] ?? '')
      document = i % 200 === 199 ? await change(URI, 0, length, start) : await change(URI, from, to, added)
      const report = await pull(URI)
      if (report.kind !== 'full') throw new Error('what was edited is never unchanged')
      if (i === EDITS / 4) early = await memory()
      if (i % ANEW === 0) engine = createEngine(pack, { remembered: 0 })
      const fresh = engine.check(document.getText(), { locale: 'en' }).findings
      const pulled = report.items.filter(({ data }) => data !== undefined)
      expect(
        pulled.map(({ code, range }) => [code, document.offsetAt(range.start), document.offsetAt(range.end)]),
      ).toEqual(fresh.map(({ rule, span }) => [rule, span.start, span.end]))
    }
    expect((await memory()) / early).toBeLessThan(1.1)
  },
  SOAKING,
)
