import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, OTHER_MATTER } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { loadPack } from './load.js'
import { readPackFolder } from './node.js'
import { projectFolder, rulesFolder } from './testing.js'

const { pack } = loadPack((await readPackFolder(rulesFolder)).files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')
const engine = createEngine(pack)
const isLeftAlone = (text: string) => engine.check(text).problems.some(({ code }) => code === OTHER_MATTER)

const manual = `# parcel-queue

A small library that keeps parcels in order.

## Use

Handle nodes when entering and exiting them. Shows hidden properties on inspected values, and removes any that are unreachable.
Low level functions search the files of a folder, given one warning. They may be called whenever the queue skips a parcel, and
the exit is still called when a visitor returns nothing at all. All options have defaults, so that none need be given to begin.
`

describe('a document about something else', () => {
  test('is left alone, whatever words stand in it', () => {
    const { findings, checklist, essentials, problems } = engine.check(manual)
    expect({ findings, checklist, essentials }).toEqual({ findings: [], checklist: [], essentials: [] })
    expect(problems.map(({ code }) => code)).toEqual([OTHER_MATTER])
  })

  test('is read all the same if it says what it is, or somebody says so for it', () => {
    expect(engine.check(`---\nkind: policy\n---\n\n${manual}`).problems).toEqual([])
    expect(engine.check(manual, { kind: 'policy' }).problems).toEqual([])
  })

  test('can’t be told from a few words', () => {
    expect(isLeftAlone('- Gives out tablets to tenants\n')).toBe(false)
    expect(isLeftAlone('')).toBe(false)
  })

  test('is none of the sample documents, in English or French', () => {
    const folders = ['documents', 'quiet', 'edge-cases']
    const files = folders.flatMap((folder) => {
      const names = readdirSync(join(projectFolder, 'fixtures', folder)).filter((name) => name.endsWith('.md'))
      return names.map((name) => join(projectFolder, 'fixtures', folder, name))
    })
    expect(files.filter((file) => isLeftAlone(readFileSync(file, 'utf8')))).toEqual([])
  })
})
