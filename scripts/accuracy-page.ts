import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { accuracyPage } from './accuracy/page.js'

/** `npm run accuracy-page`: writes docs/accuracy.md, the accuracy of this build. With `--check`, only says whether it is current. */
const file = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url))
const page = await accuracyPage()
if (process.argv.includes('--check')) {
  const current = await readFile(file, 'utf8').catch(() => '')
  if (current !== page) {
    console.error('docs/accuracy.md is not of this build: run “npm run accuracy-page”.')
    process.exitCode = 1
  }
} else {
  await writeFile(file, page)
  console.log(page)
}
