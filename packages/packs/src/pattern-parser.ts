export { parsePattern } from '@rolelint/engine'
