import { blockLanguages, type LanguageSigns, languageOf } from './block-languages.js'
import { ownCopy } from './memory/own-copy.js'
import { type Capacity, Recent } from './memory/recent.js'
import type { Kind, Language, ReadDocument } from './model/document.js'
import { KINDS, LANGUAGES } from './model/document.js'
import type { Pack } from './model/pack.js'
import type { Problem } from './model/report.js'

/** What the front matter says of a document; wrong values become problems. */
export function fromFrontMatter(document: ReadDocument): {
  kind?: Kind
  language?: Language
  role?: string
  problems: Problem[]
} {
  const matter = document.frontMatter
  const problems: Problem[] = []
  if (!matter) return { problems }
  const value = (keys: string): string | undefined =>
    new RegExp(`^[ \\t]*(?:${keys})[ \\t]*:[ \\t]*["']?([\\p{L}-]+)["']?[ \\t]*(?:#.*)?$`, 'imu')
      .exec(matter.yaml)?.[1]
      ?.toLowerCase()
  const kind = value('kind')
  const language = value('lang|language')?.slice(0, 2)
  if (kind && !isKind(kind))
    problems.push({ code: 'unknown-kind', span: matter.span, values: { value: kind, known: KINDS.join(', ') } })
  if (language && !isLanguage(language))
    problems.push({
      code: 'unknown-language',
      span: matter.span,
      values: { value: language, known: LANGUAGES.join(', ') },
    })
  const role = /^[ \t]*role[ \t]*:[ \t]*["']?(.+?)["']?[ \t]*$/imu.exec(matter.yaml)?.[1]
  return {
    ...(role && { role }),
    ...(kind && isKind(kind) && { kind }),
    ...(language && isLanguage(language) && { language }),
    problems,
  }
}

function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value)
}

function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** Words of a document below which what it lacks tells nothing. */
const TOO_SHORT = 60
/** Different words of the field that a document about a role has at least. */
const OF_FIELD = 3

/** Prose read to tell language and kind, in UTF-16 units; a document shows both early. */
const SAMPLE = 6000
/** Prose in which a document says what it is, likewise. */
const TITLE = 300

export interface Detector {
  language(document: ReadDocument): Language
  /** The language of each block, where the document's is `main`. */
  blocks(document: ReadDocument, main: Language): readonly Language[]
  kind(document: ReadDocument, language: Language): Kind
  /** Whether a document may be about a role in this field at all; one that is too short to tell may be. */
  isOfField(document: ReadDocument): boolean
  /** Forgets what wasn't used for longest, where it is too much. */
  trim(): void
}

/** What a block's prose tells of the language and the kind of its document. */
interface Signs extends LanguageSigns {
  /** As `counts`, capitals aside; found when it is asked for. */
  sampled: readonly number[] | undefined
  /** The terms for kinds that stand in it, by language; likewise. */
  terms: Partial<Record<Language, ReadonlySet<string>>> | undefined
}

/** @param units UTF-16 units of prose of which it is kept what they tell */
export function createDetector(pack: Pack, units: Capacity): Detector {
  const words = (language: Language, name: string): Set<string> => new Set(pack.lexicon[language]?.[name] ?? [])
  const languagesOf = new Map<string, number[]>()
  LANGUAGES.forEach((language, i) => {
    for (const word of words(language, 'detect.language')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), i])
  })
  const countMarkers = (text: string): number[] => {
    const counts = LANGUAGES.map(() => 0)
    for (const word of wordsOf(text)) for (const i of languagesOf.get(word) ?? []) counts[i] = (counts[i] ?? 0) + 1
    return counts
  }
  const kinds = LANGUAGES.flatMap((language) =>
    KINDS.map((kind) => ({ language, kind, terms: [...words(language, `detect.${kind}`)] })),
  )
  const field = new Set(LANGUAGES.flatMap((language) => [...words(language, 'detect.field')]))
  const known = new Recent<Signs>(units)
  const signsOf = (text: string): Signs => {
    let signs = known.get(text)
    if (!signs) {
      const counts = countMarkers(text)
      signs = { counts, clear: languageOf(counts), sampled: undefined, terms: undefined }
      known.set(ownCopy(text), signs, text.length)
    }
    return signs
  }
  const termsIn = (text: string, language: Language): ReadonlySet<string> => {
    const signs = signsOf(text)
    signs.terms ??= {}
    signs.terms[language] ??= termsOf(text.toLowerCase(), language)
    return signs.terms[language]
  }
  const termsOf = (text: string, language: Language): ReadonlySet<string> => {
    const all = kinds.filter((entry) => entry.language === language).flatMap(({ terms }) => terms)
    return new Set(all.filter((term) => times(text, term) > 0))
  }
  return {
    language(document) {
      const counts = LANGUAGES.map(() => 0)
      for (const text of sample(document)) {
        const signs = signsOf(text)
        signs.sampled ??= countMarkers(text.toLowerCase())
        for (const [i, n] of signs.sampled.entries()) counts[i] = (counts[i] ?? 0) + n
      }
      const most = Math.max(...counts)
      return most > 0 ? (LANGUAGES[counts.indexOf(most)] ?? 'en') : 'en'
    },
    blocks: ({ blocks }, main) => blockLanguages(blocks, main, signsOf),
    kind(document, language) {
      const stated = /^[ \t]*(?:title|document)[ \t]*:[ \t]*(.+)$/imu.exec(document.frontMatter?.yaml ?? '')?.[1] ?? ''
      const first = document.blocks.slice(0, 2).map(({ prose }) => prose.text.slice(0, TITLE).toLowerCase())
      const title = `${stated.toLowerCase()}\n${first.join('\n')}`.slice(0, TITLE)
      const inHeadings = new Set<string>()
      for (const { type, prose } of document.blocks)
        if (type === 'heading') for (const term of termsIn(prose.text, language)) inHeadings.add(term)
      const inSample = new Set<string>()
      for (const text of sample(document)) for (const term of termsIn(text, language)) inSample.add(term)
      // What a document calls itself weighs most; a posting may well speak of a workplan or a policy.
      const weigh = (term: string): number =>
        8 * times(title, term) + (inHeadings.has(term) ? 2 : 0) + (inSample.has(term) ? 1 : 0)
      const scores = kinds
        .filter((entry) => entry.language === language)
        .map(({ kind, terms }) => ({ kind, score: terms.reduce((sum, term) => sum + weigh(term), 0) }))
      return scores.reduce((best, next) => (next.score > best.score ? next : best), {
        kind: 'job-description' as Kind,
        score: 0,
      }).kind
    },
    isOfField({ blocks }) {
      const found = new Set<string>()
      let count = 0
      // A document of the field shows it in its first lines, so that the rest need not be looked at.
      for (const { prose } of blocks) {
        for (const word of wordsOf(prose.text.toLowerCase())) {
          if (word !== '') count++
          if (field.has(word) && found.add(word).size >= OF_FIELD) return true
        }
      }
      return count < TOO_SHORT || field.size === 0
    },
    trim: () => known.trim(),
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u)
}

/** The prose of the first blocks. */
function sample({ blocks }: ReadDocument): string[] {
  const texts: string[] = []
  let length = 0
  for (const { prose } of blocks) {
    if (length > SAMPLE) break
    texts.push(prose.text)
    length += prose.text.length + 1
  }
  return texts
}

function times(text: string, term: string): number {
  let count = 0
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + term.length))) count++
  }
  return count
}
