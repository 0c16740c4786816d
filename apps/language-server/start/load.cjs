const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

/**
 * Runs a file as Node runs a module.
 * @param {string} file
 * @param {Buffer} [cachedData] what V8 made of it before
 * @returns {Script}
 */
exports.load = (file, cachedData) => {
  const source = readFileSync(file, 'utf8')
  // On one line with its first, so that places in it stay as they are.
  const whole = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
  const script = new Script(whole, { filename: file, ...(cachedData && { cachedData }) })
  script.runInThisContext()({}, createRequire(file), { exports: {} }, file, dirname(file))
  return script
}
