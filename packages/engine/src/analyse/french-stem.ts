/** Endings that words of one family differ by, the longest first: "administre", "administration", "administrées". */
const ENDINGS = [
  'issements issement issantes issante issants issant issaient issait issions issiez issent issons issez',
  'isations isation ifications ification ications ication ations ation itions ition utions ution',
  'ements ement amment emment ments ment ances ance ences ence',
  'erions eriez eraient erait erais erons eront erez erai eras era ions iez aient ait ais ant ants ante antes',
  'iraient irait irons iront irez irai ira',
  'ateurs ateur atrices atrice teurs teur trices trice euses euse eurs eur eux',
  'ables able ibles ible istes iste ismes isme iques ique ités ité ives ive ifs if',
  'elles elle els el ales ale aux al aires aire oires oire ières ière iers ier ages age',
  'ées ée és é er ez ent ons ir ie is it es e s',
]
  .flatMap((row) => row.split(' '))
  .sort((a, b) => b.length - a.length)

/** Letters that a stem keeps at least. */
const LEAST = 4

/** A rough stem, by which words of one family are counted as one. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= LEAST)
  return ending ? word.slice(0, -ending.length) : word
}
