import type { SecondReaderModel } from '../second-reader/model.js'
import type { Kind, Language } from './document.js'
import type { Category, Severity } from './report.js'

/** A text in the languages that it has been written in. */
export type Localized = Partial<Record<Language, string>>

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly year?: string
  readonly url?: string
  /** The languages that it can be read in. */
  readonly lang?: readonly Language[]
}

/** Whose act a match must be. `peer`: the peer worker's, or nobody's in particular where duties of the peer stand. */
export type ActorTest = 'peer' | 'staff' | 'any'

/** `affirmed`: it is to happen. `excluded`: it is said not to happen ("peers do not attend team meetings"). */
export type PolarityTest = 'affirmed' | 'excluded' | 'any'

/** Contexts that excuse a match; see "What counts as a finding". */
export type Excuse =
  | 'excluded' // negated, prohibited, or under a heading, lead-in or column that excludes
  | 'others' // somebody else's act
  | 'own-choice' // the supported person's own choice or plan
  | 'rights' // rights work or advocacy about it
  | 'experience' // lived experience of it
  | 'topic' // a training topic or something to know about
  | 'name' // part of a name, title, law
  | 'quoted' // quoted to reject or define

/** One way in which a rule shows in a text. */
export interface Match {
  /** A pattern; see docs/writing-rules.md. */
  readonly pattern?: string
  /** Or an act and its object, in any order and form that makes the one the object of the other. */
  readonly act?: string
  readonly object?: string
  readonly actor?: ActorTest
  readonly polarity?: PolarityTest
  /** Excuses that don't hold for this match. */
  readonly despite?: readonly Excuse[]
  /** A pattern that the sentence after it, or the rest of its own, must match: what is said of others shows what is meant. */
  readonly next?: string
  /** Only under sections with one of these roles. */
  readonly sections?: readonly SectionRole[]
  /** Severity of this match, where it differs from the rule's. */
  readonly severity?: Severity
}

/** What a stretch of text says of a checklist item. */
export type EvidenceOf = 'covered' | 'partial' | 'against'

/** One way in which a text speaks of a checklist item. */
export interface Evidence extends Omit<Match, 'act' | 'object' | 'severity'> {
  readonly pattern: string
  /** Default `covered`; for a part, that the part is there. */
  readonly is?: EvidenceOf
  /** One of the things of which an item needs several ("pay", "benefits"). */
  readonly part?: string
  /** A pattern that the heading above it must match. */
  readonly under?: string
}

/** The kinds of documents as a checklist knows them: a posting is a short job description that calls for applications. */
export type ChecklistKind = Kind | 'posting'

/** A paragraph to put into a document that lacks an item, by the kind of document. */
export type Clauses = Partial<Record<Kind, Localized>>

/** Whole documents with [brackets] to be filled in, by the kind of document. */
export type Templates = Partial<Record<Kind, Localized>>

/** A term to replace. */
export interface Term {
  /** Patterns; the whole match is reported. */
  readonly terms: readonly string[]
  readonly instead: readonly string[]
  /** Whether putting the first of `instead` in the place of the term keeps the grammar. */
  readonly safe?: boolean
  readonly severity?: Severity
}

export interface Example {
  readonly text: string
  /** The heading or lead-in that it stands under. Default: a heading for duties. */
  readonly under?: string
  readonly kind?: Kind
  /** For a look-alike: why it is none. */
  readonly why?: string
}

export type SectionRole =
  | 'duties'
  | 'exclusions'
  | 'qualifications'
  | 'supervision'
  | 'terms'
  | 'about'
  | 'definitions'
  | 'training'
  | 'others'
  | 'rights'
  | 'names'

/** `partial` and `against` are a checklist item's only. */
export interface Examples {
  readonly match: readonly Example[]
  readonly quiet: readonly Example[]
  readonly partial?: readonly Example[]
  readonly against?: readonly Example[]
}

export interface Rule {
  readonly id: string
  readonly aliases?: readonly string[]
  /** `notice`: what the engine has to say by itself, of suppressions; it has words for people and no pattern. */
  readonly kind: 'wording' | 'duty' | 'checklist' | 'notice'
  readonly category: Category
  readonly severity: Severity
  readonly title: Localized
  readonly message: Localized
  readonly why: Localized
  readonly instead: Localized
  readonly sources: readonly { readonly id: string; readonly where?: string }[]
  readonly kinds?: readonly Kind[]
  readonly match?: Partial<Record<Language, readonly Match[]>>
  readonly terms?: Partial<Record<Language, readonly Term[]>>
  /** Checklist items only: what speaks for and against the item. */
  readonly evidence?: Partial<Record<Language, readonly Evidence[]>>
  /** How many parts cover the item. Default 2. */
  readonly needs?: number
  /** The documents that are asked for the item; others are read for it too, and not blamed. */
  readonly askedOf?: readonly ChecklistKind[]
  /** Its place in the list, from 1. */
  readonly order?: number
  /** The sections in which its clause is best put, the best first. */
  readonly belongs?: readonly SectionRole[]
  readonly clause?: Clauses
  /** Patterns; a match whose clause holds one of them, overlapping or not, is none. */
  readonly unless?: Partial<Record<Language, readonly string[]>>
  /** Patterns over the whole document; if one is found, the rule stays quiet in that document. */
  readonly unlessDocument?: Partial<Record<Language, readonly string[]>>
  readonly examples: Partial<Record<Language, Examples>>
}

/** Classes of words of one language: name → terms. Names with a dot are the engine's own (`actor.peer`, `cue.rights`). */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** All that the engine needs to know of the world, validated. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly sources: readonly Source[]
  readonly rules: readonly Rule[]
  readonly lexicon: Partial<Record<Language, Lexicon>>
  /** Documents to start from. */
  readonly templates?: Templates
  /** What reads statements that no rule speaks of. */
  readonly secondReader?: Partial<Record<Language, SecondReaderModel>>
}
