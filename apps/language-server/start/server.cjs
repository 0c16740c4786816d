#!/usr/bin/env node
// Starts main.cjs with what V8 made of it while Rolelint was built, so that it need not be compiled anew. A V8 of another
// version or with other flags does without.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { load } = require('./load.cjs')

let cachedData
try {
  cachedData = readFileSync(join(__dirname, 'main.cache'))
} catch {
  // It starts as well without, only not as fast.
}
load(join(__dirname, 'main.cjs'), cachedData)
