import { createLanguageReader, type LanguageReader } from './analyse/language.js'
import { analyse } from './analyse/statements.js'
import type { Statement } from './check/block.js'
import { quiet } from './check/candidate.js'
import { type Considered, check } from './check/check.js'
import { readChecklists } from './checklist/checklist.js'
import { createDetector, fromFrontMatter } from './detect.js'
import { type Explanation, explain } from './explain.js'
import type { Kind, Language, ReadDocument } from './model/document.js'
import type { Pack, Rule } from './model/pack.js'
import type { DocumentReport, Severity } from './model/report.js'
import { readDocument } from './read/read.js'
import { createSliceCache, type SliceCache } from './read/slice-cache.js'
import type { DocumentReader } from './second-reader/second-reader.js'
import { settle } from './settle/settle.js'

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
  /** Checks a Markdown text. Never throws, whatever the text. */
  check(text: string, options?: CheckOptions): DocumentReport
  /** How a line (from 1) of a text was read, and why each rule that looked at it spoke or stayed quiet. */
  explain(text: string, line: number, options?: CheckOptions): Explanation
}

export interface EngineOptions {
  /** What has been read of documents; hand one in to share it between engines. Default: one of its own. */
  readonly cache?: SliceCache
}

/**
 * Makes an engine of a validated pack.
 * @throws PatternError where a pattern of the pack is broken; a validated pack has none.
 */
export function createEngine(pack: Pack, { cache = createSliceCache() }: EngineOptions = {}): Engine {
  const readers = new Map<Language, LanguageReader>()
  const detector = createDetector(pack)
  const readerOf = (language: Language): LanguageReader => {
    const known = readers.get(language)
    if (known) return known
    const reader = createLanguageReader(pack, language)
    readers.set(language, reader)
    return reader
  }
  const consider = (text: string, options: CheckOptions) => {
    const document = readDocument(text, cache)
    const stated = fromFrontMatter(document)
    const language = stated.language ?? options.language ?? detector.language(document)
    const kind = stated.kind ?? options.kind ?? detector.kind(document, language)
    const wanted = (id: string): boolean => isWanted(id, options.rules)
    const languages = detector.blocks(document, language)
    const parts = partsOf(document, language, languages, readerOf)
    const considered = parts.flatMap(({ statements, reader }) => {
      const found = check(statements, reader.rules, kind, wanted, options.context ?? true)
      if (!reader.second || options.secondReader === false) return found
      const second = reader.second.of(statements, reported(found))
      const kept = withDoubts(found, second)
      return [...kept, ...second.read(settledStatements(kept), wanted)]
    })
    const severityOf = (rule: Rule): Severity | 'off' => options.severities?.[rule.id] ?? rule.severity
    const findings = settle(considered, text, options.locale ?? language, pack, severityOf)
    const problems = [...stated.problems]
    for (const { reader } of parts)
      if (!reader.rules.covered)
        problems.push({ code: 'language-without-rules', values: { language: reader.language } })
    const { role } = stated
    return { document, kind, language, languages, role, parts, considered, findings, problems, wanted }
  }
  return {
    check(text, options = {}) {
      const { kind, language, role, findings, problems, parts, wanted } = consider(text, options)
      const lists = readChecklists(parts, kind, options.locale ?? language, wanted)
      const named = role === undefined ? {} : { role }
      return { ...named, kind, language, findings, ...lists, problems }
    },
    explain(text, line, options = {}) {
      const considered = consider(text, options)
      return explain(text, line, considered)
    },
  }
}

/** What of a document is in one language, and by what it is read. */
interface Part {
  readonly reader: LanguageReader
  readonly statements: readonly Statement[]
}

/** The parts of a document by language, its main language first. */
function partsOf(
  document: ReadDocument,
  main: Language,
  languages: readonly Language[],
  readerOf: (language: Language) => LanguageReader,
): Part[] {
  const found = [...new Set([main, ...languages])]
  const readers = found.map(readerOf)
  return readers.map((reader) => {
    const others = readers.filter((other) => other !== reader)
    const statements = analyse(document, reader, others).filter((_, i) => languages[i] === reader.language)
    return { reader, statements: statements.flat() }
  })
}

/** Statements that rules have spoken of, or that context has kept them from speaking of. */
function settledStatements(considered: readonly Considered[]): Set<Statement> {
  const settled = considered.filter(({ outcome }) => outcome.type === 'finding' || BY_CONTEXT.has(outcome.why.reason))
  return new Set(settled.map(({ statement }) => statement))
}

/** How many statements rules report. */
function reported(considered: readonly Considered[]): number {
  return new Set(considered.filter(({ outcome }) => outcome.type === 'finding').map(({ statement }) => statement)).size
}

/** Not that others do it: that may be what is wrong, and the second reader hears who acts. */
const BY_CONTEXT: ReadonlySet<string> = new Set([
  'excluded',
  'own-choice',
  'rights',
  'quoted',
  'counterexample',
  'condition',
])

/** A duty that is like none of the known ones isn't reported; wording is what it is. */
function withDoubts(considered: readonly Considered[], second: DocumentReader): Considered[] {
  return considered.map((one) => {
    const { rule } = one.trigger.rule
    if (one.outcome.type !== 'finding' || rule.kind !== 'duty' || !second.doubts(one.statement, rule.category))
      return one
    return { ...one, outcome: quiet('doubted', '') }
  })
}

function isWanted(id: string, rules: readonly string[] | undefined): boolean {
  return !rules || rules.length === 0 || rules.some((wanted) => wanted === id || id.startsWith(`${wanted}/`))
}
