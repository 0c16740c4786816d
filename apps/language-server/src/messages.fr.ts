import type { ServerMessages } from './messages.js'

export const french: ServerMessages = {
  finding: (message, write) => (write ? `${message} ${write}` : message),
  checklist: (score, lacking) => (lacking.length === 0 ? score : `${score} Il manque encore : ${lacking.join('; ')}.`),
  partly: (title) => `${title} : couvert en partie ici`,
  opposite: (title) => `${title} : le texte dit le contraire ici`,
  tooLarge: (read) =>
    `Ce document est très volumineux. Rolelint n’en a lu que les ${read} premiers Ko; divisez-le pour qu’il soit lu en entier.`,
  unconfigured: (reasons) =>
    `Rolelint ne peut pas vérifier ce document tant que sa configuration n’est pas corrigée. ${reasons}`,
  failed: (what) => `Rolelint n’a pas pu terminer ceci (${what}). Tout le reste continue.`,
  settings: (mistake) => `Un réglage de Rolelint dans cet éditeur ne peut pas servir : ${mistake}`,

  lens: {
    checklist: (covered, asked) => `Liste d’intégration ${covered}/${asked}`,
    findings: (count) => (count === 0 ? 'rien à changer' : count === 1 ? '1 remarque' : `${count} remarques`),
  },
  action: {
    replace: (words) => `Écrire « ${words} »`,
    fixAll: 'Remplacer tous les mots qui peuvent l’être sans risque',
    clause: (title) => `Ajouter une ébauche : ${title}`,
    allClauses: (count) =>
      count === 1 ? 'Ajouter une ébauche de ce qui manque' : `Ajouter des ébauches des ${count} éléments qui manquent`,
    suppressHere: (title) => `Laisser tel quel, avec une raison (${title})`,
    suppressInFile: (title) => `Laisser dans tout ce document, avec une raison (${title})`,
    reason: 'écrire la raison ici',
    severity: (title, severity) =>
      severity === 'off'
        ? `Ne plus montrer « ${title} » pour les documents de ce dossier`
        : `Ne montrer « ${title} » que comme ${{ error: 'erreur', warning: 'avertissement', info: 'indication' }[severity]} dans ce dossier`,
    page: (title) => `En savoir plus sur « ${title} », avec les sources`,
    mend: (name) => `Écrire « ${name} »`,
  },
  hover: {
    instead: (words) => `On pourrait écrire ${words.map((word) => `« ${word} »`).join(' ou ')}.`,
    page: 'En savoir plus sur cette règle',
    suppressed: (title, reason) =>
      `« ${title} » est laissé de côté ici${reason ? ` : ${reason}` : ', sans raison donnée'}.`,
    line: (line) => `ligne ${line}`,
    section: 'Sur la liste d’intégration',
  },
  completion: {
    suppression: {
      next: 'Laisse une règle de côté dans le paragraphe ou l’élément de liste qui suit.',
      disable: 'Laisse une règle de côté à partir d’ici.',
      enable: 'Tient de nouveau compte des règles à partir d’ici.',
    },
    key: {
      kind: 'Ce qu’est ce document. Sans cela, Rolelint le trouve dans le texte.',
      lang: 'La langue de ce document. Sans cela, Rolelint la trouve dans le texte.',
      role: 'Le rôle dont parle ce document. Un affichage et un plan de travail du même dossier qui ont le même rôle sont lus ensemble.',
      'rolelint-disable': 'Les règles laissées de côté dans tout ce document, chacune avec la raison.',
    },
    clause: 'Ébauche pour la liste d’intégration',
  },
  progress: {
    title: 'Rolelint lit les documents',
    done: (read, all) => `${read} sur ${all}`,
  },
}
