export { COMMANDS } from './features/commands.js'
export type { Score } from './features/score.js'
export * from './requests.js'
