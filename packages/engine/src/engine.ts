import { createLanguageReader } from './analyse/language.js'
import { LanguageMemory } from './analyse/language-memory.js'
import { analyse } from './analyse/statements.js'
import { type ConsideredHere, checkPart, type Part } from './check/part.js'
import { readChecklists } from './checklist/checklist.js'
import { createDetector, fromFrontMatter } from './detect.js'
import { type Explanation, explain } from './explain.js'
import { drain } from './memory/drain.js'
import { KNOWN, Pace } from './memory/pace.js'
import type { Capacity } from './memory/recent.js'
import { KINDS, type Kind, type Language, type ReadDocument } from './model/document.js'
import type { Pack, Rule } from './model/pack.js'
import { type DocumentReport, OTHER_MATTER, type Severity } from './model/report.js'
import { outlineOf } from './outline/headings.js'
import { Problems } from './problems.js'
import { readInSteps, type SlicedDocument } from './read/read.js'
import { createSliceCache, type SliceCache } from './read/slice-cache.js'
import { settle } from './settle/settle.js'
import { createSuppressor, type Unsuppressed } from './suppress/suppress.js'

/** How one document is to be checked. What is left out is found in the document itself. */
export interface CheckOptions {
  readonly kind?: Kind
  readonly language?: Language
  /** The language of titles, messages and reasons. Default: the document's. Words to use instead are always in the document's. */
  readonly locale?: Language
  /** Only rules with these ids, or of these categories. */
  readonly rules?: readonly string[]
  /** Severities of this project, by rule id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Whether statements that no rule speaks of are held against known examples. Default true. */
  readonly secondReader?: boolean
  /** Whether who acts, exclusions and excuses are heeded. Default true; false only to measure what they are worth. */
  readonly context?: boolean
}

/** Reads documents and says what is wrong with them. Knows nothing of files, editors or terminals. */
export interface Engine {
  /**
   * Checks a Markdown text. Never throws, whatever the text: what fails becomes a problem of the report, with the code
   * `rule-failed`, and all else goes on. What was worked out about a block is kept and serves again wherever the same
   * stands, in whatever document, so that a text is checked anew after an edit in a fraction of the time.
   */
  check(text: string, options?: CheckOptions): DocumentReport
  /**
   * The same, with a pause every few milliseconds of work, so that others may have their turn between two steps. Whoever
   * no longer wants the report calls `next` no more; what was worked out until then is kept, and nothing else is left
   * behind. Several may be under way at once. A piece of text between two cuts (headings, mostly) is parsed in one go.
   */
  checkInSteps(text: string, options?: CheckOptions): Generator<void, DocumentReport, void>
  /** How a line (from 1) of a text was read, and why each rule that looked at it spoke or stayed quiet. */
  explain(text: string, line: number, options?: CheckOptions): Explanation
}

export interface EngineOptions {
  /**
   * What has been read of documents; hand one in to share it between engines. What an engine worked out about a slice is
   * kept as long as the slice. Default: one of its own, for as much text as is `remembered`.
   */
  readonly cache?: SliceCache
  /**
   * UTF-16 units of prose in each language of which all that was worked out is kept, by content, for all documents
   * together; what wasn't used for longest is forgotten first. A document is checked fast after an edit if the prose of
   * all open documents fits in. It takes up to some 150 bytes a unit. 0 keeps nothing beyond a check; a function is asked
   * after each check, so that it can follow what is open. Default 2,000,000.
   */
  readonly remembered?: Capacity
}

