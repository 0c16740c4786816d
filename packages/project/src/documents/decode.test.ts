import { expect, test } from 'vitest'
import { decode } from './decode.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

test.each([
  { what: 'UTF-8', from: Buffer.from('Pair·e aidant·e 🙂'), text: 'Pair·e aidant·e 🙂' },
  { what: 'nothing', from: bytes(''), text: '' },
  { what: 'a byte order mark, which stays', from: Buffer.from('\ufeff# Job'), text: '\ufeff# Job' },
  { what: 'UTF-16, little end first', from: Buffer.from('\ufeffÉté 🙂', 'utf16le'), text: '\ufeffÉté 🙂' },
  {
    what: 'UTF-16, big end first',
    from: Buffer.from('\ufeffÉté 🙂', 'utf16le').swap16(),
    text: '\ufeffÉté 🙂',
  },
  { what: 'a replacement character that is really there', from: Buffer.from('\ufffd'), text: '\ufffd' },
  { what: 'line endings of all sorts, as they are', from: bytes('a\r\nb\rc\n'), text: 'a\r\nb\rc\n' },
])('$what is read', ({ from, text }) => {
  expect(decode(from)).toEqual({ text })
})

test.each([
  { what: 'Windows-1252', from: bytes('one\ntwo\nthe person\x92s plan\n'), code: 'not-utf8', values: { line: '3' } },
  { what: 'UTF-8 that breaks off', from: bytes('one\n', [0xc3]), code: 'not-utf8', values: { line: '2' } },
  { what: 'UTF-16 that breaks off', from: bytes([0xff, 0xfe, 0x41]), code: 'broken-utf16', values: {} },
  { what: 'half a surrogate pair', from: bytes([0xff, 0xfe, 0x00, 0xd8]), code: 'broken-utf16', values: {} },
  { what: 'UTF-16 without a byte order mark', from: Buffer.from('Job', 'utf16le'), code: 'binary', values: {} },
  { what: 'UTF-32', from: bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), code: 'binary', values: {} },
  { what: 'a picture', from: bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d]), code: 'binary', values: {} },
  { what: 'a Word document', from: bytes('PK\x03\x04…'), code: 'office-file', values: {} },
  { what: 'an old Word document', from: bytes([0xd0, 0xcf, 0x11, 0xe0, 0]), code: 'office-file', values: {} },
  { what: 'rich text', from: bytes('{\\rtf1\\ansi Job}'), code: 'office-file', values: {} },
  { what: 'a PDF', from: bytes('%PDF-1.7\n'), code: 'pdf-file', values: {} },
])('$what is refused as what it is', ({ from, code, values }) => {
  expect(decode(from)).toEqual({ code, values })
})
