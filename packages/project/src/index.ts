export { type FoundDocument, type FoundDocuments, findDocuments, MARKDOWN, nameOf } from './documents/find.js'
export { fileError, readText, textOf } from './documents/read.js'
export { nodeFiles, slashed } from './files/node.js'
export * from './settings.js'
