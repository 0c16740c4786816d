import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROGRAM } from './testing.js'

/** The first of some programs that is to be had, by its path; as with `demand`, one may be installed. */
export function find(programs: readonly string[], packages: readonly string[]): string | undefined {
  const path = () => programs.flatMap((program) => placeOf(program) ?? [])[0]
  if (path() === undefined) demand(programs[0] ?? '', packages)
  return path()
}

/** Whether a program is to be had; on Debian, as root, it is installed with the packages that are named. */
export function demand(program: string, packages: readonly string[]): boolean {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!isDebian || isInstalled(packages)) return isHere(program)
  const apt = (args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  try {
    apt(['update', '-q'])
    apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
  } catch {
    return false
  }
  return isHere(program)
}

function isInstalled(packages: readonly string[]): boolean {
  return spawnSync('dpkg-query', ['-W', ...packages], { stdio: 'ignore' }).status === 0
}

function isHere(program: string): boolean {
  return placeOf(program) !== undefined
}

function placeOf(program: string): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  return paths.find((path) => existsSync(path))
}

/** The code for an editor as the documentation shows it, so that what people copy is what is tried. */
export function documented(editor: string): string {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/language-server.md', import.meta.url)), 'utf8')
  const block = new RegExp(`\`\`\`\\w+ ${editor}\\n([\\s\\S]*?)\`\`\``, 'u').exec(page)
  if (!block?.[1]) throw new Error(`docs/language-server.md shows nothing for ${editor}`)
  return block[1]
}

export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** Runs an editor in a folder, with the server on its path under the name that the documentation gives it. */
export async function runEditor(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const bin = mkdtempSync(join(tmpdir(), 'rolelint-bin-'))
  const shim = join(bin, 'rolelint-language-server')
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`)
  chmodSync(shim, 0o755)
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(program, [...args], { cwd, env: { ...process.env, HOME: bin, ...env, PATH: path } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  rmSync(bin, { recursive: true, force: true })
  return { code, output }
}
