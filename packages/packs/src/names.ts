import type { Category, Language } from '@rolelint/engine'

/** The languages that a pack can be written in, as English sentences call them. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' }

/** Categories in the order in which people read them, with a heading each. */
export const categoryTitles: Readonly<Record<Category, string>> = {
  clinical: 'Clinical duties',
  coercive: 'Coercive duties',
  language: 'Language',
  role: 'Role',
  employment: 'Employment',
  checklist: 'Integration checklist',
  essentials: 'Essentials',
  suppression: 'Suppressions',
}

export const languages = Object.keys(languageNames) as readonly Language[]
export const categories = Object.keys(categoryTitles) as readonly Category[]

/** The languages among the keys of a value by language. */
export function languagesOf(value: Readonly<Partial<Record<Language, unknown>>> | undefined): Language[] {
  return value === undefined ? [] : languages.filter((language) => value[language] !== undefined)
}
