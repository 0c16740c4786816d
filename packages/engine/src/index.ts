export { type CheckOptions, createEngine, type Engine, type EngineOptions } from './engine.js'
export type { ExplainedFact, ExplainedStatement, ExplainedSuppression, Explanation } from './explain.js'
export { type Pattern, PatternError, parsePattern } from './match/pattern.js'
export type { Block } from './model/block.js'
export * from './model/document.js'
export type * from './model/pack.js'
export * from './model/report.js'
export * from './model/span.js'
export type * from './model/suppression.js'
export { nearest } from './nearest.js'
export { bodyStart } from './read/front-matter.js'
export { readDocument } from './read/read.js'
export { createSliceCache, type SliceCache } from './read/slice-cache.js'
export type { KnownExample, SecondReaderModel } from './second-reader/model.js'
export {
  type NewSuppression,
  placeForSuppression,
  type SuppressionPlace,
  suppressionComment,
  suppressionEdit,
} from './suppress/write.js'
