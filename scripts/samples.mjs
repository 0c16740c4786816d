/** Options of the program that take the word after them. */
const WITH_VALUE = new Set([
  '--format',
  '--kind',
  '--lang',
  '--locale',
  '--rule',
  '--min-severity',
  '--fail-on',
  '--config',
])

/** Options with which the program reads no documents from disk. */
const WITHOUT_DOCUMENTS = new Set(['--stdin', '--help', '-h', '--version', '-v'])

/**
 * `args` with the folder `samples` at the end, if they name no documents themselves.
 * @param {readonly string[]} args a subcommand and its arguments
 * @param {string} samples
 * @returns {string[]}
 */
export function withSamples(args, samples) {
  const [, ...rest] = args
  const named = rest.some((arg, at) => !arg.startsWith('-') && !WITH_VALUE.has(rest[at - 1] ?? ''))
  return named || rest.some((arg) => WITHOUT_DOCUMENTS.has(arg)) ? [...args] : [...args, samples]
}
