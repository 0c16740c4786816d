import type { ServerMessages } from './messages.js'

export const english: ServerMessages = {
  finding: (message, write) => (write ? `${message} ${write}` : message),
  checklist: (score, lacking) => (lacking.length === 0 ? score : `${score} Not there yet: ${lacking.join('; ')}.`),
  partly: (title) => `${title}: partly covered here`,
  opposite: (title) => `${title}: the text says the opposite here`,
  tooLarge: (read) =>
    `This document is very large. Rolelint has read its first ${read} KB only; please split it to have all of it read.`,
  unconfigured: (reasons) => `Rolelint can't check this document before its configuration is mended. ${reasons}`,
  failed: (what) => `Rolelint could not finish this (${what}). Everything else goes on.`,
  settings: (mistake) => `A setting of Rolelint in this editor can't be used: ${mistake}`,

  lens: {
    checklist: (covered, asked) => `Integration checklist ${covered}/${asked}`,
    findings: (count) => (count === 0 ? 'nothing to change' : count === 1 ? '1 finding' : `${count} findings`),
  },
  action: {
    replace: (words) => `Write “${words}”`,
    fixAll: 'Replace all wording that can be replaced safely',
    clause: (title) => `Add a draft: ${title}`,
    allClauses: (count) =>
      count === 1 ? 'Add a draft for what is missing' : `Add drafts for all ${count} that are missing`,
    suppressHere: (title) => `Leave this as it is, with a reason (${title})`,
    suppressInFile: (title) => `Leave it in this whole document, with a reason (${title})`,
    reason: 'write the reason here',
    severity: (title, severity) =>
      severity === 'off'
        ? `Never show “${title}” for documents in this folder`
        : `Show “${title}” only as ${{ error: 'an error', warning: 'a warning', info: 'a hint' }[severity]} in this folder`,
    page: (title) => `Read about “${title}”, with sources`,
    mend: (name) => `Write “${name}”`,
  },
  hover: {
    instead: (words) => `You could write ${words.map((word) => `“${word}”`).join(' or ')}.`,
    page: 'More about this rule',
    suppressed: (title, reason) => `“${title}” is left alone here${reason ? `: ${reason}` : ', without a reason'}.`,
    line: (line) => `line ${line}`,
    section: 'On the integration checklist',
  },
  completion: {
    suppression: {
      next: 'Leaves a rule alone in the next paragraph or list item.',
      disable: 'Leaves a rule alone from here on.',
      enable: 'Heeds the rules again from here on.',
    },
    key: {
      kind: 'What this document is. Without it, Rolelint finds out from the text.',
      lang: 'The language of this document. Without it, Rolelint finds out from the text.',
      role: 'The role that this document is about. A posting and a workplan in one folder with the same role are read together.',
      'rolelint-disable': 'Rules that are left alone in this whole document, each with the reason.',
    },
    clause: 'Draft for the integration checklist',
  },
  progress: {
    title: 'Rolelint reads the documents',
    done: (read, all) => `${read} of ${all}`,
  },
}
