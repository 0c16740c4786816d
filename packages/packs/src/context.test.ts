import { fileURLToPath } from 'node:url'
import { createEngine } from '@rolelint/engine'
import { describe, expect, test } from 'vitest'
import { buildExample } from './index.js'
import { loadPack } from './load.js'
import { readPackFolder } from './node.js'

/** Who acts, whether it is excluded, under which heading it stands: with the rules that ship, on one plain duty. */
const { files } = await readPackFolder(fileURLToPath(new URL('../../../rules', import.meta.url)))
const { pack } = loadPack(files, { keepSound: true })
if (!pack) throw new Error('The rules can’t be loaded; run the build to see why.')
const engine = createEngine(pack)

function findings(under: string, text: string): string[] {
  const document = buildExample({ text, under }, 'job-description', 'en')
  return engine
    .check(document.text, { kind: 'job-description', language: 'en', rules: ['clinical/medication'] })
    .findings.map((f) => f.words)
}

const asked: [string, string][] = [
  ['Duties', 'Deliver medication to homes.'],
  ['Duties', 'Medication delivery, as needed.'],
  ['Duties', 'The delivery of medication is shared with the nurse.'],
  ['Duties', 'Medication is administered by the peer worker.'],
  ['Duties', 'Does not diagnose but administers medication.'],
  ['Duties', 'Does not diagnose and administers medication.'],
  ['Duties', 'Not only delivers medication but talks with people.'],
  ['Duties', 'Including but not limited to administering medication.'],
  ['Duties', 'You will hand the tablets out at eight.'],
  ['Duties', 'The peer worker does not administer medication unless the nurse asks.'],
  ['Out of scope', 'Delivering medication, except on weekends'],
  ['Duties', 'When the nurse is busy, hand out the tablets.'],
  ['Duties', 'If a nurse is away, the peer worker delivers medication.'],
  ['Duties', 'Works with nurses to administer medication.'],
  ['Duties', 'Listens without judgement and delivers medication.'],
  ['Duties', 'Will not hesitate to deliver medication.'],
  ['Limits of the role', 'Peer workers may deliver medication on weekends.'],
  ['Duties', 'May be asked to help the nurse administer medication.'],
  ['You will:', 'deliver medication'],
]

const quiet: [string, string][] = [
  ['Duties', 'Peer workers do not administer medication.'],
  ['Duties', 'Nurses administer medication; peer workers do not.'],
  ['Duties', 'Medication is administered by the nurse.'],
  ['Peer workers will not:', 'Deliver medication.'],
  ['Out of scope', 'Medication delivery'],
  ['What this role does not do', 'Administer medication or deliver tablets'],
  ['Duties', 'Support people who choose to administer their own medication.'],
  ['About the team', 'The service delivers medication to 40 people.'],
  ['Training', 'Medication administration'],
  ['Duties', 'Delivering medication is not part of the role.'],
  ['Duties', 'Nursing staff: administer medication'],
  ['Role of clinicians', 'Administer medication.'],
  ['Nurses will:', 'deliver medication'],
  ['Duties', 'Will never be asked to count pills or deliver medication.'],
  ['Duties', 'Refer to the pharmacist, who dispenses medication.'],
  ['Duties', 'Rather than administer medication, listens.'],
  ['Duties', 'Has no role in the administration of medication.'],
  ['Duties', 'The peer worker does not diagnose, prescribe, administer medication or chart.'],
  ['Duties', 'Peer workers are not responsible for the administration of medication.'],
  ['Duties', 'Knowledge of how nurses administer medication.'],
  ['', '| Peer worker | Nurse |\n| shares a walk | administers medication |'],
  ['', '| Task | Who |\n| Administer medication | Nurse |'],
]

describe('a duty is found, however it is put', () => {
  test.each(asked)('%s: %s', (under, text) => {
    expect(findings(under, text)).not.toEqual([])
  })
})

describe('what is excluded, or somebody else’s, stays quiet', () => {
  test.each(quiet)('%s: %s', (under, text) => {
    expect(findings(under, text)).toEqual([])
  })
})
