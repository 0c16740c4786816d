import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACK = /^@rolelint\/packs\/pack\.json$/

/**
 * Lets a bundle take the rules as JSON text: an engine reads megabytes of that several times faster than the same as
 * code. The models of the second reader are read when their language is first met, and the rules' examples when somebody
 * asks for one.
 * @param {'beside' | 'inside'} place `beside`: in files beside the bundle, which the caller writes by `packFiles` (Node
 * only); `inside`: in the bundle itself.
 * @returns {import('esbuild').Plugin}
 */
export function packsPlugin(place) {
  return {
    name: 'rolelint-packs',
    setup(build) {
      build.onResolve({ filter: PACK }, ({ resolveDir }) => ({ path: packFrom(resolveDir), namespace: 'pack' }))
      build.onLoad({ filter: /.*/, namespace: 'pack' }, ({ path }) => {
        const files = Object.entries(packFiles(path))
        /** @param {string} name @param {string} text */
        const read = (name, text) =>
          place === 'inside' ? JSON.stringify(text) : `readFileSync(new URL('./${name}', import.meta.url), 'utf8')`
        const parts = files.map(([name, text]) => `${JSON.stringify(name)}: () => JSON.parse(${read(name, text)})`)
        const contents = [
          place === 'beside' ? "import { readFileSync } from 'node:fs'" : '',
          `const parts = { ${parts.join(', ')} }`,
          "const pack = parts['pack.json']()",
          'const models = {}',
          'for (const [name, read] of Object.entries(parts)) {',
          '  const language = /^second-reader\\.(.+)\\.json$/.exec(name)?.[1]',
          '  let model',
          '  const get = () => (model ??= read())',
          '  if (language) Object.defineProperty(models, language, { enumerable: true, get })',
          '}',
          'let examples',
          'pack.rules.forEach((rule, i) => {',
          "  const get = () => (examples ??= parts['examples.json']())[i]",
          "  Object.defineProperty(rule, 'examples', { enumerable: true, get })",
          '})',
          'export default { ...pack, secondReader: models }',
        ]
        return { contents: contents.join('\n'), watchFiles: [path] }
      })
    },
  }
}

/**
 * The built rules as a bundle takes them: the text of each file, by its name.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function packFiles(path) {
  /** @type {{ secondReader?: object, rules: { examples: unknown }[] }} */
  const { secondReader = {}, rules, ...pack } = JSON.parse(readFileSync(path, 'utf8'))
  const plain = rules.map(({ examples: _, ...rule }) => rule)
  const models = Object.entries(secondReader).map(([language, model]) => {
    return [`second-reader.${language}.json`, JSON.stringify(model)]
  })
  return {
    'pack.json': JSON.stringify({ ...pack, rules: plain }),
    'examples.json': JSON.stringify(rules.map(({ examples }) => examples)),
    ...Object.fromEntries(models),
  }
}

/**
 * Where the built rules lie, for a module in a folder.
 * @param {string} folder
 */
export function packFrom(folder) {
  return createRequire(`${folder}/`).resolve('@rolelint/packs/pack.json')
}
