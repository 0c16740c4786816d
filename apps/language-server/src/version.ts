import manifest from '../package.json' with { type: 'json' }

export const NAME = 'rolelint'
export const VERSION: string = manifest.version
