// `npm run benchmark:server`: what somebody who types waits for.
import { root } from './root.mjs'
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register({ tsconfig: false })
await import(`${root}apps/language-server/benchmark/typing.ts`)
