import type { ProjectErrorCode } from './error.js'

/** A mistake in plain words: what is wrong, and what to do. */
export interface Sentences {
  readonly message: string
  readonly mend: string
}

export type ProjectMessages = Readonly<
  Record<ProjectErrorCode, (values: Readonly<Record<string, string>>) => Sentences>
>
