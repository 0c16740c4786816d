export type { PatternParser } from './checks/patterns.js'
export { rulePage } from './docs/pages.js'
export { escapeMarkdown } from './docs/text.js'
export { formatPackError, type PackError, type Place } from './error.js'
export {
  checkExample,
  checkExamples,
  type ExampleCase,
  type ExampleEngine,
  type ExampleFailure,
  examplesOf,
} from './examples/check.js'
export { buildExample, type ExampleDocument } from './examples/document.js'
export type { PackFile } from './layout.js'
export { type LoadedPack, type LoadOptions, loadPack } from './load.js'
export { didYouMean, nearest } from './nearest.js'
export type { ExampleList } from './shapes.js'
