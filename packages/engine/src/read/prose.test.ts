import { describe, expect, test } from 'vitest'
import { readDocument } from './read.js'

/** The source of every stretch of the first block's prose that equals `words`. */
function sourceOf(text: string, words: string): string | undefined {
  for (const { prose } of readDocument(text).blocks) {
    const start = prose.text.indexOf(words)
    if (start < 0) continue
    const span = prose.spanOf(start, start + words.length)
    return text.slice(span.start, span.end)
  }
  return undefined
}

function proseOf(text: string): string[] {
  return readDocument(text).blocks.map(({ prose }) => prose.text)
}

describe('what a person reads', () => {
  test.each([
    ['a hard-wrapped phrase', 'deliver\nmedication', 'deliver medication'],
    ['the same with CRLF', 'deliver\r\nmedication', 'deliver medication'],
    ['the same with CR', 'deliver\rmedication', 'deliver medication'],
    ['an indented continuation', 'deliver\n    medication', 'deliver medication'],
    ['a compound broken at its hyphen', 'de-\nescalation', 'de-escalation'],
    ['a hyphen that hangs', 'pre-\nand post-test', 'pre- and post-test'],
    ['a word broken at a soft hyphen', 'medi\u00ad\ncation', 'medication'],
    ['emphasis inside a phrase', 'deliver **medication** *now*', 'deliver medication now'],
    ['emphasis inside a word', 'non**compliant**', 'noncompliant'],
    ['escapes', '\\*not\\* 1\\. \\&amp;', '*not* 1. &amp;'],
    ['character references', 'R&amp;D &lt;b&gt; &#8217; &nope; &copy', 'R&D <b> ’ &nope; &copy'],
    ['no-break spaces', 'no\u00a0break&nbsp;here\u202fthere', 'no break here there'],
    ['no-break hyphens', 'non\u2011compliant non&#8209;compliant', 'non-compliant non-compliant'],
    ['invisible characters', 'me\u00addi\u200bca\u2060tion\ufeff', 'medication'],
    ['runs of spaces and tabs', 'a   b\tc', 'a b c'],
    ['accents that stand by themselves', 'de\u0301tresse', 'détresse'],
    ['ligatures', 'o\ufb03ce', 'office'],
    ['curly quotes', '“Don’t” … – «oui»', '“Don’t” … – «oui»'],
    ['inline code', 'the `SOAP  note`', 'the SOAP note'],
    ['links', 'see [the *policy*](http://example.org "title")', 'see the policy'],
    ['a link whose address wraps', 'see [it](\nhttp://example.org), please', 'see it, please'],
    ['references', 'see [it][a]\n\n[a]: /b', 'see it'],
    ['bare addresses', 'write to <hr@example.org>', 'write to hr@example.org'],
    ['the description of an image', '![a *nurse* &amp; a peer](x.png "title")', 'a nurse & a peer'],
    ['tags', 'a <span class="x">b</span>c <!-- hidden --> d', 'a bc d'],
    ['a line break by tag', 'deliver<br>medication', 'deliver medication'],
    ['a footnote call', 'claim[^1]\n\n[^1]: note', 'claim'],
    ['a break that was asked for, in the middle of a phrase', 'deliver  \nmedication', 'deliver medication'],
    ['a task', '- [x] do it', 'do it'],
    ['an unpaired mark', 'a * b _ c ` d [e] <f', 'a * b _ c ` d [e] <f'],
  ])('%s', (_, text, expected) => {
    expect(proseOf(text)[0]).toBe(expected)
  })
})

describe('where it stands in the source', () => {
  test.each([
    ['across a wrapped line', 'we deliver\nmedication here', 'deliver medication', 'deliver\nmedication'],
    [
      'across a wrapped line of a quote',
      '> we deliver\n>   medication',
      'deliver medication',
      'deliver\n>   medication',
    ],
    ['across CRLF', 'we deliver\r\n  medication here', 'deliver medication', 'deliver\r\n  medication'],
    ['marks inside it', 'we **deliver** *medication* here', 'deliver medication', 'deliver** *medication'],
    ['marks around it', 'we **deliver** it', 'deliver', 'deliver'],
    ['a part of an emphasis', '**will not deliver**', 'not', 'not'],
    ['after an emoji', '😀 deliver 😀 medication', 'deliver 😀 medication', 'deliver 😀 medication'],
    ['after a byte order mark', '\ufeffwe deliver it', 'deliver', 'deliver'],
    ['after character references', 'R&amp;D &quot;deliver&quot; it', 'deliver', 'deliver'],
    ['a character reference', 'R&amp;D', '&', '&amp;'],
    [
      'a phrase with references in it',
      'non&#8209;compliant&nbsp;people',
      'non-compliant people',
      'non&#8209;compliant&nbsp;people',
    ],
    ['an escape', 'a \\* b', '*', '\\*'],
    ['after escapes', '\\[x\\] deliver', 'deliver', 'deliver'],
    ['a soft hyphen inside', 'the medi\u00adcation cart', 'medication', 'medi\u00adcation'],
    ['a decomposed accent', 'la de\u0301tresse', 'détresse', 'de\u0301tresse'],
    ['one half of a ligature', 'o\ufb03ce', 'of', 'o\ufb03'],
    ['inline code', 'a ``co`de`` b', 'co`de', 'co`de'],
    ['a link', 'see [the policy](x) now', 'policy now', 'policy](x) now'],
    ['an image', 'see ![a \\* b](x)', '* b', '\\* b'],
    ['a tag', 'deliver <b>medication</b>', 'deliver medication', 'deliver <b>medication'],
    ['a cell', '| a | b \\| c |\n| - | - |\n| d **e** | f |', 'd e', 'd **e'],
    ['a cell with an escaped bar', '| a | b \\| c |\n| - | - |', 'b | c', 'b \\| c'],
    ['HTML', '<p>We deliver\n<em>medi</em>cation</p>', 'deliver medication', 'deliver\n<em>medi</em>cation'],
    ['HTML in a quote', '> <p>We deliver\n> medication</p>', 'deliver medication', 'deliver\n> medication'],
    ['below a heading in the next slice', 'Intro &amp;\n\n# Title\n\nwe deliver', 'deliver', 'deliver'],
  ])('%s', (_, text, words, expected) => {
    expect(sourceOf(text, words)).toBe(expected)
  })

  test('stretches out of bounds are brought into them, empty ones are empty', () => {
    const prose = readDocument('a **b** c').blocks[0]?.prose
    expect(prose?.spanOf(-5, 99)).toEqual({ start: 0, end: 9 })
    expect(prose?.spanOf(2, 2)).toEqual({ start: 4, end: 4 })
    expect(prose?.spanOf(5, 5)).toEqual({ start: 9, end: 9 })
    expect(prose?.spanOf(3, 1)).toEqual({ start: 7, end: 7 })
  })
})

describe('what is set apart', () => {
  function marked(text: string): string[][] {
    return readDocument(text).blocks.map(({ prose, marked }) =>
      marked.map(({ start, end }) => prose.text.slice(start, end)),
    )
  }

  test('emphasis, code, links and their tags', () => {
    expect(marked('a **b c** *d* `e` [f](g) <em>h</em> ![i](j)')).toEqual([['b c', 'd', 'e', 'f', 'h']])
  })

  test('nested marks, the outer first', () => {
    expect(marked('**a *b* c**')).toEqual([['a b c', 'b']])
  })

  test('a mark that reaches over several blocks, in each its part', () => {
    expect(marked('*one:\n• two\n• three*')).toEqual([['one:'], ['two'], ['three']])
  })
})
