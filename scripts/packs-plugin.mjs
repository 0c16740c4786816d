import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACK = /^@rolelint\/packs\/pack\.json$/

/**
 * Lets a bundle take the rules as JSON text: an engine reads megabytes of that several times faster than the same as code.
 * @param {'beside' | 'inside'} place `beside`: in a file `pack.json` beside the bundle, which the caller writes
 * (Node only); `inside`: in the bundle itself.
 * @returns {import('esbuild').Plugin}
 */
export function packsPlugin(place) {
  return {
    name: 'rolelint-packs',
    setup(build) {
      build.onResolve({ filter: PACK }, ({ resolveDir }) => ({ path: packFrom(resolveDir), namespace: 'pack' }))
      build.onLoad({ filter: /.*/, namespace: 'pack' }, ({ path }) => {
        if (place === 'inside')
          return {
            contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))})`,
            watchFiles: [path],
          }
        const contents = [
          "import { readFileSync } from 'node:fs'",
          "export default JSON.parse(readFileSync(new URL('./pack.json', import.meta.url), 'utf8'))",
        ]
        return { contents: contents.join('\n'), watchFiles: [path] }
      })
    },
  }
}

/**
 * Where the built rules lie, for a module in a folder.
 * @param {string} folder
 */
export function packFrom(folder) {
  return createRequire(`${folder}/`).resolve('@rolelint/packs/pack.json')
}
