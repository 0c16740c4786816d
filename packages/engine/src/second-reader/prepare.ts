import { createLanguageReader } from '../analyse/language.js'
import { LANGUAGES } from '../model/document.js'
import type { Pack } from '../model/pack.js'
import { createFeatureReader, numbersOf } from './features.js'
import { classesOf } from './model.js'
import { encode, featuresOfExample } from './resemblance.js'

/** The pack with what can be worked out beforehand of its known examples, so that no reader of documents waits for it. */
export function prepared(pack: Pack): Pack {
  const { secondReader, ...plain } = pack
  if (!secondReader) return pack
  const models = LANGUAGES.flatMap((language) => {
    const model = secondReader[language]
    if (!model) return []
    const reader = createLanguageReader(plain, language)
    const features = createFeatureReader(numbersOf(model.features), reader.vocabulary, classesOf(model))
    const examples = model.examples.map((example) => {
      return { ...example, features: encode(featuresOfExample(example.text, features, reader)) }
    })
    return [[language, { ...model, examples }] as const]
  })
  return { ...pack, secondReader: Object.fromEntries(models) }
}
