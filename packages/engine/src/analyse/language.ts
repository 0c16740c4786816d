import { createRuleSet, type RuleSet } from '../check/ruleset.js'
import { createEvidenceReader, type EvidenceReader } from '../checklist/items.js'
import { Vocabulary } from '../match/vocabulary.js'
import type { Language } from '../model/document.js'
import type { Pack } from '../model/pack.js'
import { createRoleReader, type RoleReader } from '../outline/roles.js'
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
}

/** @throws PatternError where a pattern of the pack is broken; a validated pack has none. */
export function createLanguageReader(pack: Pack, language: Language): LanguageReader {
  const lexicon = pack.lexicon[language] ?? {}
  const vocabulary = new Vocabulary(lexicon, morphologyOf(language))
  const grammar = createGrammar(vocabulary)
  const rules = createRuleSet(pack.rules, language, lexicon, vocabulary)
  const evidence = createEvidenceReader(pack.rules, language, lexicon, vocabulary, grammar)
  const roleOf = createRoleReader(lexicon, vocabulary, grammar)
  const model = pack.secondReader?.[language]
  const second = model && createSecondReader(model, vocabulary, grammar, rules)
  return { language, vocabulary, grammar, rules, evidence, roleOf, second, peerStem: lexicon['grammar.peer-stem']?.[0] }
}
