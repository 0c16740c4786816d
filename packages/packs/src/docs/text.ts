import type { Example, Language } from '@rolelint/engine'

/** Says of a generated file that it is one. */
export const notice =
  '<!-- Written from the rules by `pnpm --filter @rolelint/packs docs`. Change the rules, not this page. -->'

type Label =
  | 'name'
  | 'finds'
  | 'asks'
  | 'says'
  | 'mend'
  | 'why'
  | 'instead'
  | 'match'
  | 'quiet'
  | 'covered'
  | 'partial'
  | 'against'
  | 'nothing'
  | 'clause'
  | 'under'
  | 'sources'

/** Labels of a rule's page in the language of the rule's own texts. */
export const labels: Readonly<Record<Language, Readonly<Record<Label, string>>>> = {
  en: {
    name: 'English',
    finds: 'What it finds',
    why: 'Why',
    instead: 'What to write instead',
    match: 'Reported',
    quiet: 'Look-alikes that are left alone',
    asks: 'What it asks',
    says: 'What it says',
    mend: 'What to do',
    covered: 'Covers it',
    partial: 'Covers it in part, or vaguely',
    against: 'Says the opposite',
    nothing: 'Says nothing of it',
    clause: 'A clause to start from',
    under: 'under',
    sources: 'Sources',
  },
  fr: {
    name: 'Français',
    finds: 'Ce qui est relevé',
    why: 'Pourquoi',
    instead: 'Quoi écrire plutôt',
    match: 'Relevé',
    quiet: 'Ressemblances laissées de côté',
    asks: 'Ce qui est demandé',
    says: 'Ce qui est dit',
    mend: 'Quoi faire',
    covered: 'Couvre l’élément',
    partial: 'Ne le couvre qu’en partie, ou vaguement',
    against: 'Dit le contraire',
    nothing: 'N’en dit rien',
    clause: 'Un passage pour commencer',
    under: 'sous',
    sources: 'Sources',
  },
}

/** Text in which no character means anything to Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

/** An example as an item of a list, its marked words in bold. */
export function exampleItem(example: Example, language: Language): string {
  const notes = [
    example.under === undefined ? '' : `${labels[language].under} *${escapeMarkdown(example.under)}*`,
    example.why === undefined ? '' : escapeMarkdown(example.why),
  ].filter(Boolean)
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  if (example.text.trim().includes('\n')) {
    const source = example.text.trimEnd().replaceAll('\n', '\n  ')
    return `- A passage${note}:\n\n  \`\`\`markdown\n  ${source}\n  \`\`\``
  }
  const [before = '', marked, after = ''] = example.text.trim().split(/\[\[|\]\]/)
  const text = marked === undefined ? before : `${before}\u0000${marked}\u0001${after}`
  return `- ${escapeMarkdown(text).replace('\u0000', '**').replace('\u0001', '**')}${note}`
}
