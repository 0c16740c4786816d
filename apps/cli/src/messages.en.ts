import type { Messages } from './messages.js'

const meant = (near: string | undefined, otherwise: string) => (near ? `Did you mean “${near}”?` : otherwise)

function list(names = '', word = 'or'): string {
  const items = names.split(', ')
  return items.length < 2 ? names : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

export const english: Messages = {
  usage: {
    'no-command': () => 'Please say what to do, for example: rolelint check my-document.md',
    'unknown-command': ({ command = '', near, known }) =>
      `There is no command “${command}”. ${meant(near, `The commands are ${list(known, 'and')}.`)}`,
    'path-as-command': ({ path = '' }) =>
      `“${path}” is not a command. To check a document or folder, please write: rolelint check ${path}`,
    'unknown-option': ({ option = '', command = '', near }) =>
      `The command “${command}” has no option “${option}”. ` +
      meant(near, `To see its options, please write: rolelint ${command} --help`),
    'option-of-other-command': ({ option = '', command = '', commands }) =>
      `The command “${command}” has no option “${option}”; it belongs to ${list(commands, 'and')}.`,
    'value-missing': ({ option = '', known }) =>
      `“${option}” needs a value after it. ${known ? `It can be ${list(known)}.` : `For example: ${option} …`}`,
    'value-unwanted': ({ option = '', value = '' }) => `“${option}” takes no value. Please leave out “${value}”.`,
    'unknown-value': ({ option = '', value = '', known, near }) =>
      `“${value}” can’t be the value of “${option}”. ${near ? `Did you mean “${near}”? ` : ''}It can be ${list(known)}.`,
    'too-many': ({ command = '', extra = '' }) =>
      `The command “${command}” does not know what to do with “${extra}”. Please name one thing at a time.`,
    together: ({ one = '', other = '' }) =>
      `“${one}” and “${other}” can’t be used together. Please choose one of them.`,
    needs: ({ option = '', other = '' }) => `“${option}” only has a meaning together with “${other}”.`,
    'unknown-rule': ({ rule = '', near }) =>
      `There is no rule or category “${rule}”. ${meant(near, 'To see all of them, please write: rolelint rules')}`,
    'unknown-rule-here': ({ rule = '', near }) =>
      `“--rule” names “${rule}”, but there is no such rule or category. ` +
      meant(near, 'To see all of them, please write: rolelint rules'),
    'no-place': () => 'Please name a file and a line, for example: rolelint explain my-document.md:12',
    'bad-place': ({ place = '' }) =>
      `“${place}” names no line. Please write the file, a colon and the number of the line, for example: ` +
      'rolelint explain my-document.md:12',
    'empty-document': ({ path = '' }) => `${path} is empty, so that there is no line to explain.`,
    'line-beyond': ({ path = '', line = '', last = '' }) =>
      `${path} has no line ${line}: its last one is line ${last}. Please name a line up to ${last}.`,
    'no-kind': ({ known = '' }) =>
      `Please say what to write: ${list(known)}. For example: rolelint new job-description my-posting.md`,
    'unknown-kind': ({ kind = '', known, near }) =>
      `Rolelint has no document to start from for “${kind}”. ${meant(near, `It has ${list(known, 'and')}.`)}`,
    'file-exists': ({ path = '' }) =>
      `${path} is there already, and was left as it is. Please give the new document another name.`,
    'not-written': ({ path = '', reason = '' }) =>
      `${path} could not be written (${reason}). Please check that the folder exists and may be written to.`,
    'all-ignored': () =>
      'The configuration leaves out every document that was found, so nothing was checked. ' +
      'Please name a document itself, or look at “ignore” in the configuration.',
  },
  unchecked: (count) =>
    count === 1 ? '1 document or path could not be checked.' : `${count} documents or paths could not be checked.`,
  standardInput: 'standard input',
  nothingToInsert: (path) => `${path}: nothing is missing, so nothing was added.`,
  inserted: (path, titles) =>
    `${path}: ${titles.length === 1 ? '1 draft was' : `${titles.length} drafts were`} added at the end (${titles.join('; ')}). Nothing else was changed.`,
  written: (path) => `${path} was written. Please fill in what stands in [brackets].`,
  defect: (reason) =>
    `Something went wrong in Rolelint itself: ${reason}\nWe are sorry. Please report it, with the document if you may share it.`,
  help: `Rolelint reads job descriptions, workplans and policies for peer support workers, and shows
duties and words that do not fit the role.

  rolelint check [PATHS…]       check documents; without a path, those of this folder
  rolelint checklist [PATHS…]   show what a successful role has and these documents lack
  rolelint new KIND [FILE]      write a document to start from
  rolelint rules [NAME]         list the rules, or show one
  rolelint explain FILE:LINE    show how a line was read

  rolelint COMMAND --help       what a command can do
  rolelint --locale fr …        the language of messages: en or fr
  rolelint --version
`,
  helpOf: {
    check: `rolelint check [PATHS…]

Checks documents in Markdown. A path is a file, a folder (everything in it that ends in .md or
.markdown) or a pattern in quotes ("jobs/**/*.md"). Without a path, this folder is checked.

  --format FORMAT          text (for people, the default) or json (for programs)
  --stdin                  read one document from standard input
  --stdin-path FILE        with --stdin: what the document is called, and where it would lie
  --kind KIND              job-description, workplan or policy, where the document does not say itself
  --lang LANGUAGE          en or fr, where the document does not say itself
  --rule RULE              only this rule (clinical/medication) or category (clinical); may be repeated
  --min-severity SEVERITY  leave out findings below error, warning or info
  --fail-on SEVERITY       exit with 1 from this severity on: error (the default), warning, info or never
  --config FILE            use this configuration
  --no-config              use no configuration
  --locale LANGUAGE        the language of messages: en or fr; otherwise the system’s
  -h, --help               show this

Exit codes: 0 nothing found from --fail-on on; 1 something found; 2 something could not be checked.
`,
    checklist: `rolelint checklist [PATHS…]

Shows, for job descriptions, workplans and policies, which of the things that a successful peer role
has are there, partly there or missing, with words to add for what is missing. A job description and a
workplan in one folder with the same “role:” at their top are read together.

  --insert                 add drafts for what is missing at the end of each document, and change nothing else
  --format FORMAT          text (for people, the default) or json (for programs)
  --kind KIND              job-description, workplan or policy, where the document does not say itself
  --lang LANGUAGE          en or fr, where the document does not say itself
  --config FILE            use this configuration
  --no-config              use no configuration
  --locale LANGUAGE        the language of messages: en or fr; otherwise the system’s
  -h, --help               show this
`,
    new: `rolelint new KIND [FILE]

Writes a document to start from, which covers the whole checklist: job-description or workplan. What
stands in [brackets] is to be filled in. Without a file it is printed.

  --lang LANGUAGE          en or fr; otherwise the language of messages
  --locale LANGUAGE        the language of messages: en or fr; otherwise the system’s
  -h, --help               show this
`,
    rules: `rolelint rules [NAME]

Lists all rules, or those of a category (clinical). For one rule (clinical/medication) it shows the
reason, the sources, examples, and look-alikes that are fine.

  --locale LANGUAGE        the language of messages: en or fr; otherwise the system’s
  -h, --help               show this
`,
    explain: `rolelint explain FILE:LINE

Shows how a line of a document was read: its section, who acts, whether it is said to happen, which
rules looked at it, and why each of them spoke or stayed quiet.

  --kind KIND              job-description, workplan or policy, where the document does not say itself
  --lang LANGUAGE          en or fr, where the document does not say itself
  --config FILE            use this configuration
  --no-config              use no configuration
  --locale LANGUAGE        the language of messages: en or fr; otherwise the system’s
  -h, --help               show this
`,
  },
}
