/**
 * A pattern over paths with slashes, as a regular expression: `*` and `?` stay within one folder, `**` crosses folders
 * (never upwards), `{a,b}` is either, `[a-c]` is one of these letters. Brackets and braces without an end stand for themselves.
 */
export function globToRegExp(pattern: string, flags = 'u'): RegExp {
  return new RegExp(`^${translate(pattern)}$`, flags)
}

function translate(pattern: string): string {
  let out = ''
  for (let at = 0; at < pattern.length; ) {
    const [source, length] = piece(pattern, at)
    out += source
    at += length
  }
  return out
}

type Piece = readonly [source: string, length: number]

function piece(pattern: string, at: number): Piece {
  const rest = pattern.slice(at)
  const startsFolder = at === 0 || pattern[at - 1] === '/'
  if (startsFolder && rest.startsWith('**/')) return ['(?:(?!\\.\\./)[^/]+/)*', 3]
  if (startsFolder && rest === '**') return ['.+', 2]
  if (rest.startsWith('*')) return ['[^/]*', /^\*+/.exec(rest)?.[0].length ?? 1]
  if (rest.startsWith('?')) return ['[^/]', 1]
  return letters(rest) ?? choice(rest) ?? literal(rest)
}

function letters(rest: string): Piece | undefined {
  const found = /^\[([!^]?)([^\]/]+)\]/.exec(rest)
  if (!found) return undefined
  const [whole, not, inside = ''] = found
  const set = `[${not ? '^/' : ''}${inside.replace(/[\\[\]^]/g, '\\$&')}]`
  return isSound(set) ? [set, whole.length] : undefined
}

/** A range may run backwards, `[z-a]`; it then stands for itself. */
function isSound(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

function choice(rest: string): Piece | undefined {
  if (!rest.startsWith('{')) return undefined
  const options: string[] = []
  let depth = 0
  let from = 1
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at]
    if (char === '{') depth++
    else if (char === '}') depth--
    if ((char === ',' && depth === 1) || depth === 0) {
      options.push(rest.slice(from, at))
      from = at + 1
    }
    if (depth === 0) return [`(?:${options.map(translate).join('|')})`, at + 1]
  }
  return undefined
}

function literal(rest: string): Piece {
  const [char = ''] = rest
  return [char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'), char.length]
}
