/** Random documents for the tests: the same seed gives the same documents. */
export class RandomMarkdown {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1
  }

  /** An integer from 0 up to, not including, `below`. */
  below(below: number): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) % below
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  /** A document of lines that a person, a word processor or a slip of the hand might have put there. */
  document(lines = 14): string {
    const newline = this.pick(['\n', '\n', '\n', '\r\n', '\r'])
    const parts: string[] = []
    if (this.below(8) === 0) parts.push('---', 'kind: policy', this.pick(['---', '--- ', '', '----']))
    // Few kinds of lines in one document: so they meet each other.
    const kinds = Array.from({ length: 1 + this.below(6) }, () => this.pick(LINES))
    for (let line = 1 + this.below(lines); line > 0; line--) {
      if (this.below(5) === 0) parts.push(this.pick(['', ' ']), `${'#'.repeat(1 + this.below(3))} ${this.words()}`)
      else parts.push(this.line(kinds))
      if (this.below(2) === 0) parts.push(this.pick(['', '', ' ', '\t']))
    }
    return parts.join(newline) + this.pick(['', newline, newline + newline])
  }

  line(kinds: readonly string[] = LINES): string {
    const prefix = this.pick([
      '',
      '',
      '',
      '',
      '',
      '',
      ' ',
      '  ',
      '    ',
      '\t',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '   - ',
      '>',
      '• ',
    ])
    return prefix + this.pick([this.words(), this.pick(kinds)])
  }

  words(): string {
    const words: string[] = []
    for (let count = 1 + this.below(6); count > 0; count--) words.push(this.pick(WORDS))
    return words.join(this.pick([' ', ' ', ' ', '']))
  }

  /** The text after one edit: a stretch of it replaced by another piece of Markdown. */
  edit(text: string): string {
    const start = this.below(text.length + 1)
    const end = Math.min(text.length, start + this.pick([0, 0, 1, 2, 12]))
    return (
      text.slice(0, start) +
      this.pick([this.words(), '', '\n', '\n\n', this.pick(LINES), `\n${this.line()}\n`]) +
      text.slice(end)
    )
  }
}

const LINES = [
  '# Duties',
  '## What peers will not do',
  '### ',
  '#hashtag',
  '###### Six #',
  '####### seven',
  '# Duties\\',
  'Heading',
  '===',
  '---',
  '***',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~ a`b',
  '``` a`b',
  '- ```',
  '  ```',
  '<!-- note',
  '-->',
  '<!-- one line -->',
  '<!-->',
  '<!--->',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '<!DOCTYPE html',
  '<![CDATA[',
  ']]>',
  '<b>bold',
  '| a | b |',
  '| - | - |',
  '- [ ] task',
  '- [x] done',
  '*',
  '+ plus',
  '10) ten',
  '[link](<a b>)',
  '[^1]',
  '[ref]',
  '![alt *text*](x "y")',
  '\\',
  'line  ',
  'line\\',
  '<br>',
  '**DUTIES**',
  'KEY DUTIES',
  '(a) first;',
  '1.1 The hospital',
  '— aside',
  '<a href="x">',
  '<http://example.org>',
  '• one • two',
  '&nbsp;',
  '\u00a0',
]
const WORDS = [
  'peer',
  'workers',
  'will',
  'not',
  '*count*',
  '**pills**',
  '_and_',
  '`code`',
  'watch',
  '&amp;',
  '&#8209;',
  '&nbsp;',
  '&copy',
  '\\*',
  '\\&',
  '\\',
  '😀',
  'é',
  'e\u0301',
  'so\u00adft',
  'zero\u200bwidth',
  'non\u2011compliant',
  'no\u00a0break',
  '“quoted”',
  '[a](b)',
  '![i](j)',
  '<br>',
  '<b>',
  '</b>',
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '#',
  '-',
  '1.',
  ':',
  'de-',
  '\ufeff',
  '\ufb01ne',
  '<!--',
  '-->',
  '\t',
  '  ',
  '&#10;',
  '\u0000',
]
