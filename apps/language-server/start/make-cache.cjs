// `node make-cache.cjs MAIN CACHE`, spoken to as a server: keeps what V8 has made of the program by the time it ends.
const { writeFileSync } = require('node:fs')
const { load } = require('./load.cjs')

const [, , main, cache] = process.argv
process.argv.splice(2, 2, '--stdio')
const script = load(main ?? '')
process.on('exit', () => writeFileSync(cache ?? '', script.createCachedData()))
