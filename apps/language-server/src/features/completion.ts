import { CATEGORIES, KINDS, LANGUAGES, type Rule, type Span } from '@rolelint/engine'
import { clauseOf, lackingOf } from '@rolelint/reports'
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver'
import { escapeSnippet } from '../edits.js'
import { placesIn } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'
import { say } from './say.js'

/** Characters after which clients ask by themselves. */
export const TRIGGERS = [':', ' ', '-', '/', '"']

const FRONT_MATTER = /^\ufeff*---[ \t]*(?:\r\n|\r|\n)/u
const FENCE = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/u

/** What may be written at a place of a document. */
export function completionsAt(reading: Reading, position: Position, session: Session): CompletionItem[] {
  const { text } = reading
  const at = placesIn(reading).offset(position)
  const context = { reading, at, line: text.slice(text.lastIndexOf('\n', at - 1) + 1, at), session }
  if (isInFrontMatter(text, at)) return inFrontMatter(context)
  return inComment(context) ?? clauses(context)
}

interface Context {
  readonly reading: Reading
  readonly at: number
  /** The line up to the place. */
  readonly line: string
  readonly session: Session
}

function isInFrontMatter(text: string, at: number): boolean {
  const opening = FRONT_MATTER.exec(text)
  if (!opening || at < opening[0].length) return false
  const closing = FENCE.exec(text.slice(opening[0].length))
  // While the block isn't closed yet, its first lines are taken for it.
  return closing ? at <= opening[0].length + closing.index : !/\S/u.test(text.slice(at).split(/\r?\n\r?\n/u)[0] ?? '')
}

function inFrontMatter(context: Context): CompletionItem[] {
  const { line, session } = context
  const value = /^(kind|lang|language)[ \t]*:[ \t]*["']?([\w-]*)$/u.exec(line)
  if (value) {
    const [, key, written = ''] = value
    const known: readonly string[] = key === 'kind' ? KINDS : LANGUAGES
    const { kind, language } = session.reports
    const names: Readonly<Record<string, string>> = { ...kind, ...language }
    return known.map((word) => item(context, written, word, CompletionItemKind.EnumMember, { detail: names[word] }))
  }
  const suppressed = /^[ \t]+(?:-[ \t]+)?([\w/-]*)$/u.exec(line)
  if (suppressed && /^rolelint-disable[ \t]*:/mu.test(before(context)))
    return ruleItems(context, suppressed[1] ?? '', line.includes('-') ? '' : ': ')
  const key = /^([\w-]*)$/u.exec(line)
  if (!key) return []
  const keys = Object.entries(session.messages.completion.key)
  const taken = new Set(
    [...context.reading.text.slice(0, 4000).matchAll(/^([\w-]+)[ \t]*:/gmu)].map(([, name]) => name),
  )
  return keys
    .filter(([name]) => !taken.has(name) || name === key[1])
    .map(([name, documentation]) =>
      item(context, key[1] ?? '', name, CompletionItemKind.Property, {
        insert: name === 'rolelint-disable' ? `${name}:\n  ` : `${name}: `,
        documentation,
      }),
    )
}

function before({ reading, at }: Context): string {
  return reading.text.slice(0, at)
}

const KEYWORDS = {
  next: 'rolelint-disable-next',
  disable: 'rolelint-disable',
  enable: 'rolelint-enable',
} as const

/** Keywords after `<!--`, and after a keyword the ids of rules; undefined outside of comments. */
function inComment(context: Context): CompletionItem[] | undefined {
  const written = before(context)
  const open = written.lastIndexOf('<!--')
  if (open < 0 || written.indexOf('-->', open) >= 0) return undefined
  const inside = written.slice(open + 4)
  const { completion } = context.session.messages
  const keyword = /^\s*([\w-]*)$/u.exec(inside)
  if (keyword) {
    return (Object.keys(KEYWORDS) as (keyof typeof KEYWORDS)[]).map((name) =>
      item(context, keyword[1] ?? '', KEYWORDS[name], CompletionItemKind.Keyword, {
        insert: `${KEYWORDS[name]} `,
        documentation: completion.suppression[name],
      }),
    )
  }
  const names = /^\s*rolelint-(?:disable-next|disable|enable)\s+(?:[\w/-]+\s*,\s*)*([\w/-]*)$/iu.exec(inside)
  return names ? ruleItems(context, names[1] ?? '', '') : []
}

/** Ids of rules and categories, with their titles. */
function ruleItems(context: Context, written: string, after: string): CompletionItem[] {
  const { pack, reports } = context.session
  const rules = pack.rules.map((rule) =>
    item(context, written, rule.id, CompletionItemKind.Reference, {
      insert: `${rule.id}${after}`,
      detail: say(rule.title, context.session),
      documentation: say(rule.message, context.session),
    }),
  )
  const used = CATEGORIES.filter((category) => pack.rules.some((rule: Rule) => rule.category === category))
  const categories = used.map((category) =>
    item(context, written, category, CompletionItemKind.Folder, {
      insert: `${category}${after}`,
      detail: reports.category[category],
    }),
  )
  return [...rules, ...categories]
}

/** Drafts for what the document lacks, where a new paragraph may begin. */
function clauses(context: Context): CompletionItem[] {
  const { reading, line, session } = context
  const { report, settings, text } = reading
  const word = /^((?:\p{L}[\p{L}’' -]{0,40})?)$/u.exec(line)
  if (!report || !word || !settings.checklist || !isAfterBlankLine(context)) return []
  const lacking = lackingOf({ path: settings.path, text, report, problems: [] }).filter((one) => !one.contradicted)
  return lacking.flatMap((one) => {
    const rule = session.ruleOf(one.rule)
    const clause = rule && clauseOf(rule, report.kind, report.language)
    if (!clause) return []
    const title = rule.title[report.language] ?? one.title
    return [
      item(context, word[1] ?? '', title, CompletionItemKind.Snippet, {
        insert: clause,
        snippet: true,
        detail: session.messages.completion.clause,
        documentation: clause,
      }),
    ]
  })
}

function isAfterBlankLine({ reading, at, line }: Context): boolean {
  const before = reading.text.slice(0, at - line.length)
  return before === '' || /\n[ \t]*\r?\n$/u.test(before)
}

interface Extra {
  readonly insert?: string
  readonly snippet?: boolean
  readonly detail?: string | undefined
  readonly documentation?: string | undefined
}

function item(
  { reading, at, session }: Context,
  written: string,
  label: string,
  kind: CompletionItemKind,
  { insert = label, snippet = false, detail, documentation }: Extra,
): CompletionItem {
  const span: Span = { start: at - written.length, end: at }
  const isSnippet = snippet && session.client.snippets
  const newText = isSnippet ? snippetOf(insert) : insert
  return {
    label,
    kind,
    filterText: snippet ? `${label} ${written}` : label,
    textEdit: { range: placesIn(reading).range(span), newText },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation }),
  }
}

/** A clause as a snippet: what is in [brackets] is to be filled in, one after the other. */
function snippetOf(clause: string): string {
  let stop = 0
  return escapeSnippet(clause).replace(/\[[^\]]+\]/gu, (gap) => `\${${++stop}:${gap}}`)
}
