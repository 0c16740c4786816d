import { blockLanguages } from './block-languages.js'
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

/** Prose read to tell language and kind, in UTF-16 units; a document shows both early. */
const SAMPLE = 6000
/** Prose in which a document says what it is, likewise. */
const TITLE = 300

export function createDetector(pack: Pack): {
  language(document: ReadDocument): Language
  /** The language of each block, where the document's is `main`. */
  blocks(document: ReadDocument, main: Language): readonly Language[]
  kind(document: ReadDocument, language: Language): Kind
} {
  const words = (language: Language, name: string): Set<string> => new Set(pack.lexicon[language]?.[name] ?? [])
  const markers = LANGUAGES.map((language) => ({ language, words: words(language, 'detect.language') }))
  const languagesOf = new Map<string, number[]>()
  markers.forEach(({ words }, i) => {
    for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), i])
  })
  const countMarkers = (text: string): number[] => {
    const counts = LANGUAGES.map(() => 0)
    for (const word of wordsOf(text)) for (const i of languagesOf.get(word) ?? []) counts[i] = (counts[i] ?? 0) + 1
    return counts
  }
  const kinds = LANGUAGES.flatMap((language) =>
    KINDS.map((kind) => ({ language, kind, terms: [...words(language, `detect.${kind}`)] })),
  )
  return {
    language(document) {
      const tokens = wordsOf(sample(document))
      const counts = markers.map(({ language, words }) => ({
        language,
        count: tokens.filter((token) => words.has(token)).length,
      }))
      return counts.reduce((best, next) => (next.count > best.count ? next : best), {
        language: 'en' as Language,
        count: 0,
      }).language
    },
    blocks: ({ blocks }, main) => blockLanguages(blocks, main, countMarkers),
    kind(document, language) {
      const text = (blocks: ReadDocument['blocks']): string =>
        blocks.map((block) => block.prose.text.toLowerCase()).join('\n')
      const stated = /^[ \t]*(?:title|document)[ \t]*:[ \t]*(.+)$/imu.exec(document.frontMatter?.yaml ?? '')?.[1] ?? ''
      const title = `${stated.toLowerCase()}\n${text(document.blocks.slice(0, 2))}`.slice(0, TITLE)
      const headings = text(document.blocks.filter((block) => block.type === 'heading'))
      const whole = sample(document)
      // What a document calls itself weighs most; a posting may well speak of a workplan or a policy.
      const weigh = (term: string): number =>
        8 * times(title, term) + 2 * Math.min(1, times(headings, term)) + Math.min(1, times(whole, term))
      const scores = kinds
        .filter((entry) => entry.language === language)
        .map(({ kind, terms }) => ({ kind, score: terms.reduce((sum, term) => sum + weigh(term), 0) }))
      return scores.reduce((best, next) => (next.score > best.score ? next : best), {
        kind: 'job-description' as Kind,
        score: 0,
      }).kind
    },
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u)
}

function sample(document: ReadDocument): string {
  let text = ''
  for (const block of document.blocks) {
    if (text.length > SAMPLE) break
    text += `${block.prose.text.toLowerCase()}\n`
  }
  return text
}

function times(text: string, term: string): number {
  let count = 0
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + term.length))) count++
  }
  return count
}
