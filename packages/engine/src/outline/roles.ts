import type { Grammar } from '../analyse/grammar.js'
import { readWhole, type Sentence } from '../analyse/sentence.js'
import { type Failure, failureOf } from '../check/failure.js'
import { compile, type Program } from '../match/compile.js'
import { run } from '../match/run.js'
import type { Vocabulary } from '../match/vocabulary.js'
import { ownCopy } from '../memory/own-copy.js'
import type { Lexicon, SectionRole } from '../model/pack.js'

/** In order of precedence: "Duties of nursing staff" is others' before it is duties, "Words not to use" is about words. */
const ORDER: readonly SectionRole[] = [
  'definitions',
  'exclusions',
  'others',
  'names',
  'training',
  'qualifications',
  'supervision',
  'terms',
  'duties',
  'about',
  'rights',
]

export interface HeadingRole {
  readonly role: SectionRole
  readonly soft: boolean
}

/** Tells what a heading makes of what stands below it. */
export type RoleReader = (heading: string) => HeadingRole | undefined

/** Patterns that are broken are left out, and named in `failures`. */
export function createRoleReader(
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  grammar: Grammar,
  failures: Failure[],
): RoleReader {
  const programs = (name: string): Program[] =>
    (lexicon[name] ?? []).flatMap((pattern) => {
      try {
        return [compile(pattern, vocabulary)]
      } catch (error) {
        failures.push(failureOf(name, error))
        return []
      }
    })
  const limits = programs('section.limits')
  const byRole = ORDER.map((role) => ({ role, programs: programs(`section.${role}`) }))
  const matches = (list: readonly Program[], sentence: Sentence): boolean =>
    list.some((program) => run(program, sentence).length > 0)
  const known = new Map<string, HeadingRole | null>()
  return (heading) => {
    const seen = known.get(heading)
    if (seen !== undefined) return seen ?? undefined
    const sentence = readWhole(heading, { vocabulary, grammar })
    const soft = matches(limits, sentence)
    // "Not just a desk job" excludes nothing.
    const plain = sentence.all('negationFalse').length > 0
    const found = byRole.find(
      ({ role, programs }) =>
        !(plain && (role === 'exclusions' || role === 'definitions')) && matches(programs, sentence),
    )
    const result =
      found?.role === 'exclusions'
        ? { role: found.role, soft: false }
        : soft
          ? { role: 'exclusions' as const, soft }
          : found && { role: found.role, soft: false }
    if (known.size > 10_000) known.clear()
    known.set(ownCopy(heading), result ?? null)
    return result
  }
}
