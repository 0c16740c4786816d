import type { ProjectMessages } from './messages.js'

/** « Vouliez-vous dire … ? » where a name is near, otherwise `otherwise`. */
const meant = (near: string | undefined, otherwise: string) => (near ? `Vouliez-vous dire « ${near} » ?` : otherwise)
const or = (list = '') => list.split(', ').join(', ou ')

export const french: ProjectMessages = {
  'not-found': ({ near }) => ({
    message: 'Ce fichier ou ce dossier n’existe pas.',
    mend: meant(near, 'Vérifiez comment il s’écrit, et à partir de quel dossier le chemin compte.'),
  }),
  'no-match': () => ({
    message: 'Aucun document ne correspond à ce motif.',
    mend: 'Vérifiez-le, et gardez-le entre guillemets pour que votre terminal n’y touche pas : "docs/**/*.md".',
  }),
  'no-documents': () => ({
    message: 'Il n’y a aucun document Markdown dans ce dossier ni dans ceux qu’il contient.',
    mend: 'Les documents se terminent par .md ou .markdown. Nommez un autre dossier, ou le fichier lui-même.',
  }),
  'is-folder': () => ({
    message: 'C’est un dossier; il faut ici un fichier.',
    mend: 'Nommez l’un des fichiers qu’il contient.',
  }),
  'not-a-file': () => ({
    message: 'Ce n’est pas un fichier qui se lit comme du texte.',
    mend: 'Nommez un autre fichier.',
  }),
  'no-permission': () => ({
    message: 'Vous n’avez pas la permission de le lire.',
    mend: 'Demandez l’accès à qui le possède, ou faites-en une copie que vous pouvez ouvrir.',
  }),
  unreadable: ({ reason = 'raison inconnue' }) => ({
    message: `Il n’a pas pu être lu (${reason}).`,
    mend: 'Vérifiez que le disque ou le dossier réseau est accessible, et réessayez.',
  }),
  'not-utf8': ({ line = '1' }) => ({
    message: `Il n’est pas enregistré en UTF-8 : la ligne ${line} contient des caractères d’un autre encodage.`,
    mend: 'Ouvrez-le dans votre éditeur et enregistrez-le avec l’encodage UTF-8.',
  }),
  'broken-utf16': () => ({
    message: 'Il commence comme un texte en UTF-16, mais il est abîmé plus loin.',
    mend: 'Ouvrez-le dans le programme qui l’a écrit et enregistrez-le avec l’encodage UTF-8.',
  }),
  binary: () => ({
    message: 'Ce n’est pas un fichier de texte.',
    mend: 'Enregistrez-le comme texte simple, avec l’encodage UTF-8; un document, en Markdown.',
  }),
  'office-file': () => ({
    message: 'C’est un fichier de traitement de texte, et non du Markdown.',
    mend: 'Copiez son texte dans un fichier qui se termine par .md, ou exportez-le en Markdown.',
  }),
  'pdf-file': () => ({
    message: 'C’est un PDF, et non du Markdown.',
    mend: 'Copiez son texte dans un fichier qui se termine par .md.',
  }),
  'config-several': ({ files = '' }) => ({
    message: `Ce dossier a plus d’une configuration : ${files}.`,
    mend: 'N’en gardez qu’une.',
  }),
  // The reason that the reader of YAML gives is in English.
  'config-syntax': () => ({
    message: 'La configuration ne se comprend plus à partir d’ici.',
    mend: 'Vérifiez les retraits, les deux-points, les guillemets et les crochets autour de cet endroit.',
  }),
  'config-unknown-key': ({ key = '', parent = '', near, known = '' }) => ({
    message: parent
      ? `« ${key} » ne peut pas être réglé dans « ${parent} ».`
      : `« ${key} » ne peut pas être réglé dans une configuration.`,
    mend: meant(near, `On peut y mettre : ${known}.`),
  }),
  'config-unknown-value': ({ value = '', key = '', near, known = '' }) => ({
    message: `« ${value} » ne peut pas servir de « ${key} ».`,
    mend: meant(near, `Ce peut être ${or(known)}.`),
  }),
  'config-unknown-rule': ({ rule = '', near }) => ({
    message: `Il n’y a pas de règle ni de catégorie « ${rule} ».`,
    mend: meant(near, 'La commande « rules » les énumère toutes.'),
  }),
  'config-wrong-pattern': ({ value = '', key = '' }) => ({
    message: `« ${value} » ne peut pas se trouver dans « ${key} ».`,
    mend: 'Écrivez un chemin avec des barres obliques (/), sans « ! » devant : brouillons, ou "politiques/**/*.md".',
  }),
  'config-wrong-shape': ({ key = '', form = '' }) => ({
    message: key ? `« ${key} » n’a pas la forme qu’il faut.` : 'La configuration n’a pas la forme qu’il faut.',
    mend: forms[form] ?? 'Regardez l’exemple dans le fichier README.',
  }),
}

/** How to write what is of the wrong shape. */
const forms: Readonly<Record<string, string>> = {
  word: 'Écrivez un seul mot après le deux-points.',
  keys: 'Écrivez des clés avec leurs valeurs, une par ligne : « kind: policy ».',
  list: 'Écrivez une liste, une entrée par ligne, chacune après « - ».',
  patterns: 'Écrivez un chemin ou un motif, ou une liste, un par ligne après « - ».',
  match: 'Ajoutez « match: » avec le chemin ou le motif que visent ces réglages.',
}
