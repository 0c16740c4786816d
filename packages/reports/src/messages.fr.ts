import { explain } from './messages.explain.fr.js'
import type { Counts, ReportMessages } from './messages.js'

/** "a", "a et b", "a, b et c". */
function join(parts: readonly string[], last: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
}

/** Zéro et un sont du singulier. */
const isOne = (count: number): boolean => count < 2

/** "3 passages sont à corriger, 1 est à revoir et 2 sont à vérifier". */
function things({ error, warning, info }: Counts): string {
  const parts = [
    { count: error, what: 'à corriger' },
    { count: warning, what: 'à revoir' },
    { count: info, what: 'à vérifier' },
  ].filter(({ count }) => count > 0)
  const said = parts.map(({ count, what }, i) => {
    const noun = i > 0 ? '' : isOne(count) ? ' passage' : ' passages'
    return `${count}${noun} ${isOne(count) ? 'est' : 'sont'} ${what}`
  })
  return join(said, 'et')
}

function whole(read: number, flawed: number, counts: Counts): string {
  const start = isOne(read) ? `${read} document lu.` : `${read} documents lus.`
  if (read === 0) return ''
  if (flawed === 0) return `${start} ${read === 1 ? 'Il n’y a' : 'Dans aucun d’eux il n’y a'} rien à changer.`
  const sound = read - flawed
  const quiet = sound === 0 ? '' : ` Dans ${sound} d’entre eux, il n’y a rien à changer.`
  const others = flawed === 1 ? 'Dans l’autre' : `Dans les ${flawed} autres`
  const where = sound > 0 ? others : read === 1 ? 'Dans celui-ci' : 'Dans l’ensemble'
  return `${start}${quiet} ${where}, ${things(counts)}.`
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'anglais', fr: 'français' }

const problems: Readonly<
  Record<string, (value: string, known: string, message: string) => { message: string; mend: string }>
> = {
  'other-matter': (_, known) => ({
    message:
      'Ce document ne ressemble ni à une description de poste, ni à un plan de travail, ni à une politique sur ce travail; il a été laissé de côté.',
    mend: `S’il en est un, écrivez « kind: » et l’un de ces mots entre deux lignes de --- tout en haut : ${known}.`,
  }),
  'unknown-kind': (value, known) => ({
    message: `Rolelint ne connaît pas de document du genre « ${value} »; le genre a donc été trouvé d’après le texte.`,
    mend: `Écrivez après « kind: » l’un de ces mots : ${known}.`,
  }),
  'language-without-rules': (value) => ({
    message: `Une partie de ce document est en ${LANGUAGES[value] ?? value}, langue pour laquelle Rolelint n’a pas encore de règles sur les tâches et les mots : seule la grille a été lue.`,
    mend: 'Si c’est une erreur, écrivez « lang: fr » entre deux lignes de --- en haut du document.',
  }),
  'rule-failed': (rule, _known, message) => ({
    message: `« ${rule} » a échoué sur ce document : ce qui en serait venu manque, tout le reste a été lu. L’erreur était : ${message}`,
    mend: 'C’est une erreur de Rolelint ou de ses règles, pas du document. Signalez-la, avec la ligne si possible.',
  }),
  'unknown-language': (value, known) => ({
    message: `Rolelint ne connaît pas la langue « ${value} »; la langue a donc été trouvée d’après le texte.`,
    mend: `Écrivez après « language: » l’un de ces codes : ${known}.`,
  }),
}

