import type { Span } from '../model/span.js'
import { frontMatterEnd } from './front-matter.js'

const BLANK = /^[ \t]*$/
const HEADING = /^#{1,6}(?:[ \t]|$)/
const OPENING_FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/
const FENCE_LIKE = /```|~~~/
const TAG_LIKE = /<[a-z/!?]/i

/** HTML whose blocks run on over blank lines, each with what ends it. */
const LONG_HTML: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /<!--(?!-?>)/g, closes: /-->/ },
  { opens: /<(?:script|pre|style|textarea)(?=[\s>]|$)/gi, closes: /<\/(?:script|pre|style|textarea)>/i },
  { opens: /<\?(?!>)/g, closes: /\?>/ },
  { opens: /<!\[CDATA\[/g, closes: /\]\]>/ },
  { opens: /<![a-z]/gi, closes: />/ },
]
/** Openings that close at once, or may seem to: where the block ends is for the parser to say. */
const DOUBTFUL_HTML = /<!---?>|<\?>/

/**
 * Cuts a text at headings, so that an edit re-reads a slice and not the document. The trees of the slices, set side
 * by side, are the tree of the whole: a cut is made only where nothing can reach across, and wherever that is in
 * doubt (a fence inside a list, say) the rest stays in one piece. So does a document with definitions of links or
 * footnotes, since they are used anywhere. The spans follow each other and cover the text; an empty text gives none.
 */
export function cut(text: string): Span[] {
  const starts = text.includes(']:') ? [] : headingsOf(text)
  const edges = [0, ...starts, text.length]
  const spans: Span[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start = 0, end = 0] = edges.slice(index, index + 2)
    if (start < end) spans.push({ start, end })
  }
  return spans
}

/** Where headings begin at which the text may be cut, the very first character left out. */
function headingsOf(text: string): number[] {
  const starts: number[] = []
  const lines = new Lines(text, frontMatterEnd(text))
  let closes: RegExp | undefined
  let isAfterBlank = true
  let hasTags = false
  for (let line = lines.next(); line; line = lines.next()) {
    const { content, start } = line
    if (closes) {
      if (closes.test(content)) closes = undefined
      isAfterBlank = false
      continue
    }
    if (BLANK.test(content)) {
      isAfterBlank = true
      hasTags = false
      continue
    }
    if (isAfterBlank && start > 0 && HEADING.test(content)) starts.push(start)
    isAfterBlank = false
    const opening = openingIn(content)
    // Inside a run of lines with tags, what looks like a beginning may be content of a block of HTML.
    if (opening === 'doubtful' || (opening && hasTags)) break
    closes = opening
    hasTags ||= TAG_LIKE.test(content)
  }
  return starts
}

/** What ends the block that a line opens and that may run on over blank lines. */
function openingIn(content: string): RegExp | 'doubtful' | undefined {
  const fence = OPENING_FENCE.exec(content)
  if (fence) {
    const mark = fence[1] ?? fence[2] ?? ''
    return new RegExp(`^[ \\t]*\\${mark[0]}{${mark.length},}[ \\t]*$`)
  }
  if (FENCE_LIKE.test(content)) return 'doubtful'
  if (!content.includes('<')) return undefined
  if (DOUBTFUL_HTML.test(content)) return 'doubtful'
  for (const { opens, closes } of LONG_HTML) {
    const last = [...content.matchAll(opens)].at(-1)
    if (!last || closes.test(content.slice(last.index + last[0].length))) continue
    return last.index === 0 ? closes : 'doubtful'
  }
  return undefined
}

class Lines {
  readonly #text: string
  readonly #ending = /\r\n|\r|\n/g
  #at: number

  constructor(text: string, from: number) {
    this.#text = text
    this.#at = from
  }

  next(): { readonly content: string; readonly start: number } | undefined {
    const start = this.#at
    if (start >= this.#text.length) return undefined
    this.#ending.lastIndex = start
    const ending = this.#ending.exec(this.#text)
    this.#at = ending ? ending.index + ending[0].length : this.#text.length
    return { content: this.#text.slice(start, ending?.index ?? this.#text.length), start }
  }
}
