import { readFileSync } from 'node:fs'
import { createEngine } from '@rolelint/engine'
import { buildExample, loadPack } from '@rolelint/packs'
import { readPackFolder } from '@rolelint/packs/node'

const { files } = await readPackFolder('/work/main/rules')
const loaded = loadPack(files, { keepSound: true })
const engine = createEngine(loaded.pack!)
const cat = process.argv[2]!
// stdin: lines "under | text"
for (const row of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const [u, ...t] = row.includes(' | ') ? row.split(' | ') : ['', row]
  const text = t.join(' | ')
  const doc = buildExample({ text, ...(u!.trim() && { under: u!.trim() }) }, 'job-description', 'en')
  const line = doc.text.slice(0, doc.text.indexOf(text)).split('\n').length
  const ex = engine.explain(doc.text, line)
  const fs = ex.statements.flatMap((s) => s.facts).filter((f) => f.rule.startsWith(cat))
  const hit = fs.filter((f) => f.outcome === 'finding')
  console.log((hit.length ? 'HIT ' : '--- ') + row)
  for (const f of fs)
    console.log('      ', f.outcome, f.rule, JSON.stringify(f.words), f.reason, JSON.stringify(f.decidedBy))
}
