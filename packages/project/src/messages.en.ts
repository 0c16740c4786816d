import type { ProjectMessages } from './messages.js'

/** “Did you mean …?” where a name is near, otherwise `otherwise`. */
const meant = (near: string | undefined, otherwise: string) => (near ? `Did you mean “${near}”?` : otherwise)
const or = (list = '') => list.split(', ').join(', or ')

export const english: ProjectMessages = {
  'not-found': ({ near }) => ({
    message: 'There is no such file or folder.',
    mend: meant(near, 'Please check how it is spelt, and from which folder the path counts.'),
  }),
  'no-match': () => ({
    message: 'No document matches this pattern.',
    mend: 'Please check it, and keep it in quotes so that your terminal leaves it as it is: "docs/**/*.md".',
  }),
  'no-documents': () => ({
    message: 'No Markdown document is in this folder, or in the folders below it.',
    mend: 'Documents end in .md or .markdown. Please name another folder, or the file itself.',
  }),
  'is-folder': () => ({
    message: 'This is a folder, and a file is needed here.',
    mend: 'Please name one of the files in it.',
  }),
  'not-a-file': () => ({
    message: 'This is no file that can be read as text.',
    mend: 'Please name another file.',
  }),
  'no-permission': () => ({
    message: 'You have no permission to read it.',
    mend: 'Please ask its owner for access, or make a copy that you can open.',
  }),
  unreadable: ({ reason = 'unknown reason' }) => ({
    message: `It could not be read (${reason}).`,
    mend: 'Please check that the disk or network folder is reachable, and try again.',
  }),
  'not-utf8': ({ line = '1' }) => ({
    message: `It is not saved as UTF-8: line ${line} holds characters of another encoding.`,
    mend: 'Please open it in your editor, and save it with the encoding UTF-8.',
  }),
  'broken-utf16': () => ({
    message: 'It begins like a text in UTF-16, but is damaged further on.',
    mend: 'Please open it in the program that wrote it, and save it with the encoding UTF-8.',
  }),
  binary: () => ({
    message: 'It is no text file.',
    mend: 'Please save it as plain text, with the encoding UTF-8; a document as Markdown.',
  }),
  'office-file': () => ({
    message: 'It is a word processor’s file, not Markdown.',
    mend: 'Please copy its text into a file that ends in .md, or export it as Markdown.',
  }),
  'pdf-file': () => ({
    message: 'It is a PDF, not Markdown.',
    mend: 'Please copy its text into a file that ends in .md.',
  }),
  'config-several': ({ files = '' }) => ({
    message: `This folder has more than one configuration: ${files}.`,
    mend: 'Please keep one of them.',
  }),
  'config-syntax': ({ reason = '' }) => ({
    message: `The configuration can’t be understood from here on: ${reason}`,
    mend: 'Please check indentation, colons, quotes and brackets around this place.',
  }),
  'config-unknown-key': ({ key = '', parent = '', near, known = '' }) => ({
    message: parent ? `“${key}” can’t be set in “${parent}”.` : `“${key}” can’t be set in a configuration.`,
    mend: meant(near, `It can have: ${known}.`),
  }),
  'config-unknown-value': ({ value = '', key = '', near, known = '' }) => ({
    message: `“${value}” can’t stand as “${key}”.`,
    mend: meant(near, `It can be ${or(known)}.`),
  }),
  'config-unknown-rule': ({ rule = '', near }) => ({
    message: `There is no rule or category “${rule}”.`,
    mend: meant(near, 'The command “rules” lists all of them.'),
  }),
  'config-wrong-pattern': ({ value = '', key = '' }) => ({
    message: `“${value}” can’t stand in “${key}”.`,
    mend: 'Please write a path with slashes (/), with no “!” before it: drafts, or "policies/**/*.md".',
  }),
  'config-wrong-shape': ({ key = '', form = '' }) => ({
    message: key
      ? `“${key}” is not in the form that is needed.`
      : 'The configuration is not in the form that is needed.',
    mend: forms[form] ?? 'Please look at the example in the README.',
  }),
}

/** How to write what is of the wrong shape. */
const forms: Readonly<Record<string, string>> = {
  word: 'Please write one word after the colon.',
  keys: 'Please write keys with values, one a line: “kind: policy”.',
  list: 'Please write a list, one entry a line, each after “- ”.',
  patterns: 'Please write a path or pattern, or a list of them, one a line after “- ”.',
  match: 'Please add “match:” with the path or pattern that these settings are for.',
}
