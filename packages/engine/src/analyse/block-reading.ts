import type { BlockContent, Statement } from '../check/block.js'
import type { Checked } from '../check/check.js'
import type { DocumentExceptions } from '../check/exceptions.js'
import { type Failure, failureOf } from '../check/failure.js'
import type { RuledBlock } from '../check/part.js'
import type { BlockEvidence } from '../checklist/evidence-in.js'
import { type Agreement, agreementOf, agrees } from '../facts/agreement.js'
import type { Actor } from '../facts/mentions.js'
import { findNegations, isAffirmed, type Negations } from '../facts/polarity.js'
import { findSubjects, type Subject } from '../facts/subjects.js'
import type { Program } from '../match/compile.js'
import { type Found, run } from '../match/run.js'
import { Few } from '../memory/few.js'
import type { Place } from '../outline/section.js'
import { type Label, labelOf, underLabel } from './labels.js'
import type { LanguageReader } from './language.js'
import { quotations } from './quotations.js'
import { type Sentence, wordsAt } from './sentence.js'

/**
 * A block's prose as statements, and all that was worked out about them. It goes by content alone, so that one reading
 * serves every block that says the same in such a place, in whatever document.
 */
export class BlockReading {
  readonly statements: readonly Statement[]
  /** What kept it from being read. */
  readonly failures: readonly Failure[]
  /** How many words it has. */
  readonly length: number
  /** How many statements it has; those of a heading say nothing of anybody. */
  readonly said: number
  /** UTF-16 units of its prose. */
  readonly units: number
  /** What came of the rules, by the options that they were asked with. */
  readonly ruled = new Few<RuledBlock>()
  /** The same with what the second reader says. */
  readonly checked = new Few<Checked>()
  readonly exceptions = new Few<DocumentExceptions>()
  readonly evidence = new Few<BlockEvidence>()

  constructor(block: BlockContent, place: Place, sentences: readonly Sentence[], reader: LanguageReader) {
    const statements: StatementReading[] = []
    let length = 0
    try {
      const shared = new SharedReading(block, underLabel(place, block, sentences[0], reader), sentences, reader)
      sentences.forEach((sentence, k) => {
        statements.push(new StatementReading(shared, k, statements[k - 1]))
        length += sentence.length
      })
      this.failures = []
    } catch (error) {
      this.failures = [failureOf('reading', error)]
    }
    this.statements = statements
    this.length = length
    this.said = block.type === 'heading' ? 0 : statements.length
    this.units = block.prose.text.length
  }
}

/** What the statements of a block have in common. Most statements are never asked, so all is found when it is. */
class SharedReading {
  readonly block: BlockContent
  readonly place: Place
  readonly sentences: readonly Sentence[]
  readonly #reader: LanguageReader
  #label: Label | null | undefined
  #quotations: Statement['quotations'] | undefined
  #rejects: string | null | undefined

  constructor(block: BlockContent, place: Place, sentences: readonly Sentence[], reader: LanguageReader) {
    this.block = block
    this.place = place
    this.sentences = sentences
    this.#reader = reader
  }

  /** "Say: … Don't say: …": a label inside a block goes for its own sentence. */
  placeOf(index: number): Place {
    return index === 0 ? this.place : underLabel(this.place, this.block, this.sentences[index], this.#reader)
  }

  get label(): Label | undefined {
    if (this.#label === undefined) this.#label = labelOf(this.sentences[0]) ?? null
    return this.#label ?? undefined
  }

  get quotations(): Statement['quotations'] {
    this.#quotations ??= quotations(this.block.prose.text)
    return this.#quotations
  }

  get rejects(): string | undefined {
    if (this.#rejects === undefined) {
      const rejecting = this.sentences.find((sentence) => sentence.all('rejection').length > 0)
      this.#rejects = rejecting ? wordsAt(rejecting, rejecting.all('rejection')[0]) : null
    }
    return this.#rejects ?? undefined
  }
}

class StatementReading implements Statement {
  readonly block: BlockContent
  readonly place: Place
  readonly sentence: Sentence
  readonly #shared: SharedReading
  readonly #index: number
  readonly #before: StatementReading | undefined
  #subjects: readonly Subject[] | undefined
  #negations: Negations | undefined
  #runs: Map<Program, readonly Found[]> | undefined
  #names: Few<string> | undefined

  constructor(shared: SharedReading, index: number, before: StatementReading | undefined) {
    this.block = shared.block
    this.place = shared.placeOf(index)
    this.sentence = shared.sentences[index] as Sentence
    this.#shared = shared
    this.#index = index
    this.#before = before
  }

  get subjects(): readonly Subject[] {
    this.#subjects ??= findSubjects(this.sentence, (pronoun) => this.#before?.lastActor(pronoun))
    return this.#subjects
  }

  /** Who was spoken of last, up to the end of this statement, of those who agree with a pronoun. */
  lastActor(pronoun: Agreement): Actor | undefined {
    const last = this.subjects.findLast(({ from, to }) => agrees(agreementOf(this.sentence, from, to), pronoun))
    return last?.actor ?? this.#before?.lastActor(pronoun)
  }

  get negations(): Negations {
    this.#negations ??= isAffirmed(this.sentence) ? NO_NEGATIONS : findNegations(this.sentence, this.subjects)
    return this.#negations
  }

  get label(): Label | undefined {
    return this.#shared.label
  }

  get quotations(): Statement['quotations'] {
    return this.#shared.quotations
  }

  get emphasized(): Statement['emphasized'] {
    return this.block.marked
  }

  get blockRejects(): string | undefined {
    return this.#shared.rejects
  }

  get next(): Sentence | undefined {
    return this.#shared.sentences[this.#index + 1]
  }

  get answeredNo(): string | undefined {
    return answersNo(this.next)
  }

  named(what: string, make: () => string): string {
    this.#names ??= new Few()
    return this.#names.get(what, make)
  }

  unless(program: Program): readonly Found[] {
    this.#runs ??= new Map()
    let found = this.#runs.get(program)
    if (!found) {
      found = run(program, this.sentence)
      this.#runs.set(program, found)
    }
    return found
  }
}

const NO_NEGATIONS: Negations = []

/** "Can peers give medication? No." */
function answersNo(next: Sentence | undefined): string | undefined {
  const no = next?.all('no')[0]
  if (!next || !no || !next.tokens[0]?.before.includes('?') || no.from > 1) return undefined
  return wordsAt(next, no)
}
