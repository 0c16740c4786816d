import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The licences of all packages of others that a bundle holds, as their licences ask of whoever passes them on.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} workingFolder the folder that the bundler ran in
 */
export function notices(metafile, workingFolder) {
  const folders = Object.keys(metafile.inputs).flatMap((input) => {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(workingFolder, input).replaceAll('\\', '/'))
    return folder ? [folder[0]] : []
  })
  const parts = [...new Set(folders)].map((folder) => {
    const { name, version, licence } = describePackage(folder)
    return `${name} ${version} (${licence})\n\n${licenceText(folder)}`
  })
  return `This program holds these packages of others.\n\n${parts.sort().join(`\n${'-'.repeat(80)}\n\n`)}`
}

/**
 * An installed package, with its licence as an SPDX expression; old packages name theirs in a list.
 * @param {string} folder
 * @returns {{ name: string, version: string, licence: string }}
 */
export function describePackage(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  /** @type {{ type: string }[]} */
  const list = licenses ?? []
  return { name, version, licence: license ?? (list.map(({ type }) => type).join(' OR ') || 'none named') }
}

/** @param {string} folder */
function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const file = name ? join(folder, name) : undefined
  return file && existsSync(file) ? readFileSync(file, 'utf8').trim().concat('\n') : 'No licence text comes with it.\n'
}
