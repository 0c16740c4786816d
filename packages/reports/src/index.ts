export { type CheckedDocument, type DocumentProblem, problemsOf } from './documents.js'
export { toJson } from './json/json.js'
export type * from './json/model.js'
export { LineIndex, type Position } from './line-index.js'