export const french: ReportMessages = {
  severity: { error: 'À corriger', warning: 'À revoir', info: 'À vérifier' },
  category: {
    clinical: 'Tâches cliniques',
    coercive: 'Contrôle et contrainte',
    language: 'Langage',
    role: 'Le rôle du pair aidant',
    employment: 'Emploi',
    checklist: 'Grille d’intégration',
    essentials: 'Éléments essentiels',
    suppression: 'Mises sous silence',
  },
  kind: { 'job-description': 'description de poste', workplan: 'plan de travail', policy: 'politique' },
  language: { en: 'anglais', fr: 'français' },
  quote: (words) => `« ${words} »`,
  or: (words) => join(words, 'ou'),

  about: (label, text) => `${label} : ${text}`,
  line: (line) => `ligne ${line}`,
  nothing: 'Rien à changer ici.',
  why: (text) => `Pourquoi c’est important : ${text}`,
  write: (words) => `Vous pourriez écrire ${words}.`,
  instead: 'Plutôt :',
  resembles: (lines) =>
    `Aucune formule connue n’a été trouvée ici; la ligne ressemble à d’autres qui disent la même chose, comme ${lines.join(' et ')}. À vous de juger.`,
  rule: (id, sources) => (sources ? `Règle ${id}, d’après ${sources}` : `Règle ${id}`),
  source: (title) => title,
  asBefore: (rule, line) => `Règle ${rule}. La raison, et ce qu’on peut écrire à la place, sont à la ligne ${line}.`,
  problem: (code, values) =>
    problems[code]?.(
      values.value ?? values.language ?? values.rule ?? '',
      values.known ?? '',
      values.message ?? '',
    ) ?? {
      message: `Une partie de ce document n’a pas pu être lue comme il faut (${code}).`,
      mend: 'Vérifiez comment elle est écrite.',
    },

  checklist: {
    score: (covered, partly, asked) =>
      `Grille d’intégration : ${covered} ${isOne(covered) ? 'élément présent' : 'éléments présents'} sur ${asked}${partly > 0 ? `, ${partly} en partie` : ''}.`,
    status: { covered: 'présent', partial: 'en partie', missing: 'absent', contradicted: 'le contraire' },
    essentials: (covered, asked, lacking) =>
      `Éléments essentiels du rôle : ${covered} sur ${asked}.${lacking.length > 0 ? ` Pas encore : ${lacking.join('; ')}.` : ''}`,
    elsewhere: (path) => `présent dans ${path}`,
    clause: (text) => `Vous pourriez écrire : ${text}`,
    contradicted: 'Le document dit le contraire; corrigez d’abord cette ligne.',
    none: 'Rien n’est demandé à un document de ce genre.',
  },

  summary: {
    none: 'Aucun document n’a été lu.',
    whole,
    listed: (count) =>
      isOne(count) ? 'D’un document, seule la grille a été lue.' : `De ${count} documents, seule la grille a été lue.`,
    leftAlone: (count) =>
      isOne(count) ? 'Un document parle d’autre chose.' : `${count} documents parlent d’autre chose.`,
    unread: (count) =>
      `${count} ${isOne(count) ? 'document n’a' : 'documents n’ont'} pas pu être lu${isOne(count) ? '' : 's'}.`,
    suppressed: (count) =>
      isOne(count)
        ? `${count} constat a été mis sous silence par un commentaire dans le document.`
        : `${count} constats ont été mis sous silence par des commentaires dans les documents.`,
  },
  explain,
  rules: {
    none: 'Il n’y a aucune règle.',
    count: (count) => (isOne(count) ? `${count} règle.` : `${count} règles.`),
    finds: 'Ce qu’elle trouve',
    why: 'Pourquoi c’est important',
    instead: 'Ce qu’on peut écrire à la place',
    kinds: (kinds) => `Elle ne regarde que les documents de ce genre : ${kinds}.`,
    sources: 'D’où elle vient',
    examples: 'Exemples : ces mots sont signalés',
    quiet: 'Ressemblances : ceux-ci ne le sont pas',
    item: {
      asks: 'Ce qu’il demande',
      match: 'Cela suffit',
      partial: 'Cela ne suffit qu’en partie',
      against: 'Cela dit le contraire',
      quiet: 'Cela n’en dit rien',
      clause: 'Un texte de départ',
    },
    notice: { says: 'Ce qu’elle dit', mend: 'Quoi faire' },
    under: (heading) => `sous « ${heading} »`,
    because: (why) => `parce que : ${why}`,
  },
}
