import type { Messages } from './messages.js'

const meant = (near: string | undefined, otherwise: string) => (near ? `Vouliez-vous dire « ${near} » ?` : otherwise)

function list(names = '', word = 'ou'): string {
  const items = names.split(', ')
  return items.length < 2 ? names : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

export const french: Messages = {
  usage: {
    'no-command': () => 'Dites ce qu’il faut faire, par exemple : rolelint check mon-document.md',
    'unknown-command': ({ command = '', near, known }) =>
      `Il n’y a pas de commande « ${command} ». ${meant(near, `Les commandes sont ${list(known, 'et')}.`)}`,
    'path-as-command': ({ path = '' }) =>
      `« ${path} » n’est pas une commande. Pour vérifier un document ou un dossier, écrivez : rolelint check ${path}`,
    'unknown-option': ({ option = '', command = '', near }) =>
      `La commande « ${command} » n’a pas d’option « ${option} ». ` +
      meant(near, `Pour voir ses options, écrivez : rolelint ${command} --help`),
    'option-of-other-command': ({ option = '', command = '', commands }) =>
      `La commande « ${command} » n’a pas d’option « ${option} »; c’est une option de ${list(commands, 'et de')}.`,
    'value-missing': ({ option = '', known }) =>
      `Il faut une valeur après « ${option} ». ${known ? `Ce peut être ${list(known)}.` : `Par exemple : ${option} …`}`,
    'value-unwanted': ({ option = '', value = '' }) => `« ${option} » ne prend pas de valeur. Retirez « ${value} ».`,
    'unknown-value': ({ option = '', value = '', known, near }) =>
      `« ${value} » ne peut pas être la valeur de « ${option} ». ${near ? `Vouliez-vous dire « ${near} » ? ` : ''}Ce peut être ${list(known)}.`,
    'too-many': ({ command = '', extra = '' }) =>
      `La commande « ${command} » ne sait que faire de « ${extra} ». Nommez une seule chose à la fois.`,
    together: ({ one = '', other = '' }) =>
      `« ${one} » et « ${other} » ne vont pas ensemble. Choisissez l’un des deux.`,
    needs: ({ option = '', other = '' }) => `« ${option} » n’a de sens qu’avec « ${other} ».`,
    'unknown-rule': ({ rule = '', near }) =>
      `Il n’y a pas de règle ni de catégorie « ${rule} ». ${meant(near, 'Pour les voir toutes, écrivez : rolelint rules')}`,
    'unknown-rule-here': ({ rule = '', near }) =>
      `« --rule » nomme « ${rule} », mais il n’y a pas de telle règle ni de telle catégorie. ` +
      meant(near, 'Pour les voir toutes, écrivez : rolelint rules'),
    'no-place': () => 'Nommez un fichier et une ligne, par exemple : rolelint explain mon-document.md:12',
    'bad-place': ({ place = '' }) =>
      `« ${place} » ne nomme pas de ligne. Écrivez le fichier, un deux-points et le numéro de la ligne, par exemple : ` +
      'rolelint explain mon-document.md:12',
    'empty-document': ({ path = '' }) => `${path} est vide; il n’y a aucune ligne à expliquer.`,
    'line-beyond': ({ path = '', line = '', last = '' }) =>
      `${path} n’a pas de ligne ${line} : sa dernière est la ligne ${last}. Nommez une ligne jusqu’à ${last}.`,
    'no-kind': ({ known = '' }) =>
      `Dites ce qu’il faut écrire : ${list(known)}. Par exemple : rolelint new job-description mon-affichage.md`,
    'unknown-kind': ({ kind = '', known, near }) =>
      `Rolelint n’a pas de document de départ pour « ${kind} ». ${meant(near, `Il en a pour ${list(known, 'et')}.`)}`,
    'file-exists': ({ path = '' }) =>
      `${path} existe déjà et n’a pas été touché. Donnez un autre nom au nouveau document.`,
    'not-written': ({ path = '', reason = '' }) =>
      `${path} n’a pas pu être écrit (${reason}). Vérifiez que le dossier existe et qu’on peut y écrire.`,
    'all-ignored': () =>
      'La configuration écarte tous les documents trouvés; rien n’a donc été vérifié. ' +
      'Nommez un document lui-même, ou regardez « ignore » dans la configuration.',
  },
  unchecked: (count) =>
    count < 2
      ? `${count} document ou chemin n’a pas pu être vérifié.`
      : `${count} documents ou chemins n’ont pas pu être vérifiés.`,
  standardInput: 'entrée standard',
  nothingToInsert: (path) => `${path} : il ne manque rien, donc rien n’a été ajouté.`,
  inserted: (path, titles) =>
    `${path} : ${titles.length < 2 ? '1 ébauche a été ajoutée' : `${titles.length} ébauches ont été ajoutées`} à la fin (${titles.join('; ')}). Rien d’autre n’a changé.`,
  written: (path) => `${path} a été écrit. Complétez ce qui est entre [crochets].`,
  defect: (reason) =>
    `Quelque chose a mal tourné dans Rolelint lui-même : ${reason}\nNous en sommes désolés. Signalez-le-nous, avec le document si vous pouvez le partager.`,
  help: `Rolelint lit les descriptions de poste, les plans de travail et les politiques qui touchent les pairs
aidants, et montre les tâches et les mots qui ne conviennent pas au rôle.

  rolelint check [CHEMINS…]       vérifier des documents; sans chemin, ceux de ce dossier
  rolelint checklist [CHEMINS…]   montrer ce qu’a un rôle réussi et qui manque à ces documents
  rolelint new GENRE [FICHIER]    écrire un document de départ
  rolelint rules [NOM]            énumérer les règles, ou en montrer une
  rolelint explain FICHIER:LIGNE  montrer comment une ligne a été lue

  rolelint COMMANDE --help        ce qu’une commande peut faire
  rolelint --locale fr …          la langue des messages : fr ou en
  rolelint --version
`,
  helpOf: {
    check: `rolelint check [CHEMINS…]

Vérifie des documents en Markdown. Un chemin est un fichier, un dossier (tout ce qui s’y termine par .md ou
.markdown) ou un motif entre guillemets ("postes/**/*.md"). Sans chemin, ce dossier est vérifié.

  --format FORMAT          text (pour lire, la valeur habituelle) ou json (pour des programmes)
  --stdin                  lire un document de l’entrée standard
  --stdin-path FICHIER     avec --stdin : le nom du document, et l’endroit où il se trouverait
  --kind GENRE             job-description (description de poste), workplan (plan de travail) ou policy
                           (politique), si le document ne le dit pas lui-même
  --lang LANGUE            en ou fr, si le document ne le dit pas lui-même
  --rule RÈGLE             seulement cette règle (clinical/medication) ou catégorie (clinical); peut se répéter
  --min-severity GRAVITÉ   laisser de côté ce qui est moins grave que error (à corriger), warning (à revoir)
                           ou info (à vérifier)
  --fail-on GRAVITÉ        terminer par 1 à partir de cette gravité : error (la valeur habituelle), warning,
                           info ou never (jamais)
  --config FICHIER         employer cette configuration
  --no-config              n’employer aucune configuration
  --locale LANGUE          la langue des messages : fr ou en; sinon celle du système
  -h, --help               montrer ceci

Codes de sortie : 0 rien trouvé à partir de --fail-on; 1 quelque chose trouvé; 2 quelque chose n’a pas pu être vérifié.
`,
    checklist: `rolelint checklist [CHEMINS…]

Montre, pour les descriptions de poste, les plans de travail et les politiques, ce qui est présent, en partie présent
ou absent de ce qu’a un rôle de pair aidant réussi, avec un texte à ajouter pour ce qui manque. Une description de
poste et un plan de travail du même dossier qui portent le même « role: » en haut sont lus ensemble.

  --insert                 ajouter à la fin de chaque document une ébauche pour ce qui manque, sans rien changer d’autre
  --format FORMAT          text (pour lire, la valeur habituelle) ou json (pour des programmes)
  --kind GENRE             job-description (description de poste), workplan (plan de travail) ou policy
                           (politique), si le document ne le dit pas lui-même
  --lang LANGUE            en ou fr, si le document ne le dit pas lui-même
  --config FICHIER         employer cette configuration
  --no-config              n’employer aucune configuration
  --locale LANGUE          la langue des messages : fr ou en; sinon celle du système
  -h, --help               montrer ceci
`,
    new: `rolelint new GENRE [FICHIER]

Écrit un document de départ qui couvre toute la grille : job-description (description de poste) ou workplan (plan de
travail). Ce qui est entre [crochets] est à compléter. Sans fichier, il s’affiche.

  --lang LANGUE            fr ou en; sinon la langue des messages
  --locale LANGUE          la langue des messages : fr ou en; sinon celle du système
  -h, --help               montrer ceci
`,
    rules: `rolelint rules [NOM]

Énumère toutes les règles, ou celles d’une catégorie (clinical). Pour une règle (clinical/medication), montre la
raison, les sources, des exemples et des ressemblances qui conviennent.

  --locale LANGUE          la langue des messages : fr ou en; sinon celle du système
  -h, --help               montrer ceci
`,
    explain: `rolelint explain FICHIER:LIGNE

Montre comment une ligne d’un document a été lue : sa section, qui agit, s’il est dit que cela se fait, quelles règles
l’ont regardée, et pourquoi chacune a parlé ou s’est tue.

  --kind GENRE             job-description (description de poste), workplan (plan de travail) ou policy
                           (politique), si le document ne le dit pas lui-même
  --lang LANGUE            en ou fr, si le document ne le dit pas lui-même
  --config FICHIER         employer cette configuration
  --no-config              n’employer aucune configuration
  --locale LANGUE          la langue des messages : fr ou en; sinon celle du système
  -h, --help               montrer ceci
`,
  },
}
