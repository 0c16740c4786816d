import type { Language } from '../model/document.js'
import { createEnglish } from './english.js'
import { createFrench } from './french.js'
import type { Morphology } from './morphology.js'

const MAKERS: Readonly<Record<Language, () => Morphology>> = { en: createEnglish, fr: createFrench }

/** What the shapes of a language's words tell. */
export function morphologyOf(language: Language): Morphology {
  return MAKERS[language]()
}
