import type { Html, Nodes, RootContent } from 'mdast'
import type { Directive } from '../model/suppression.js'
import { readDirective } from '../suppress/directive.js'
import { spanOf } from './position.js'

const COMMENT = /<!--([\s\S]*?)(-->|$)/g
/** Comments at the beginning of a line, and what follows them there. */
const LEADING = /^(?:\s*<!--[\s\S]*?-->)+/
/** After a comment these begin a block of their own, as they would without it. */
const BLOCK_BEGIN = /^(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|[|>~`<])/
/** Elements whose content is no Markdown and no comment. */
const UNREAD = /^\s*<(?:script|style)\b/i
/** Nothing to Markdown, and dropped from the prose. */
const FILLER = '\u200b'

/** What the comments of a tree ask of Rolelint, in the order of their places. */
export function directivesIn(nodes: readonly RootContent[], source: string): Directive[] {
  if (!source.includes('<!--')) return []
  return htmlIn(nodes).flatMap((node) => {
    const { start, end } = spanOf(node)
    if (UNREAD.test(node.value)) return []
    return [...source.slice(start, end).matchAll(COMMENT)].flatMap((match): Directive[] => {
      const [whole, content = '', close] = match
      const from = start + match.index
      const directive = readDirective(content, from + '<!--'.length)
      if (!directive) return []
      // A comment that never ends hides all that follows: nothing that it may ask for is safe to do.
      if (!close) return [{ span: directive.head, head: directive.head, keyword: 'unclear', names: [] }]
      return [{ ...directive, span: { start: from, end: from + whole.length } }]
    })
  })
}

/**
 * The source with the comments filled up that stand before text on its line, or undefined where there are none.
 * Markdown takes such a line for HTML and cuts the paragraph below it, which nobody means who writes
 * `- <!-- rolelint-disable-next --> Text`. All places stay as they are.
 */
export function withoutLeading(nodes: readonly RootContent[], source: string, directives: readonly Directive[]) {
  let filled = source
  for (const node of htmlIn(nodes)) {
    const { start, end } = spanOf(node)
    if (!directives.some(({ span }) => start <= span.start && span.end <= end)) continue
    const html = source.slice(start, end)
    const leading = LEADING.exec(html)?.[0]
    if (!leading) continue
    const rest = html.slice(leading.length).trim()
    if (rest === '' || BLOCK_BEGIN.test(rest) || /[\r\n]/.test(rest)) continue
    // The last unit is a space, so that marks of emphasis right behind it still open.
    const cover = `${leading.slice(0, -1).replace(/(^|[\r\n])([\s>]*)([^\r\n]*)/g, fill)} `
    filled = filled.slice(0, start) + cover + filled.slice(start + leading.length)
  }
  return filled === source ? undefined : filled
}

function fill(_: string, lineEnd: string, margin: string, line: string): string {
  return lineEnd + margin + FILLER.repeat(line.length)
}

function htmlIn(nodes: readonly Nodes[]): Html[] {
  return nodes.flatMap((node) => {
    if (node.type === 'html') return [node]
    return 'children' in node ? htmlIn(node.children) : []
  })
}
