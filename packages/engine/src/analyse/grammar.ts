import type { Vocabulary, WordSet } from '../match/vocabulary.js'

/** The classes of the lexicon that the engine itself reads sentences by. */
const CLASSES = {
  light: 'grammar.light',
  determiner: 'grammar.determiner',
  modal: 'grammar.modal',
  do: 'grammar.do',
  be: 'grammar.be',
  have: 'grammar.have',
  adverb: 'grammar.adverb',
  to: 'grammar.to',
  by: 'grammar.by',
  about: 'grammar.about',
  coordinator: 'grammar.coordinator',
  contrast: 'grammar.contrast',
  subordinator: 'grammar.subordinator',
  relative: 'grammar.relative',
  until: 'grammar.until',
  preposition: 'grammar.preposition',
  particle: 'grammar.particle',
  you: 'grammar.pronoun.you',
  pronoun: 'actor.pronoun',
  verb: 'grammar.verb',
  collective: 'grammar.collective',
  including: 'grammar.including',
  dutyNoun: 'grammar.duty-noun',
  roleNoun: 'grammar.role-noun',
  control: 'cue.control',
  telling: 'cue.telling',
  agent: 'cue.agent',
  request: 'cue.request',
  refusal: 'cue.refusal',
  letting: 'cue.letting',
  handing: 'cue.handing',
  without: 'cue.negation.without',
  need: 'cue.need',
  counterexample: 'cue.counterexample',
  consequence: 'cue.consequence',
  no: 'cue.no',
  yes: 'cue.yes',
  peer: 'actor.peer',
  staff: 'actor.staff',
  person: 'actor.person',
  negation: 'cue.negation',
  negationPhrase: 'cue.negation.phrase',
  negationFalse: 'cue.negation.false',
  prohibitionAfter: 'cue.prohibition.after',
  exception: 'cue.exception',
  rejection: 'cue.rejection',
  mention: 'cue.mention',
  ensure: 'cue.ensure',
  choice: 'cue.choice',
  choiceFalse: 'cue.choice.false',
  wish: 'cue.wish',
  front: 'cue.front',
  comprise: 'cue.comprise',
  rights: 'cue.rights',
  experience: 'cue.experience',
  topic: 'cue.topic',
  nameHead: 'cue.name-head',
  history: 'cue.history',
  myth: 'cue.myth',
  candidate: 'cue.candidate',
  purpose: 'cue.purpose',
  past: 'cue.past',
  condition: 'grammar.condition',
  ownerHead: 'cue.owner-head',
} as const

export type GrammarClass = keyof typeof CLASSES

export type Grammar = Readonly<Record<GrammarClass, WordSet>>

/** The symbols of the engine's own classes in a vocabulary. */
export function createGrammar(vocabulary: Vocabulary): Grammar {
  const entries = Object.entries(CLASSES).map(([key, name]) => [key, vocabulary.classSymbol(name)] as const)
  return Object.fromEntries(entries) as Grammar
}
