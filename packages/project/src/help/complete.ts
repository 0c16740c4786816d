import { CATEGORIES, type Language, type Rule, type Span } from '@rolelint/engine'
import { baseOf, find, formatOf, readSource } from '../source/source.js'
import { type Position, positionAt } from './position.js'
import { type Allowed, allowedAt } from './schema.js'

/** The rules that may be named, and the language in which they are told of. */
export interface HelpOptions {
  readonly rules: readonly Pick<Rule, 'id' | 'category' | 'title' | 'message'>[]
  readonly locale: Language
}

/** Something that may be written at a place. */
export interface Completion {
  readonly label: string
  readonly kind: 'key' | 'value'
  /** The text, and what it replaces. */
  readonly insert: string
  readonly span: Span
  readonly detail?: string
  readonly documentation?: string
}

/** What may be written at an offset (UTF-16) of a configuration, also of one that can't be read yet. */
export function completeConfiguration(file: string, text: string, offset: number, options: HelpOptions): Completion[] {
  const position = positionAt(file, text, offset)
  if (!position) return []
  const allowed = allowedAt(position.path, options.locale)
  if (!allowed) return []
  if (position.writes === 'value') return values(allowed, position, formatOf(file) === 'json')
  const there = keysAt(file, text, position)
  if (allowed.holdsRules) return rules(position, file, options).filter(({ label }) => !there.has(label))
  return allowed.keys
    .filter((key) => !there.has(key))
    .map((key) => {
      const own = allowedAt([...position.path, key], options.locale)
      const documentation = own?.description
      return {
        label: key,
        kind: 'key',
        insert: keyText(key, own, position, file),
        span: position.span,
        ...(documentation !== undefined && { documentation }),
      }
    })
}

function values(allowed: Allowed, { span }: Position, isJson: boolean): Completion[] {
  const isWord = (value: string): boolean => value !== 'true' && value !== 'false'
  return allowed.values.map((value) => ({
    label: value,
    kind: 'value',
    // In YAML the quotes stand already around the place.
    insert: isJson && isWord(value) ? `"${value}"` : value,
    span,
  }))
}

/** Keys that stand there already, but for the one that is being written. */
function keysAt(file: string, text: string, { path, span }: Position): ReadonlySet<string> {
  const { node } = find(readSource(file, text).root, path)
  const others = node?.entries?.filter(({ keySpan }) => keySpan.end < span.start || span.end < keySpan.start) ?? []
  return new Set(others.map(({ key }) => key))
}

function keyText(key: string, own: Allowed | undefined, { path }: Position, file: string): string {
  if (formatOf(file) === 'json') return `"${key}": `
  if (!own?.isLong) return `${key}: `
  return `${key}:\n${'  '.repeat(path.length + baseOf(file).length + 1)}`
}

function rules(position: Position, file: string, { rules, locale }: HelpOptions): Completion[] {
  const name = (word: string): string => (formatOf(file) === 'json' ? `"${word}": ` : `${word}: `)
  const ofRules = rules.map(({ id, title, message }): Completion => {
    const detail = title[locale] ?? title.en
    const documentation = message[locale] ?? message.en
    return {
      label: id,
      kind: 'key',
      insert: name(id),
      span: position.span,
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && { documentation }),
    }
  })
  const used = CATEGORIES.filter((category) => rules.some((rule) => rule.category === category))
  const ofCategories = used.map((category): Completion => {
    return { label: category, kind: 'key', insert: name(category), span: position.span }
  })
  return [...ofCategories, ...ofRules]
}
