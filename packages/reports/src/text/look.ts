import type { Language } from '@rolelint/engine'
import pc from 'picocolors'
import { messagesIn } from '../locale.js'
import type { ReportMessages } from '../messages.js'

/** How text for people is to look. */
export interface TextOptions {
  /** Whether to write the codes of colours. */
  readonly colour: boolean
  /** Columns of the terminal; default 80. */
  readonly width?: number
  /** The language of the report; default `en`. */
  readonly locale?: Language
}

export const DEFAULT_WIDTH = 80

/** Narrower terminals get lines of this width all the same: words would no longer fit. */
const NARROWEST = 40

export type Colours = ReturnType<typeof pc.createColors>

/** Colours, width and words as settled for one text. */
export interface Look {
  readonly colours: Colours
  readonly width: number
  readonly locale: Language
  readonly messages: ReportMessages
}

export function lookOf({ colour, width = DEFAULT_WIDTH, locale = 'en' }: TextOptions): Look {
  return { colours: pc.createColors(colour), width: Math.max(width, NARROWEST), locale, messages: messagesIn(locale) }
}
