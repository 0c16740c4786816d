import { isUtf8 } from 'node:buffer'
import type { ProjectErrorCode } from '../error.js'

/** The text of a document, or why its bytes are none. */
export type Decoded =
  | { readonly text: string }
  | { readonly code: ProjectErrorCode; readonly values: Readonly<Record<string, string>> }

const LINE_FEED = 0x0a

/**
 * Bytes as text: UTF-8, or UTF-16 that begins with a byte order mark. A byte order mark stays in the text, so that
 * offsets count as in the file. Nothing is guessed or replaced: what isn't text gives the code of what it is.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const known = signatureOf(bytes)
  if (known) return problem(known)
  if (bytes.includes(0)) return problem('binary')
  if (!isUtf8(bytes)) return problem('not-utf8', { line: String(firstBadLine(bytes)) })
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return problem('broken-utf16')
  }
  return text.includes('\0') ? problem('binary') : { text }
}

/** Files that people take for documents, by their first bytes. */
const SIGNATURES: readonly (readonly [prefix: string, code: ProjectErrorCode])[] = [
  ['PK\x03\x04', 'office-file'], // .docx, .odt, .pages
  ['\xd0\xcf\x11\xe0', 'office-file'], // .doc
  ['{\\rtf', 'office-file'],
  ['%PDF-', 'pdf-file'],
]

function signatureOf(bytes: Uint8Array): ProjectErrorCode | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return SIGNATURES.find(([prefix]) => start.startsWith(prefix))?.[1]
}

/** From 1. A line feed is never part of another character in UTF-8, so that lines can be looked at one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    if (!isUtf8(bytes.subarray(start, end))) break
    start = end
  }
  return line
}

function problem(code: ProjectErrorCode, values: Readonly<Record<string, string>> = {}): Decoded {
  return { code, values }
}
