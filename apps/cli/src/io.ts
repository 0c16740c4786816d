/** All that the program sees of the world around it, so that tests can stand in for a terminal. */
export interface Io {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Absolute; relative paths count from here. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The system's locale, where no variable tells it: "fr-CA". */
  readonly locale?: string
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean
  /** Its width; undefined where there is no terminal. */
  readonly columns: number | undefined
}

/** Whether to write colours: on a terminal, unless `NO_COLOR` says no or `FORCE_COLOR` says otherwise. */
export function wantsColour({ env, isTTY }: Pick<Io, 'env' | 'isTTY'>): boolean {
  if (env.NO_COLOR) return false
  const { FORCE_COLOR: forced } = env
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTTY && env.TERM !== 'dumb'
}

/** All bytes of standard input. */
export async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
