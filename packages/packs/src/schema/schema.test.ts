import {
  type ActorTest,
  CATEGORIES,
  type Excuse,
  KINDS,
  LANGUAGES,
  type PolarityTest,
  SEVERITIES,
  type SectionRole,
} from '@rolelint/engine'
import { expect, test } from 'vitest'
import schema from '../../schema/rule.schema.json' with { type: 'json' }
import sources from '../../schema/sources.schema.json' with { type: 'json' }
import { categories, languages } from '../names.js'

const match = schema.$defs.matches.items.properties

// The compiler holds that these are all values of their types.
const actors: Record<ActorTest, true> = { peer: true, staff: true, any: true }
const polarities: Record<PolarityTest, true> = { affirmed: true, excluded: true, any: true }
const excuses: Record<Excuse, true> = {
  excluded: true,
  others: true,
  'own-choice': true,
  rights: true,
  experience: true,
  topic: true,
  name: true,
  quoted: true,
}
const roles: Record<SectionRole, true> = {
  duties: true,
  exclusions: true,
  qualifications: true,
  supervision: true,
  terms: true,
  about: true,
  definitions: true,
  training: true,
  others: true,
  rights: true,
  names: true,
}

test.each([
  ['categories', schema.properties.category.enum, CATEGORIES],
  ['categories in the order of the pages', categories, CATEGORIES],
  ['severities', schema.$defs.severity.enum, SEVERITIES],
  ['kinds', schema.$defs.kind.enum, KINDS],
  ['languages', languages, LANGUAGES],
  ['languages of sources', sources.properties.sources.items.properties.lang.items.enum, LANGUAGES],
  ['actors', match.actor.enum, Object.keys(actors)],
  ['polarities', match.polarity.enum, Object.keys(polarities)],
  ['excuses', match.despite.items.enum, Object.keys(excuses)],
  ['roles of sections', match.sections.items.enum, Object.keys(roles)],
])('the schema and the engine know the same %s', (_name, own, engine) => {
  expect(own).toEqual([...engine])
})

test('every key is described, so that editors can help', () => {
  const keys = { ...schema.properties, ...match, ...schema.$defs.example.properties }
  const silent = Object.entries(keys).filter(([, value]) => !('description' in value) && !('$ref' in value))
  expect(silent).toEqual([])
})
