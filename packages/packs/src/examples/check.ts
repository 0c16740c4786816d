import type { DocumentReport, Example, Finding, Kind, Language, Pack, Rule, Span } from '@rolelint/engine'
import type { Place } from '../error.js'
import { exampleKey } from '../load.js'
import { languagesOf } from '../names.js'
import type { ExampleList } from '../shapes.js'
import { buildExample } from './document.js'

/** What examples need of the engine. */
export interface ExampleEngine {
  check(
    text: string,
    options?: { kind?: Kind; language?: Language; rules?: readonly string[]; secondReader?: boolean },
  ): DocumentReport
}

/** One example of a pack. */
export interface ExampleCase {
  readonly rule: Rule
  readonly language: Language
  readonly list: ExampleList
  /** Within its list, from 0. */
  readonly index: number
  readonly example: Example
}

/** An example that the rule doesn't keep, and how to mend it. */
export interface ExampleFailure {
  readonly rule: string
  readonly language: Language
  readonly list: ExampleList
  readonly index: number
  readonly text: string
  readonly message: string
  readonly mend: string
  /** Where the example stands, if the pack's places were given. */
  readonly place?: Place
}

/** Checks every example of every rule. Empty: all hold. Give the `places` of `loadPack` to learn where failures stand. */
export function checkExamples(
  pack: Pack,
  engine: ExampleEngine,
  places?: ReadonlyMap<string, Place>,
): ExampleFailure[] {
  return examplesOf(pack).flatMap((example) => checkExample(example, engine, places) ?? [])
}

const LISTS: readonly ExampleList[] = ['match', 'partial', 'against', 'quiet']

/** All examples of a pack, rule by rule. */
export function examplesOf(pack: Pack): ExampleCase[] {
  return pack.rules.flatMap((rule) =>
    languagesOf(rule.examples).flatMap((language) =>
      LISTS.flatMap((list) =>
        (rule.examples[language]?.[list] ?? []).map((example, index) => ({ rule, language, list, index, example })),
      ),
    ),
  )
}

/** Checks one example; undefined if it holds. */
export function checkExample(
  { rule, language, list, index, example }: ExampleCase,
  engine: ExampleEngine,
  places?: ReadonlyMap<string, Place>,
): ExampleFailure | undefined {
  const kind = example.kind ?? (rule.kinds?.includes('job-description') === false ? rule.kinds[0] : undefined)
  const document = buildExample(example, kind ?? 'job-description', language)
  const report = engine.check(document.text, {
    kind: kind ?? 'job-description',
    language,
    rules: [rule.id],
    secondReader: false,
  })
  if (rule.kind === 'checklist') return judged(checkItem(list, report, rule))
  const found = report.findings.filter((finding) => finding.rule === rule.id)
  return judged(list === 'match' ? missed(document.text, document.marked, found) : alarm(found))

  function judged(wrong: Wrong | undefined): ExampleFailure | undefined {
    if (wrong === undefined) return undefined
    const place = places?.get(exampleKey(rule.id, language, list, index))
    return { rule: rule.id, language, list, index, text: example.text, ...wrong, ...(place && { place }) }
  }
}

const STATUSES: Readonly<Record<ExampleList, string>> = {
  match: 'covered',
  partial: 'partial',
  against: 'contradicted',
  quiet: 'missing',
}

/** What one text by itself makes of a checklist item. Two parts may be needed to cover it: then one of them is enough here. */
function checkItem(list: ExampleList, report: DocumentReport, rule: Rule): Wrong | undefined {
  const result = [...report.checklist, ...report.essentials].find((one) => one.rule === rule.id)
  const status = result?.contradicted ? 'contradicted' : (result?.status ?? 'missing')
  if (status === STATUSES[list]) return undefined
  const mend = 'Add evidence, narrow a pattern, or see whether who acts, a negation or “unless” decides otherwise.'
  return { message: `Expected the item to be ${STATUSES[list]} by this text; it is ${status}.`, mend }
}

interface Wrong {
  readonly message: string
  readonly mend: string
}

function missed(text: string, marked: Span | undefined, found: readonly Finding[]): Wrong | undefined {
  if (marked === undefined)
    return { message: 'The example marks no words.', mend: 'Put [[…]] around the words to report.' }
  const words = text.slice(marked.start, marked.end)
  if (found.some((finding) => isNear(text, finding.span, marked))) return undefined
  if (found.length === 0) {
    const mend = 'Add a pattern that matches it, or see whether an excuse or “unless” keeps the rule quiet.'
    return { message: `Expected “${words}” to be reported; the rule stayed quiet.`, mend }
  }
  const message = `Expected “${words}” to be reported; the rule reports ${quote(found)}.`
  return { message, mend: 'Move the [[…]] there, or mark the reported part of the pattern.' }
}

function alarm(found: readonly Finding[]): Wrong | undefined {
  if (found.length === 0) return undefined
  const mend = 'Narrow the pattern, or add what sets this text apart to “unless”.'
  return { message: `Expected the rule to stay quiet; it reports ${quote(found)}.`, mend }
}

function quote(found: readonly Finding[]): string {
  return found.map(({ words }) => `“${words}”`).join(' and ')
}

/** The finding shares words with the mark, and what it has beyond it stays within the clause. */
function isNear(text: string, span: Span, marked: Span): boolean {
  if (span.start >= marked.end || marked.start >= span.end) return false
  const before = text.slice(span.start, marked.start)
  const after = text.slice(marked.end, span.end)
  const newBlock = /\n\s*\n|\n\s*[-|#>]/
  return !/[.;:!?|]\s/.test(before) && !/[.;:!?|]\s+\S/.test(after) && !newBlock.test(before + after)
}
