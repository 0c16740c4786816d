import type { Language } from '@rolelint/engine'
import { languageOf } from './client.js'
import { VERSION } from './version.js'

/** What the program is to do: serve, or say something and leave. */
export interface Asked {
  readonly say?: { readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly code: 0 | 2 }
}

const TRANSPORTS = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+|clientProcessId=\d+)$/u

/** Reads the arguments. Editors give the transport; a person who starts the program by hand is told what it is. */
export function readArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Asked {
  const help = HELP[languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? 'en']
  if (argv.some((arg) => arg === '--version' || arg === '-v'))
    return { say: { stream: 'stdout', text: `rolelint-language-server ${VERSION}\n`, code: 0 } }
  if (argv.some((arg) => arg === '--help' || arg === '-h'))
    return { say: { stream: 'stdout', text: help.whole, code: 0 } }
  const unknown = argv.find(
    (arg, i) =>
      !TRANSPORTS.test(arg) &&
      !/^--(?:socket|pipe|clientProcessId)$/u.test(argv[i - 1] ?? '') &&
      !/^--(?:socket|pipe|clientProcessId)$/u.test(arg),
  )
  if (unknown !== undefined)
    return { say: { stream: 'stderr', text: `${help.unknown(unknown)}\n\n${help.whole}`, code: 2 } }
  if (argv.length === 0) return { say: { stream: 'stderr', text: help.whole, code: 2 } }
  return {}
}

const HELP: Readonly<Record<Language, { whole: string; unknown: (argument: string) => string }>> = {
  en: {
    whole: `rolelint-language-server: checks peer support job descriptions, workplans and policies in an editor.

An editor starts it, with one of these:
  --stdio          speaks on standard input and output
  --node-ipc       speaks to the Node program that started it
  --socket PORT    connects to a port of this computer
  --pipe NAME      connects to a named pipe

  --help           shows this
  --version        shows the version

How to set up an editor: docs/language-server.md
`,
    unknown: (argument) => `rolelint-language-server: there is no option “${argument}”; it stands below what there is.`,
  },
  fr: {
    whole: `rolelint-language-server : vérifie dans un éditeur les affichages, plans de travail et politiques de pair-aidance.

Un éditeur le lance, avec l’une de ces options :
  --stdio          parle par l’entrée et la sortie standard
  --node-ipc       parle au programme Node qui l’a lancé
  --socket PORT    se connecte à un port de cet ordinateur
  --pipe NOM       se connecte à un tube nommé

  --help           affiche ceci
  --version        affiche la version

Comment préparer un éditeur : docs/language-server.md
`,
    unknown: (argument) =>
      `rolelint-language-server : l’option « ${argument} » n’existe pas; voici celles qui existent.`,
  },
}
