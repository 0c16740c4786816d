import { type Failure, failureOf } from '../check/failure.js'
import { createRuleSet, type RuleSet } from '../check/ruleset.js'
import { createEvidenceReader, type EvidenceReader } from '../checklist/items.js'
import { Vocabulary } from '../match/vocabulary.js'
import type { Language } from '../model/document.js'
import type { Pack } from '../model/pack.js'
import { createRoleReader, type RoleReader } from '../outline/roles.js'
import type { SecondReaderModel } from '../second-reader/model.js'
import { createSecondReader, type SecondReader } from '../second-reader/second-reader.js'
import { createGrammar, type Grammar } from './grammar.js'
import { morphologyOf } from './languages.js'

/** Everything by which documents of one language are read, built once when the pack loads. */
export interface LanguageReader {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly grammar: Grammar
  readonly rules: RuleSet
  readonly evidence: EvidenceReader
  readonly roleOf: RoleReader
  readonly second: SecondReader | undefined
  /** The plainest word for a peer worker. */
  readonly peerStem: string | undefined
  /** What of the pack can't be used. */
  readonly failures: readonly Failure[]
}

/** What is broken in a pack (in a validated one nothing is) is left out, and named in `failures`. */
export function createLanguageReader(pack: Pack, language: Language): LanguageReader {
  const lexicon = pack.lexicon[language] ?? {}
  const vocabulary = new Vocabulary(lexicon, morphologyOf(language))
  const grammar = createGrammar(vocabulary)
  const failures: Failure[] = []
  const rules = createRuleSet(pack.rules, language, lexicon, vocabulary, failures)
  const evidence = createEvidenceReader(pack.rules, language, lexicon, vocabulary, grammar, failures)
  const roleOf = createRoleReader(lexicon, vocabulary, grammar, failures)
  const model = pack.secondReader?.[language]
  const second = model && secondOf(model, vocabulary, grammar, rules, failures)
  const peerStem = lexicon['grammar.peer-stem']?.[0]
  return { language, vocabulary, grammar, rules, evidence, roleOf, second, peerStem, failures }
}

function secondOf(
  model: SecondReaderModel,
  vocabulary: Vocabulary,
  grammar: Grammar,
  rules: RuleSet,
  failures: Failure[],
): SecondReader | undefined {
  try {
    return createSecondReader(model, vocabulary, grammar, rules)
  } catch (error) {
    failures.push(failureOf('second-reader', error))
    return undefined
  }
}
