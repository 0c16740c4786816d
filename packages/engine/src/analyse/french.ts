import type { Agreement } from '../facts/agreement.js'
import { createFrenchLemmatizer } from './french-lemma.js'
import { irregularForms } from './french-verbs.js'
import type { Morphology, Part, VerbForm } from './morphology.js'

const ELIDED = new Set('l d j m n s c t qu jusqu lorsqu puisqu quoiqu quelqu presqu entr aujourd'.split(' '))

/** What inclusive writing adds to a word: "pair·e", "aidant(e)s", "intervenant.e.s", "usager-ère". */
const INCLUSIVE = [
  `[·•‧∙.](?:e|es|ne|nes|le|les|ère|ères|re|res|euse|euses|rice|rices|trice|trices|ive|ives|ve|ves|te|tes|se|ses)(?:[·•‧∙.]?s)?`,
  String.raw`\((?:e|es|s|ne|nes|le|les|ère|ères|re|euse|euses|rice|rices|trice|trices|ive|ves?)\)(?:\(s\)|s)?`,
  `-(?:e|es|ne|nes|ère|ères|euse|euses|rice|rices|trice|trices|ive|ives|e-s)`,
].join('|')

/** What the shapes of French words tell. */
export function createFrench(): Morphology {
  const irregular = irregularForms()
  const lemmatize = createFrenchLemmatizer()
  const forms = new Map<string, VerbForm>()
  return {
    lemmatize,
    word: new RegExp(
      String.raw`[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*(?:(?<=\p{L})(?:${INCLUSIVE})(?![\p{L}\p{N}]))?|&`,
      'gu',
    ),
    parts,
    formOf: (word) => {
      let form = forms.get(word)
      if (!form) {
        form = verbForm(word, irregular)
        if (forms.size > 50_000) forms.clear()
        forms.set(word, form)
      }
      return form
    },
    isPlural: (word) => /[sx]$/u.test(word),
    isPast: (word) => /(?:ait|aient)$/u.test(word),
    isParticiple: (word) => isParticiple(word, irregular),
    agreementOf,
    headFirst: true,
  }
}

const FEMININE = new Set('la une cette ma ta sa elle elles'.split(' '))
const MASCULINE = new Set('le un ce cet du au mon ton son il ils'.split(' '))
const PLURAL = new Set('les des ces aux mes tes ses nos vos leurs ils elles'.split(' '))

/** "une psychiatre", "l'infirmière": an article shows the gender, or an ending that only women's titles have. */
function agreementOf(words: readonly string[], article: string | undefined): Agreement {
  const [first = ''] = words
  const shown = article ?? first
  const plural = PLURAL.has(shown) ? true : article || words.length === 1 ? /[sx]$/u.test(first) : undefined
  if (FEMININE.has(shown)) return { feminine: true, plural }
  if (MASCULINE.has(shown)) return { feminine: false, plural }
  if (/(?:ière|euse|trice|ante|ente|ée|enne|onne)s?$/u.test(first)) return { feminine: true, plural }
  return { feminine: /(?:ier|eur|teur|ant|ent|ien)s?$/u.test(first) ? false : undefined, plural }
}

function parts(word: string): readonly Part[] {
  if (word === '&') return [{ text: 'et', start: 0, end: 1 }]
  // What inclusive writing adds belongs to the word, and tells nothing.
  const end = /[^\p{L}\p{N}\p{M}'’]/u.exec(word)?.index ?? word.length
  const found: Part[] = []
  let from = 0
  for (let at = nextApostrophe(word, from); at >= 0 && at < end; at = nextApostrophe(word, from)) {
    if (!ELIDED.has(word.slice(from, at).toLowerCase()) || at + 1 >= end) break
    found.push({ text: word.slice(from, at), start: from, end: at + 1 })
    from = at + 1
  }
  found.push({ text: word.slice(from, end).replace(/['’]/gu, ''), start: from, end: word.length })
  return found
}

function nextApostrophe(word: string, from: number): number {
  const at = word.slice(from).search(/['’]/u)
  return at < 0 ? at : from + at
}

function verbForm(word: string, irregular: ReadonlyMap<string, readonly string[]>): VerbForm {
  if (/(?:er|ir|oir|dre|tre|pre|cre|ire|vre|ure|aire)$/u.test(word) && !FINITE_LIKE_BASE.test(word)) return 'base'
  if (word.endsWith('ant')) return 'gerund'
  if (isParticiple(word, irregular)) return 'past'
  return 'finite'
}

/** Forms in -re that have a person: "administre", "rencontre", "entre", "offre", "ouvre", "assure". */
const FINITE_LIKE_BASE =
  /(?:istre|contre|entre|montre|ncre|gistre|assure|mesure|ffre|[^i]vre|livre|cadre|rembourse|igure|procure|ssure|clôture|capture|facture|structure|voiture|lecture|mesure|concentre|inspire|respire|attire|retire|tire|désire|admire|expire|vire|conspire)$/u

function isParticiple(word: string, irregular: ReadonlyMap<string, readonly string[]>): boolean {
  if (/(?:é|ée|és|ées)$/u.test(word)) return true
  return (
    /(?:i|ie|is|ies|it|its|ite|ites|u|ue|us|ues|ert|erte|erts|ertes|int|inte|ints|intes|ise|ises|aite|aites|ait|aits)$/u.test(
      word,
    ) && irregular.has(word)
  )
}
