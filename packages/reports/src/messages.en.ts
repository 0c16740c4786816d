import { explain } from './messages.explain.en.js'
import type { Counts, ReportMessages } from './messages.js'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number) => NUMBERS[count] ?? String(count)

/** "a", "a and b", "a, b and c". */
function join(parts: readonly string[], last: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
}

/** "3 things must change, 1 is worth changing and 2 are worth a look". */
function things({ error, warning, info }: Counts): string {
  const parts = [
    { count: error, one: 'must change', many: 'must change' },
    { count: warning, one: 'is worth changing', many: 'are worth changing' },
    { count: info, one: 'is worth a look', many: 'are worth a look' },
  ].filter(({ count }) => count > 0)
  const said = parts.map(({ count, one, many }, i) => {
    const noun = i > 0 ? '' : count === 1 ? ' thing' : ' things'
    return `${count}${noun} ${count === 1 ? one : many}`
  })
  return join(said, 'and')
}

function whole(read: number, flawed: number, counts: Counts): string {
  const start = read === 1 ? '1 document read.' : `${read} documents read.`
  if (read === 0) return ''
  if (flawed === 0) return `${start} ${read === 1 ? 'There is' : 'In all of them there is'} nothing to change.`
  const sound = read - flawed
  const quiet = sound === 0 ? '' : ` ${sound} ${sound === 1 ? 'has' : 'have'} nothing to change.`
  const others = flawed === 1 ? 'In the other' : `In the other ${inWords(flawed)} documents`
  const where = sound > 0 ? others : read === 1 ? 'In it' : 'In them'
  return `${start}${quiet} ${where}, ${things(counts)}.`
}

const problems: Readonly<
  Record<string, (value: string, known: string, message: string) => { message: string; mend: string }>
> = {
  'other-matter': (_, known) => ({
    message: 'This doesn’t read like a job description, a workplan or a policy about such work, so it was left alone.',
    mend: `If it is one, please write “kind:” and one of these between two lines of --- at its top: ${known}.`,
  }),
  'unknown-kind': (value, known) => ({
    message: `“${value}” is no kind of document that Rolelint knows, so the kind was found from the text.`,
    mend: `Please write one of these after “kind:”: ${known}.`,
  }),
  'language-without-rules': (value) => ({
    message: `This document is in ${value === 'fr' ? 'French' : value}, for which Rolelint has no rules on duties and words yet: only the checklist was read.`,
    mend: 'If it is in English, please write “lang: en” between two lines of --- at its top.',
  }),
  'rule-failed': (rule, _known, message) => ({
    message: `“${rule}” failed on this document, so what it would have said is missing; everything else was read. The error was: ${message}`,
    mend: 'This is a mistake in Rolelint or in its rules, not in the document. Please report it, with the line if you can.',
  }),
  'unknown-language': (value, known) => ({
    message: `“${value}” is no language that Rolelint knows, so the language was found from the text.`,
    mend: `Please write one of these after “language:”: ${known}.`,
  }),
}

export const english: ReportMessages = {
  severity: { error: 'Must change', warning: 'Worth changing', info: 'Worth a look' },
  category: {
    clinical: 'Clinical tasks',
    coercive: 'Control and coercion',
    language: 'Language',
    role: 'The peer role',
    employment: 'Employment',
    checklist: 'Checklist',
    essentials: 'Essentials',
    suppression: 'Suppressions',
  },
  kind: { 'job-description': 'job description', workplan: 'workplan', policy: 'policy' },
  language: { en: 'English', fr: 'French' },
  quote: (words) => `“${words}”`,
  or: (words) => join(words, 'or'),

  about: (label, text) => `${label}: ${text}`,
  line: (line) => `line ${line}`,
  nothing: 'Nothing to change here.',
  why: (text) => `Why it matters: ${text}`,
  write: (words) => `You could write ${words}.`,
  instead: 'Instead:',
  resembles: (lines) =>
    `No fixed wording was found here; the line resembles others that do this, such as ${lines.join(' and ')}. Please judge for yourself.`,
  rule: (id, sources) => (sources ? `Rule ${id}, from ${sources}` : `Rule ${id}`),
  source: (title, where) => (where ? `${title} (${where})` : title),
  asBefore: (rule, line) => `Rule ${rule}. The reason, and what to write instead, are at line ${line}.`,
  problem: (code, values) =>
    problems[code]?.(
      values.value ?? values.language ?? values.rule ?? '',
      values.known ?? '',
      values.message ?? '',
    ) ?? {
      message: `A part of this document could not be read as meant (${code}).`,
      mend: 'Please check how it is written.',
    },

  checklist: {
    score: (covered, partly, asked) =>
      `Integration checklist: ${covered} of ${asked} covered${partly > 0 ? `, ${partly} partly` : ''}.`,
    status: { covered: 'covered', partial: 'partly', missing: 'missing', contradicted: 'the opposite' },
    essentials: (covered, asked, lacking) =>
      `Essentials of a peer role: ${covered} of ${asked} are there.${lacking.length > 0 ? ` Not yet: ${lacking.join('; ')}.` : ''}`,
    elsewhere: (path) => `covered in ${path}`,
    clause: (text) => `You could write: ${text}`,
    contradicted: 'The document says the opposite; please mend that line first.',
    none: 'Nothing is asked of a document of this kind.',
  },

  summary: {
    none: 'No documents were read.',
    whole,
    listed: (count) =>
      count === 1 ? 'Of 1 document only the checklist was read.' : `Of ${count} documents only the checklist was read.`,
    leftAlone: (count) =>
      count === 1 ? '1 document is about something else.' : `${count} documents are about something else.`,
    unread: (count) => `${count} ${count === 1 ? 'document' : 'documents'} could not be read.`,
    suppressed: (count) =>
      count === 1
        ? '1 finding was kept silent by a comment in the document.'
        : `${count} findings were kept silent by comments in their documents.`,
  },
  explain,
  rules: {
    none: 'There are no rules.',
    count: (count) => (count === 1 ? '1 rule.' : `${count} rules.`),
    finds: 'What it finds',
    why: 'Why it matters',
    instead: 'What to write instead',
    kinds: (kinds) => `It looks only at documents of this kind: ${kinds}.`,
    sources: 'Where it comes from',
    examples: 'Examples: these words are found',
    quiet: 'Look-alikes: these are left alone',
    item: {
      asks: 'What it asks',
      match: 'Covers it',
      partial: 'Covers it in part, or vaguely',
      against: 'Says the opposite',
      quiet: 'Says nothing of it',
      clause: 'A clause to start from',
    },
    notice: { says: 'What it says', mend: 'What to do' },
    under: (heading) => `under “${heading}”`,
    because: (why) => `because: ${why}`,
  },
}
