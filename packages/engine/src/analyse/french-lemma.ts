import { stemOf } from './french-stem.js'
import { irregularForms } from './french-verbs.js'
import type { Lemmatizer } from './morphology.js'

/** Endings of verbs in -er, the longest first. */
const ER_ENDINGS =
  'eraient assions assiez erions erais erait eriez erons eront èrent aient asses asse ions erai eras erez ants ante antes ent ons iez ais ait ant ées era és ée ez es ai as at ât a é e'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/** Endings of feminine and plural words, and what the masculine singular has in their place. */
const NOUN_ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ères', ['er']],
  ['ère', ['er']],
  ['euses', ['eur', 'eux']],
  ['euse', ['eur', 'eux']],
  ['trices', ['teur']],
  ['trice', ['teur']],
  ['esses', ['e']],
  ['esse', ['e']],
  ['ives', ['if']],
  ['ive', ['if']],
  ['elles', ['el', 'eau']],
  ['elle', ['el', 'eau']],
  ['ennes', ['en']],
  ['enne', ['en']],
  ['onnes', ['on']],
  ['onne', ['on']],
  ['ettes', ['et']],
  ['ette', ['et']],
  ['ètes', ['et']],
  ['ète', ['et']],
  ['ques', ['c', 'que']],
  ['que', ['c']],
  ['ches', ['c']],
  ['che', ['c']],
  ['aux', ['al', 'ail', 'au']],
  ['eaux', ['eau']],
  ['eux', ['eu', 'eux']],
  ['es', ['', 'e']],
  ['e', ['']],
  ['s', ['']],
  ['x', ['']],
]

/** Words of one letter or two more than these are too short to have lost an ending. */
const SHORTEST = 2

/**
 * French inflections, by irregular forms and endings: verbs to their infinitive, nouns to their singular, adjectives and
 * names of people to the masculine. Deterministic; an unknown word gets every form that its ending allows, its stem last.
 */
export function createFrenchLemmatizer(): Lemmatizer {
  const irregular = irregularForms()
  const known = new Map<string, readonly string[]>()
  const lemmasOf = (word: string): string[] => [
    word,
    ...nounForms(word),
    ...infinitives(word),
    ...(irregular.get(word) ?? []),
    ...(CONTRACTED[word] ?? []),
  ]
  return (word) => {
    let lemmas = known.get(word)
    if (!lemmas) {
      const spellings = otherSpellings(word)
      const all = [word, ...spellings].flatMap(lemmasOf)
      const stem = stemOf(all.find((lemma) => lemma !== word && irregular.get(word)?.includes(lemma)) ?? word)
      // No word ends so: a stem is nobody's word.
      lemmas = [...new Set([...all, `${stem}-`])]
      // The vocabulary of documents is small; a bound keeps a hostile one from filling memory.
      if (known.size > 50_000) known.clear()
      known.set(word, lemmas)
    }
    return lemmas
  }
}

/** "du" is "de le"; a pattern says "de", "à". */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  d: ['de'],
  du: ['de'],
  des: ['de'],
  au: ['à'],
  aux: ['à'],
  l: ['le'],
  la: ['le'],
  les: ['le'],
  qu: ['que'],
  n: ['ne'],
  s: ['se'],
  jusqu: ['jusque'],
  lorsqu: ['lorsque'],
  puisqu: ['puisque'],
}

/** Capitals often go without their accents ("Evaluer"), and "œ" is written "oe". */
function otherSpellings(word: string): string[] {
  const found: string[] = []
  if (word.length > 3 && word.startsWith('e')) found.push(`é${word.slice(1)}`)
  if (word.length > 3 && word.startsWith('etre')) found.push(`ê${word.slice(1)}`)
  if (word.includes('œ')) found.push(word.replaceAll('œ', 'oe'))
  return found
}

function nounForms(word: string): string[] {
  if (word.length <= SHORTEST + 1) return []
  return NOUN_ENDINGS.flatMap(([ending, replacements]) => {
    const stem = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || stem.length < SHORTEST) return []
    return replacements.map((replacement) => stem + replacement).filter((form) => form !== word)
  })
}

function infinitives(word: string): string[] {
  const found: string[] = []
  for (const ending of ER_ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue
    const stem = word.slice(0, -ending.length)
    found.push(`${stem}er`)
    // "exerçant", "partageons", "appelle", "gère", "relève", "emploie".
    if (stem.endsWith('ç')) found.push(`${stem.slice(0, -1)}cer`)
    if (stem.endsWith('ge')) found.push(`${stem.slice(0, -1)}er`)
    if (/(?:ll|tt)$/u.test(stem)) found.push(`${stem.slice(0, -1)}er`)
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}yer`)
    const grave = /è([^aeiouyéèêë]{1,2})$/u.exec(stem)
    if (grave) {
      const head = stem.slice(0, grave.index)
      found.push(`${head}é${grave[1]}er`, `${head}e${grave[1]}er`)
    }
  }
  return found
}
