import type { Span } from '@rolelint/engine'

/** What can go wrong with documents and configurations. */
export type ProjectErrorCode =
  | 'not-found'
  | 'no-match'
  | 'no-documents'
  | 'is-folder'
  | 'not-a-file'
  | 'no-permission'
  | 'unreadable'
  | 'not-utf8'
  | 'broken-utf16'
  | 'binary'
  | 'office-file'
  | 'pdf-file'
  | 'config-several'
  | 'config-syntax'
  | 'config-unknown-key'
  | 'config-unknown-value'
  | 'config-unknown-rule'
  | 'config-wrong-pattern'
  | 'config-wrong-shape'

/** A mistake as a value; `messages.en.ts` has the sentences. */
export interface ProjectError {
  readonly code: ProjectErrorCode
  /** The file that it is about: an absolute path, or the words of the user where no file is known. */
  readonly file: string
  /** Counted from 1, columns in UTF-16 units. */
  readonly where?: { readonly line: number; readonly column: number }
  /** What is wrong in the text of the file: a key or a value. UTF-16 offsets. */
  readonly span?: Span
  /** What to write instead, where the nearest right name is known. */
  readonly fix?: Edit
  /** What the sentences name. */
  readonly values: Readonly<Record<string, string>>
}

/** Replaces what stands in a span; an empty span is a place to insert at. UTF-16 offsets. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export function projectError(
  code: ProjectErrorCode,
  file: string,
  values: ProjectError['values'] = {},
  place: Pick<ProjectError, 'where' | 'span' | 'fix'> = {},
): ProjectError {
  return { code, file, values, ...place }
}
