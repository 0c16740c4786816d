import type { ExplainMessages } from './messages.js'

/** " (« mots »)" where there are words, otherwise nothing. */
const given = (by: string) => (by ? ` (${by})` : '')

/** Up to three names; the rest are many. */
function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} et ${names.length - 2} autres règles` : names.join(' et ')
}

const FEMININE = /^politique/u

export const explain: ExplainMessages = {
  at: (path, line) => (path ? `${path}, ligne ${line}` : `Ligne ${line}`),
  readAs: (kind, language) =>
    `Le document a été lu comme ${FEMININE.test(kind) || kind.startsWith('description') ? 'une' : 'un'} ${kind} en ${language}.`,
  noSection: 'Cette ligne se trouve avant tout titre.',
  section: (headings) => `Elle se trouve sous ${headings.join(', puis ')}.`,
  role: {
    duties: 'Ce qui se trouve ici compte comme une tâche du pair aidant.',
    exclusions: 'Ce qui se trouve ici est dit ne pas faire partie du rôle.',
    qualifications: 'Cet endroit dit ce que la personne apporte.',
    supervision: 'Cet endroit parle de supervision et de soutien.',
    terms: 'Cet endroit parle de la paie et des conditions.',
    about: 'Cet endroit décrit l’organisme, le programme ou les personnes.',
    definitions: 'Cet endroit explique des mots.',
    training: 'Cet endroit énumère des formations ou des choses à connaître.',
    others: 'Ce qui se trouve ici est le travail d’autres personnes.',
    rights: 'Cet endroit parle des droits des personnes.',
    names: 'Cet endroit énumère des noms ou des titres.',
    none: 'L’endroit ne dit rien de particulier sur qui fait quoi.',
  },
  noStatement: 'Il n’y a rien à vérifier sur cette ligne : elle est vide, ou ne contient que de la mise en forme.',
  actor: {
    peer: (named) =>
      named
        ? `Qui agit : le pair aidant (${named}).`
        : 'Qui agit : personne n’est nommé, c’est donc lu comme le pair aidant.',
    staff: (named) =>
      named ? `Qui agit : un autre membre du personnel (${named}).` : 'Qui agit : d’autres, à cause de l’endroit.',
    person: (named) =>
      named
        ? `Qui agit : la personne accompagnée (${named}).`
        : 'Qui agit : la personne accompagnée, à cause de l’endroit.',
  },
  part: (words) => `Dans ${words} : `,
  affirmed: 'Il est dit que cela se fait : rien ne l’exclut.',
  excluded: (words, by) => `Il est dit que cela ne se fait pas : ${words}, à cause de ${by}.`,
  allExcluded: (by) => `Il est dit que cela ne se fait pas, par ce qui se trouve au-dessus : ${by}.`,
  noRule: 'Aucune règle n’a de mots qui se trouvent ici.',
  spoke: (rule, words, who) => `${rule} a signalé ${words} : rien ne l’exclut et rien ne l’excuse. ${who}`,
  resembles: (words, lines) =>
    `Aucun mot d’une règle ne se trouve dans ${words}, mais cela ressemble à des lignes connues : ${lines.join('; ')}.`,
  noticed: (words, rules) =>
    `${words} est un mot que ${rules.length > 1 ? 'cherchent' : 'cherche'} ${list(rules)}, mais il n’est pas ici dans une tâche dont ${rules.length > 1 ? 'elles parlent' : 'la règle parle'}.`,
  quiet: (rule, words) => `${rule} n’a rien dit de ${words} :`,
  reasons: {
    excluded: (by) => `le texte dit que cela ne se fait pas${given(by)}.`,
    others: (by) => `quelqu’un d’autre le fait, et non le pair aidant${given(by)}.`,
    actor: (by) => `la règle porte sur l’acte de quelqu’un d’autre${given(by)}.`,
    'own-choice': (by) => `c’est le choix ou le plan de la personne${given(by)}.`,
    rights: (by) => `il s’agit des droits des personnes, ou de les défendre${given(by)}.`,
    experience: (by) => `il s’agit de l’avoir vécu${given(by)}.`,
    topic: (by) => `c’est un sujet de formation ou une chose à connaître, et non une tâche${given(by)}.`,
    name: (by) => `cela fait partie d’un nom, d’un titre ou d’une loi${given(by)}.`,
    quoted: (by) => `les mots sont cités, pour les expliquer ou les rejeter${given(by)}.`,
    section: (by) => `la règle regarde d’autres endroits que celui-ci${given(by)}.`,
    unless: (by) => `des mots voisins en font autre chose${given(by)}.`,
    document: (by) => `une autre partie du document y répond déjà${given(by)}.`,
    covered: (by) =>
      by
        ? `un autre constat couvre déjà ces mots : ${by}.`
        : 'elle est désactivée, ou un autre constat couvre déjà ces mots.',
    doubted: () =>
      'le second lecteur ne connaît aucune tâche qui ressemble à celle-ci; elle est donc prise pour autre chose.',
    counterexample: (by) => `il est question d’un autre temps, d’un autre lieu ou d’une erreur${given(by)}.`,
    condition: (by) => `cela dit seulement quand autre chose doit se faire${given(by)}.`,
    'not-excluded': () => 'la règle ne parle que là où c’est exclu, et ce ne l’est pas ici.',
  },
  otherReason: 'quelque chose dans la phrase l’excuse.',
  suppressed: (words, line, because) =>
    `c’est relevé, mais le document lui-même le met sous silence à la ligne ${line} (${words}). ${because ? `La raison donnée : ${because}.` : 'Aucune raison n’est donnée.'}`,
}
