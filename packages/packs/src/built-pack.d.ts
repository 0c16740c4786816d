// The type of `@rolelint/packs/pack.json`, which the build writes.
import type { Pack } from '@rolelint/engine'

declare const pack: Pack
export default pack
