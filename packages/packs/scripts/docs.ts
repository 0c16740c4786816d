// Writes rules/README.md and docs/rules/*.md from the project's rules. Exits with 2 if they hold a mistake.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeDocs } from '../src/docs/pages.js'
import { notice } from '../src/docs/text.js'
import { loadBuiltIn, projectFolder } from './built-in.js'

const { pack } = await loadBuiltIn()
if (pack === undefined) {
  console.error('Mend the rules first; nothing was written.')
  process.exitCode = 2
} else {
  const pages = writeDocs(pack)
  const folder = join(projectFolder, 'docs', 'rules')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (pages.has(`docs/rules/${name}`)) continue
    const text = await readFile(join(folder, name), 'utf8')
    if (text.startsWith(notice)) await rm(join(folder, name))
  }
  for (const [path, text] of pages) {
    await mkdir(dirname(join(projectFolder, path)), { recursive: true })
    await writeFile(join(projectFolder, path), text)
  }
  console.error(`${pages.size} pages written: ${[...pages.keys()].join(', ')}`)
}
