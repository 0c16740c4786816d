export type { Score } from '@rolelint/reports'
export { COMMANDS } from './features/commands.js'
export * from './requests.js'
