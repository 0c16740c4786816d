import { errorAt, type PackError, type Place } from '../error.js'

const QUOTE = 'Put the whole text in double quotes.'
const STAR = 'Text that begins with * must stand in quotes: in YAML the star has a meaning of its own.'

/** What the YAML library says, in words that say what to do. Codes are the library's. */
const sentences: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  BAD_ALIAS: [STAR, QUOTE],
  BAD_SCALAR_START: ['Text can’t begin with this character.', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: ['A second colon on one line: YAML takes what stands before it for a key.', QUOTE],
  DUPLICATE_KEY: ['This key stands twice.', 'Join the two, or remove one.'],
  TAB_AS_INDENT: ['A tab indents this line.', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['A line --- begins a second document here.', 'Remove the line: one file holds one document.'],
  BAD_INDENT: ['The indentation doesn’t fit what stands above.', 'Let keys of one block begin at the same column.'],
  MULTILINE_IMPLICIT_KEY: [
    'A key runs over several lines here.',
    'Is a colon missing after a key? Or quotes around a text?',
  ],
  TAG_RESOLVE_FAILED: ['Text that begins with ! must stand in quotes.', QUOTE],
  MISSING_CHAR: ['A quote or bracket is opened and never closed.', 'Close it where the text ends.'],
}

/** Turns a complaint of the YAML library into an error of the pack. */
export function yamlProblem(
  problem: { readonly code: string; readonly message: string },
  place: Place,
  text: string,
): PackError {
  const line = text.split(/\r?\n/)[place.line - 1] ?? ''
  if (/(^|[-:,]\s+)\[\[/.test(line)) {
    return errorAt(place, 'invalid-yaml', 'A text that begins with [[ must stand in quotes: [ begins a list.', QUOTE)
  }
  if (/(^|[-:,]\s+)\*/.test(line)) return errorAt(place, 'invalid-yaml', STAR, QUOTE)
  if (problem.code === 'UNEXPECTED_TOKEN' && /(^|[-:,{]\s*)(["']).*\2/.test(line)) {
    const message = 'Something stands here after a closing quote, or a quote inside a quoted text ends it.'
    return errorAt(place, 'invalid-yaml', message, `${QUOTE} Inside it write \\" for a quote.`)
  }
  const known = sentences[problem.code]
  if (known) return errorAt(place, 'invalid-yaml', known[0], known[1])
  return errorAt(place, 'invalid-yaml', `This isn’t valid YAML: ${problem.message}.`, `${QUOTE} Check the indentation.`)
}
