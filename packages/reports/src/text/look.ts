import pc from 'picocolors'

/** How text for people is to look. */
export interface TextOptions {
  /** Whether to write the codes of colours. */
  readonly colour: boolean
  /** Columns of the terminal; default 80. */
  readonly width?: number
}

export const DEFAULT_WIDTH = 80

/** Narrower terminals get lines of this width all the same: words would no longer fit. */
const NARROWEST = 40

export type Colours = ReturnType<typeof pc.createColors>

/** Colours and width as settled for one text. */
export interface Look {
  readonly colours: Colours
  readonly width: number
}

export function lookOf({ colour, width = DEFAULT_WIDTH }: TextOptions): Look {
  return { colours: pc.createColors(colour), width: Math.max(width, NARROWEST) }
}
