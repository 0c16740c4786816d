import type { ExplainMessages } from './messages.js'

/** " (“words”)" where there are words, otherwise nothing. */
const given = (by: string) => (by ? ` (${by})` : '')

/** Up to three names; the rest are many. */
function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more rules` : names.join(' and ')
}

export const explain: ExplainMessages = {
  at: (path, line) => (path ? `${path}, line ${line}` : `Line ${line}`),
  readAs: (kind, language) => `The document was read as a ${kind} in ${language}.`,
  noSection: 'This line stands before any heading.',
  section: (headings) => `It stands under ${headings.join(', then ')}.`,
  role: {
    duties: 'What stands here counts as a duty of the peer worker.',
    exclusions: 'What stands here is said not to be part of the role.',
    qualifications: 'This place says what a candidate brings.',
    supervision: 'This place is about supervision and support.',
    terms: 'This place is about pay and conditions.',
    about: 'This place describes the organization, the programme or the people.',
    definitions: 'This place explains words.',
    training: 'This place lists training, or topics to know about.',
    others: 'What stands here is the work of other people.',
    rights: 'This place is about people’s rights.',
    names: 'This place lists names or titles.',
    none: 'The place says nothing in particular about who does what.',
  },
  noStatement: 'There is nothing on this line to check: it is empty, or holds only markup.',
  actor: {
    peer: (named) =>
      named ? `Who acts: the peer worker (${named}).` : 'Who acts: nobody is named, so it is read as the peer worker.',
    staff: (named) => (named ? `Who acts: other staff (${named}).` : 'Who acts: other staff, because of the place.'),
    person: (named) =>
      named ? `Who acts: the person supported (${named}).` : 'Who acts: the person supported, because of the place.',
  },
  part: (words) => `In ${words}: `,
  affirmed: 'It is said to happen: nothing excludes it.',
  excluded: (words, by) => `Said not to happen: ${words}, by the word or words ${by}.`,
  allExcluded: (by) => `It is said not to happen, by what stands above it: ${by}.`,
  noRule: 'No rule has words that stand here.',
  spoke: (rule, words, who) => `${rule} spoke at ${words}: nothing excludes it, and nothing excuses it. ${who}`,
  resembles: (words, lines) =>
    `No rule’s own words stand in ${words}, but it is like known lines: ${lines.join('; ')}.`,
  noticed: (words, rules) =>
    `${words} is a word that ${list(rules)} ${rules.length > 1 ? 'look' : 'looks'} for, but here it stands without a task that ${rules.length > 1 ? 'they are' : 'the rule is'} about.`,
  quiet: (rule, words) => `${rule} stayed quiet at ${words}:`,
  reasons: {
    excluded: (by) => `the text says that this does not happen${given(by)}.`,
    others: (by) => `somebody else does this, not the peer worker${given(by)}.`,
    actor: (by) => `the rule is about somebody else’s act than the one here${given(by)}.`,
    'own-choice': (by) => `it is the person’s own choice or plan${given(by)}.`,
    rights: (by) => `it is about people’s rights, or about speaking up for them${given(by)}.`,
    experience: (by) => `it is about having lived through it${given(by)}.`,
    topic: (by) => `it is a topic of training, or something to know about, not a task${given(by)}.`,
    name: (by) => `it is part of a name, a title or a law${given(by)}.`,
    quoted: (by) => `the words are quoted, to explain or to reject them${given(by)}.`,
    section: (by) => `the rule looks at other sections than this one${given(by)}.`,
    unless: (by) => `words nearby make it something else${given(by)}.`,
    document: (by) => `another part of the document already answers it${given(by)}.`,
    covered: (by) =>
      by
        ? `another finding already covers these words: ${by}.`
        : 'it is switched off, or another finding already covers these words.',
    doubted: () => 'the second reader knows no duty that is like this one, so it is taken for something else.',
    counterexample: (by) => `it tells of another time or place, or of a mistake${given(by)}.`,
    condition: (by) => `it only says when something else is to happen${given(by)}.`,
    'not-excluded': () => 'the rule speaks only where this is ruled out, and here it is not.',
  },
  otherReason: 'something in the sentence excuses it.',
  suppressed: (words, line, because) =>
    `it was found, and is kept silent by the document itself, at line ${line} (${words}). ${because ? `The reason given: ${because}.` : 'No reason is given.'}`,
}
