import { CATEGORIES, type Example, type Localized, type Rule, type Source } from '@rolelint/engine'
import { type Look, lookOf, type TextOptions } from './look.js'
import { displayWidth, oneLine, wrap } from './width.js'

export type RulesOptions = TextOptions

/** All rules by category: id, severity and title, one rule a line. */
export function rulesToText(rules: readonly Rule[], options: RulesOptions): string {
  const look = lookOf(options)
  const out: string[] = []
  const widest = Math.max(0, ...rules.map(({ id }) => displayWidth(id)))
  const labels = Math.max(...Object.values(look.messages.severity).map(displayWidth))
  for (const category of CATEGORIES) {
    const here = rules.filter((rule) => rule.category === category).sort((a, b) => (a.id < b.id ? -1 : 1))
    if (here.length === 0) continue
    out.push(look.colours.bold(look.messages.category[category]))
    for (const rule of here) {
      const start = `  ${rule.id.padEnd(widest)}  ${look.messages.severity[rule.severity].padEnd(labels)}  `
      const title = localized(rule.title, options)
      // Where ids leave little room, titles begin on a line of their own.
      const narrow = start.length > look.width / 1.5
      if (narrow) out.push(start.trimEnd(), ...wrap(title, look.width, '    '))
      else out.push(...wrap(title, look.width, start, ' '.repeat(start.length)))
    }
    out.push('')
  }
  out.push(rules.length === 0 ? look.messages.rules.none : look.messages.rules.count(rules.length))
  return `${out.join('\n')}\n`
}

/** One rule whole: what it finds and why, what to write instead, its sources, examples and look-alikes. */
export function ruleToText(rule: Rule, sources: readonly Source[], options: RulesOptions): string {
  const look = lookOf(options)
  const { colours, width } = look
  const messages = look.messages.rules
  const out = wrap(localized(rule.title, options), width).map(colours.bold)
  const about = `${rule.id} · ${look.messages.category[rule.category]} · ${look.messages.severity[rule.severity]}`
  out.push(...wrap(about, width).map(colours.dim))
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) out.push('', colours.bold(title), ...lines)
  }
  const kinds = rule.kinds ? [messages.kinds(look.messages.or(rule.kinds.map((kind) => look.messages.kind[kind])))] : []
  section(
    { checklist: messages.item.asks, notice: messages.notice.says, duty: messages.finds, wording: messages.finds }[
      rule.kind
    ],
    [localized(rule.message, options), ...kinds].flatMap((text) => wrap(text, width, '  ')),
  )
  section(messages.why, wrap(localized(rule.why, options), width, '  '))
  section(
    rule.kind === 'notice' ? messages.notice.mend : messages.instead,
    wrap(localized(rule.instead, options), width, '  '),
  )
  section(
    messages.sources,
    rule.sources.flatMap(({ id, where }) => {
      const source = sources.find((other) => other.id === id)
      return item(look.messages.source(source?.title ?? id, where) + (source?.url ? `, ${source.url}` : ''), look)
    }),
  )
  const examples = rule.examples[look.locale] ?? rule.examples.en ?? rule.examples.fr
  const shown = (list: readonly Example[] | undefined) => list?.flatMap((example) => exampleToText(example, look)) ?? []
  if (rule.kind === 'checklist') {
    for (const list of ['match', 'partial', 'against', 'quiet'] as const)
      section(messages.item[list], shown(examples?.[list]))
    const clause = rule.clause?.['job-description']
    section(messages.item.clause, clause ? wrap(localized(clause, options), width, '  ') : [])
  } else {
    section(messages.examples, shown(examples?.match))
    section(messages.quiet, shown(examples?.quiet))
  }
  return `${out.join('\n')}\n`
}

/** The words to be found stand in `[[ ]]`, as in the pack; with colours they are underlined instead. */
function exampleToText(example: Example, look: Look): string[] {
  const { underline, isColorSupported } = look.colours
  const text = isColorSupported ? example.text.replace(/\[\[(.*?)\]\]/gsu, '$1') : example.text
  const notes = [
    example.under && look.messages.rules.under(oneLine(example.under)),
    example.why && look.messages.rules.because(oneLine(example.why)),
  ].filter(Boolean)
  const lines = item(notes.length > 0 ? `${text} (${notes.join('; ')})` : text, look)
  const marked = isColorSupported ? [...example.text.matchAll(/\[\[(.*?)\]\]/gsu)].map((m) => oneLine(m[1] ?? '')) : []
  return lines.map((line) =>
    marked.reduce((done, words) => (words ? done.replace(words, underline(words)) : done), line),
  )
}

const item = (text: string, look: Look): string[] => wrap(text, look.width, '  - ', '    ')

function localized(text: Localized, { locale = 'en' }: RulesOptions): string {
  return text[locale] ?? text.en ?? text.fr ?? ''
}
