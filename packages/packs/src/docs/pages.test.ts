import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPack } from '../index.js'
import { readPackFolder } from '../node.js'
import { packFiles, projectFolder, rulesFolder, soundRule } from '../testing.js'
import { writeDocs } from './pages.js'
import { exampleItem } from './text.js'

test('a page tells what a rule finds, why, what to write instead, and shows its examples', () => {
  const { pack } = loadPack(packFiles())
  const pages = pack ? writeDocs(pack) : new Map<string, string>()
  expect([...pages.keys()]).toEqual(['rules/README.md', 'docs/rules/clinical.md', 'docs/rules/language.md'])
  const page = pages.get('docs/rules/clinical.md')
  expect(page).toContain('<a id="medication"></a>\n\n## Medication tasks')
  expect(page).toContain('**Why.** It makes the peer a clinician.')
  expect(page).toContain('- **Deliver medication** to homes.')
  expect(page).toContain('- **Give tablets** as needed. (under *Other duties*)')
  expect(page).toContain('- Give tablets. (under *Peer workers will not:*; excluded)')
  expect(page).toContain('- *The Report*, 2010: Values')
  const readme = pages.get('rules/README.md')
  expect(readme).toContain(
    '| [Medication tasks](../docs/rules/clinical.md#medication) | error | [clinical/medication](clinical/medication.yaml) |',
  )
  expect(readme).toContain('| `report-2010` | *The Report*, 2010 |')
})

test('a rule in two languages is shown in both', () => {
  const french = soundRule
    .replace(/(title|message|why|instead): \{ en: (.*) \}/g, '$1: { en: $2, fr: « $2 » }')
    .replace('examples:\n', '  fr:\n    - pattern: donner\nexamples:\n')
    .concat(
      '  fr:\n    match: ["[[Donner]].", "[[Donner]] ici.", "[[Donner]] là."]\n    quiet: [Ici., Là., Hier., Demain.]\n',
    )
  const { pack, errors } = loadPack(packFiles({ 'rules/clinical/medication.yaml': french }))
  expect(errors).toEqual([])
  const page = pack && writeDocs(pack).get('docs/rules/clinical.md')
  expect(page).toContain('### English: Medication tasks')
  expect(page).toContain('### Français: « Medication tasks »')
  expect(page).toContain('**Relevé**\n\n- **Donner**.')
})

test('what means something to Markdown is shown as it is', () => {
  expect(exampleItem({ text: '*Give* [[<pills> | tabs]] #1' }, 'en')).toBe('- \\*Give\\* **\\<pills\\> \\| tabs** \\#1')
})

test('a passage of several lines stays one', () => {
  expect(exampleItem({ text: '| a | b |\n| c | [[d]] |\n', why: 'table' }, 'en')).toBe(
    '- A passage (table):\n\n  ```markdown\n  | a | b |\n  | c | [[d]] |\n  ```',
  )
})

test('the pages of the project are those that its rules give: run `pnpm --filter @rolelint/packs docs`', async () => {
  const { files } = await readPackFolder(rulesFolder)
  const { pack } = loadPack(files)
  expect(pack, 'mend the rules first').toBeDefined()
  const pages = pack ? writeDocs(pack) : new Map<string, string>()
  for (const [path, text] of pages) {
    const written = await readFile(join(projectFolder, path), 'utf8').catch(() => '')
    expect(written.replaceAll('\r\n', '\n'), path).toBe(text)
  }
  const names = await readdir(join(projectFolder, 'docs/rules')).catch(() => [])
  expect(names.filter((name) => !pages.has(`docs/rules/${name}`))).toEqual([])
})
