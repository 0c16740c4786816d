import type { Lemmatizer } from './morphology.js'

/** Irregular forms: dictionary form → its inflections. Regular ones are found by their endings. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'am is are was were been being',
  have: 'has had',
  do: 'does did done',
  go: 'goes went gone',
  take: 'took taken',
  give: 'gave given',
  get: 'got gotten',
  make: 'made',
  see: 'saw seen',
  say: 'said',
  tell: 'told',
  keep: 'kept',
  hold: 'held',
  bring: 'brought',
  buy: 'bought',
  think: 'thought',
  teach: 'taught',
  catch: 'caught',
  seek: 'sought',
  fight: 'fought',
  run: 'ran',
  lead: 'led',
  leave: 'left',
  lose: 'lost',
  let: 'let',
  put: 'put',
  set: 'set',
  sit: 'sat',
  stand: 'stood',
  understand: 'understood',
  undertake: 'undertook undertaken',
  oversee: 'oversaw overseen',
  withhold: 'withheld',
  withdraw: 'withdrew withdrawn',
  draw: 'drew drawn',
  drive: 'drove driven',
  ride: 'rode ridden',
  write: 'wrote written',
  speak: 'spoke spoken',
  break: 'broke broken',
  choose: 'chose chosen',
  freeze: 'froze frozen',
  steal: 'stole stolen',
  wake: 'woke woken',
  wear: 'wore worn',
  bear: 'bore born borne',
  tear: 'tore torn',
  swear: 'swore sworn',
  know: 'knew known',
  grow: 'grew grown',
  throw: 'threw thrown',
  show: 'showed shown',
  fall: 'fell fallen',
  feel: 'felt',
  find: 'found',
  meet: 'met',
  send: 'sent',
  spend: 'spent',
  lend: 'lent',
  bend: 'bent',
  build: 'built',
  deal: 'dealt',
  mean: 'meant',
  hear: 'heard',
  read: 'read',
  pay: 'paid',
  lay: 'laid',
  lie: 'lay lain lying lies lied',
  come: 'came',
  become: 'became',
  overcome: 'overcame',
  begin: 'began begun',
  drink: 'drank drunk',
  swim: 'swam swum',
  ring: 'rang rung',
  sing: 'sang sung',
  hide: 'hid hidden',
  bite: 'bit bitten',
  eat: 'ate eaten',
  forget: 'forgot forgotten',
  forbid: 'forbade forbidden',
  shut: 'shut',
  cut: 'cut',
  hit: 'hit',
  hurt: 'hurt',
  cost: 'cost',
  win: 'won',
  sell: 'sold',
  stick: 'stuck',
  strike: 'struck',
  swing: 'swung',
  hang: 'hung',
  dig: 'dug',
  sleep: 'slept',
  sweep: 'swept',
  weep: 'wept',
  shake: 'shook shaken',
  rise: 'rose risen',
  shoot: 'shot',
  light: 'lit',
  bind: 'bound',
  wind: 'wound',
  feed: 'fed',
  bleed: 'bled',
  breed: 'bred',
  rid: 'rid',
  spread: 'spread',
  split: 'split',
  quit: 'quit',
  beat: 'beaten',
  fly: 'flew flown',
  blow: 'blew blown',
  slide: 'slid',
  shine: 'shone',
  man: 'men',
  woman: 'women',
  child: 'children',
  life: 'lives',
  knife: 'knives',
  wife: 'wives',
  shelf: 'shelves',
  self: 'selves',
  foot: 'feet',
  tooth: 'teeth',
  person: 'persons',
  diagnosis: 'diagnoses',
  crisis: 'crises',
  psychosis: 'psychoses',
  analysis: 'analyses',
  bus: 'buses',
  quiz: 'quizzes',
  criterion: 'criteria',
  die: 'dying',
  tie: 'tying',
  can: 'cannot',
}

const BY_FORM = new Map<string, string[]>()
for (const [lemma, forms] of Object.entries(IRREGULAR)) {
  for (const form of forms.split(' ')) {
    const known = BY_FORM.get(form)
    if (known) known.push(lemma)
    else BY_FORM.set(form, [lemma])
  }
}

const VOWEL = /[aeiouy]/u

/** English inflections, by irregular forms and endings. Deterministic; unknown words get every form that the ending allows. */
export function createEnglishLemmatizer(): Lemmatizer {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    let lemmas = known.get(word)
    if (!lemmas) {
      lemmas = [...new Set([word, ...(BY_FORM.get(word) ?? []), ...byEnding(word)])]
      // The vocabulary of documents is small; a bound keeps a hostile one from filling memory.
      if (known.size > 50_000) known.clear()
      known.set(word, lemmas)
    }
    return lemmas
  }
}

function byEnding(word: string): string[] {
  const found: string[] = []
  const add = (stem: string): void => {
    if (stem.length >= 2 && VOWEL.test(stem)) found.push(stem)
  }
  if (word.endsWith('ies') && word.length > 4) add(`${word.slice(0, -3)}y`)
  else if (word.endsWith('es') && word.length > 3) {
    add(word.slice(0, -1))
    if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) add(word.slice(0, -2))
  } else if (word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)) add(word.slice(0, -1))
  if (word.endsWith('ied') && word.length > 4) add(`${word.slice(0, -3)}y`)
  else if (word.endsWith('ed') && word.length > 3) pastStems(word.slice(0, -2)).forEach(add)
  if (word.endsWith('ing') && word.length > 4) pastStems(word.slice(0, -3)).forEach(add)
  return found
}

function pastStems(stem: string): string[] {
  const stems = [stem, `${stem}e`]
  if (/([bdfgklmnprstvz])\1$/u.test(stem)) stems.push(stem.slice(0, -1))
  if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`)
  return stems
}
