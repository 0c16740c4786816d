import type { Sentence } from '../analyse/sentence.js'
import type { Program } from './compile.js'
import { type Found, run } from './run.js'

/** Most words between an act and its object, and between an object and the act that is done to it. */
const AFTER = 6
const BEFORE = 5

/**
 * Where an act has its object: "delivers the medication", "the delivery of medication", "medication delivery",
 * "medication is delivered", "medication to be delivered".
 */
export function runActObject(act: Program, object: Program, sentence: Sentence): Found[] {
  const acts = run(act, sentence)
  if (acts.length === 0) return []
  const objects = run(object, sentence)
  const found: Found[] = []
  for (const a of acts) {
    const after = objects.filter(
      (o) =>
        o.from >= a.to &&
        o.from - a.to <= AFTER &&
        clear(sentence, a.to, o.from) &&
        !interrupted(sentence, a.to, o.from),
    )
    const before = objects.filter(
      (o) => o.to <= a.from && a.from - o.to <= BEFORE && clear(sentence, o.to, a.from) && undergoes(sentence, o, a),
    )
    const inside = objects.find((o) => o.from > a.from && o.to < a.to)
    if (inside) found.push(a)
    const nearest = after.sort((x, y) => x.from - y.from || y.to - x.to)[0]
    if (nearest) found.push(both(a, nearest))
    for (const o of before) found.push(both(o, a))
  }
  return found
}

function both(a: Found, b: Found): Found {
  const whole = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
  return { ...whole, whole }
}

/** No break, and no other clause, between the two. */
function clear(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (sentence.breakBefore[i]) return false
  return true
}

/** Another verb takes the object: "drive people to collect medication" is no driving of medication, but the collecting is another pair. */
function interrupted(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (sentence.is('contrast', i) || sentence.is('relative', i)) return true
    if (sentence.is('coordinator', i) && sentence.is('verb', i + 1)) return true
  }
  return false
}

/** The object stands before the act as its passive subject, or as the first part of a compound. */
function undergoes(sentence: Sentence, object: Found, act: Found): boolean {
  const word = sentence.tokens[act.from]
  if (!word) return false
  const { morphology } = sentence
  const between = act.from - object.to
  for (let i = object.to; i < act.from; i++) if (sentence.is('be', i)) return true
  if (morphology.isParticiple(word.text) && between <= 1) return true
  // "médicaments à administrer"
  if (morphology.headFirst) return sentence.is('to', act.from - 1) && between <= 2
  const finite = morphology.formOf(word.text) === 'finite' && word.lemmas.length > 1
  // "medication delivery", "medication drops"; but not "if medication helps".
  return (
    between === 0 && (!finite || !sentence.is('verb', act.from)) && !sentence.tokens[act.from]?.before.includes(',')
  )
}
