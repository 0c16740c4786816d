import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { frontMatterEnd } from './front-matter.js'
import { withPieces } from './pieces.js'

function dialect(this: Processor): void {
  const data = this.data()
  // A text pasted from a word processor is often indented; it is no less a text for that.
  const indentedText = { disable: { null: ['codeIndented'] } }
  data.micromarkExtensions = [indentedText, gfmTable(), gfmTaskListItem(), gfmFootnote()]
  // The box of a task is only kept out of the text: nobody asks whether it is ticked.
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), withPieces]
}

const inner = unified().use(remarkParse).use(dialect).freeze()
const whole = unified().use(remarkParse).use(dialect).use(remarkFrontmatter, ['yaml']).freeze()

/** The tree of a document or slice (which must not begin with a byte order mark, or all places are off by one). */
export function parse(text: string): Root {
  // Looking for front matter that never ends puts the parser out: below it, lists would be text.
  return frontMatterEnd(text) > 0 ? whole.parse(text) : inner.parse(text)
}

/** The tree of a text that stands inside a document, where `---` is never front matter. */
export function parseInner(text: string): Root {
  return inner.parse(text)
}
