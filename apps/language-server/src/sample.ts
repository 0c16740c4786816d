/** A posting with a duty that must go, words to replace (safely and not), and a fair line. */
export const POSTING = `# Peer Support Worker

We support the mentally ill in our town.

## Duties

- Share your own experience of recovery
- Drop off blister packs on your rounds
- Help addicts find housing

## What this role does not do

- Administer medication
`

/** The same in French. */
export const AFFICHAGE = `# Pair aidant

## Fonctions

- Partager son propre vécu du rétablissement
- Livrer les Dispill à domicile
`

/** A posting with nothing to change. */
export const SOUND = `# Peer Support Worker

## Duties

- Share your own experience of recovery

## What this role does not do

- Administer medication
`

/** Where words stand in a text. */
export function at(text: string, words: string): { from: number; to: number } {
  const from = text.indexOf(words)
  if (from < 0) throw new Error(`"${words}" does not stand in the text`)
  return { from, to: from + words.length }
}
