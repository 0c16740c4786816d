import type { Files } from '@rolelint/project/settings'

/** All that the server sees of the world beside its client, so that it runs in Node and in a web worker alike. */
export interface Host {
  /** Reads folders and files by their paths, as `locations.ts` makes them of URIs. */
  readonly files: Files
  /** The paths of all Markdown documents in a folder and below it, in the order of their names. */
  documentsIn(folder: string): Promise<readonly string[]>
  /** Something that changes when the file does, without reading it; undefined where it can't be had. */
  stampOf(path: string): Promise<string | undefined>
  /** Where the pages of the rules lie: the URI of a folder, without a slash at its end. */
  readonly rulePages?: string
}