/** Makes an engine of a validated pack. Of one with mistakes, rules whose patterns are broken are left out and named as problems. */
export function createEngine(
  pack: Pack,
  { remembered = 2_000_000, cache = createSliceCache(remembered) }: EngineOptions = {},
): Engine {
  const memories = new Map<Language, LanguageMemory>()
  const detector = createDetector(pack, remembered)
  const suppress = createSuppressor(pack)
  const memoryOf = (language: Language): LanguageMemory => {
    let memory = memories.get(language)
    if (!memory) {
      memory = new LanguageMemory(createLanguageReader(pack, language), remembered)
      memories.set(language, memory)
    }
    return memory
  }
  function* consider(document: SlicedDocument, options: CheckOptions, pace: Pace) {
    const { text } = document
    const stated = fromFrontMatter(document)
    const language = stated.language ?? options.language ?? detector.language(document)
    const kind = stated.kind ?? options.kind ?? detector.kind(document, language)
    const wanted = (id: string): boolean => isWanted(id, options.rules)
    const rulesKey = options.rules?.join('\n') ?? ''
    const context = options.context ?? true
    const useSecond = options.secondReader ?? true
    const asked = { kind, wanted, context, key: `${kind} ${context} ${useSecond}\n${rulesKey}` }
    const problems = new Problems(stated.problems)
    const languages = detector.blocks(document, language)
    const memoriesHere = [...new Set([language, ...languages])].map(memoryOf)
    const parts: Part[] = []
    const considered: ConsideredHere[] = []
    for (const memory of memoriesHere) {
      const { reader } = memory
      const others = memoriesHere.filter((other) => other !== memory)
      const isOurs = others.length > 0 ? (index: number) => languages[index] === reader.language : undefined
      const slices = yield* analyse(document, memory, others, isOurs, pace)
      const part = { memory, blocks: document.blocks, slices }
      parts.push(part)
      problems.failed(reader.failures)
      const second = useSecond ? reader.second : undefined
      for (const one of yield* checkPart(part, asked, second, problems.failed, pace)) considered.push(one)
    }
    const severityOf = (rule: Rule): Severity | 'off' => options.severities?.[rule.id] ?? rule.severity
    const findings = settle(considered, text, options.locale ?? language, pack, severityOf, problems.failed)
    if (pace.spend(KNOWN * considered.length)) yield
    for (const { memory } of parts) if (!memory.reader.rules.covered) problems.withoutRules(memory.reader.language)
    const { role } = stated
    const checking = { locale: options.locale ?? language, wanted, severityOf }
    const suppressing = (found: Unsuppressed) => suppress(document, found, checking)
    const read = { document, kind, language, languages, role, parts, wanted, rulesKey }
    return { ...read, considered, findings, problems, suppressing }
  }
  /** The report of a document about something else, a manual or a list of changes; undefined if it may be about a role. */
  const otherMatter = (document: ReadDocument, options: CheckOptions): DocumentReport | undefined => {
    const stated = fromFrontMatter(document)
    if (stated.kind !== undefined || options.kind !== undefined || detector.isOfField(document)) return undefined
    const language = stated.language ?? options.language ?? detector.language(document)
    const kind = detector.kind(document, language)
    const problems = [...stated.problems, { code: OTHER_MATTER, values: { known: KINDS.join(', ') } }]
    return { kind, language, ...NOTHING, problems }
  }
  const trim = (): void => {
    detector.trim()
    for (const memory of memories.values()) memory.trim()
  }
  function* checkInSteps(text: string, options: CheckOptions = {}): Generator<void, DocumentReport, void> {
    const pace = new Pace()
    try {
      const document = yield* readInSteps(text, cache, pace)
      const other = otherMatter(document, options)
      if (other) return other
      const considered = yield* consider(document, options, pace)
      const { kind, language, role, findings, problems, parts, wanted, rulesKey, suppressing } = considered
      const items = { kind, language: options.locale ?? language, wanted, key: rulesKey }
      const lists = yield* readChecklists(parts, items, problems.failed, pace)
      const named = role === undefined ? {} : { role }
      const outline = outlineOf(
        document,
        parts.map(({ memory }) => memory.reader.roleOf),
      )
      return { ...named, kind, language, ...suppressing({ findings, ...lists }), problems: problems.all, outline }
    } finally {
      trim()
    }
  }
  return {
    checkInSteps,
    check: (text, options) => drain(checkInSteps(text, options)),
    explain(text, line, options = {}) {
      const document = drain(readInSteps(text, cache, new Pace()))
      const considered = drain(consider(document, options, new Pace()))
      trim()
      return explain(text, line, { ...considered, ...considered.suppressing(considered) })
    },
  }
}

const NOTHING = {
  findings: [],
  checklist: [],
  essentials: [],
  suppressions: [],
  suppressed: [],
  outline: [],
} as const

function isWanted(id: string, rules: readonly string[] | undefined): boolean {
  return !rules || rules.length === 0 || rules.some((wanted) => wanted === id || id.startsWith(`${wanted}/`))
}
