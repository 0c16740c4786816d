import type { Category, Language, Localized, Pack, Rule, Source } from '@rolelint/engine'
import { categories, categoryTitles, languages, languagesOf } from '../names.js'
import { escapeMarkdown, exampleItem, labels, notice } from './text.js'

/**
 * The pages about a pack, by their path from the root of the project: `rules/README.md`, and for every
 * category that has rules `docs/rules/CATEGORY.md`.
 */
export function writeDocs(pack: Pack): Map<string, string> {
  const used = categories.filter((category) => rulesOf(pack, category).length > 0)
  const pages = new Map([['rules/README.md', overview(pack, used)]])
  for (const category of used) pages.set(`docs/rules/${category}.md`, categoryPage(pack, category))
  return pages
}

/** The page of one rule by itself, in Markdown and in one language: for who reads it in an editor. */
export function rulePage(pack: Pack, rule: Rule, language: Language): string {
  const own = rule.title[language] === undefined ? (languagesOf(rule.title)[0] ?? language) : language
  const sources = new Map(pack.sources.map((source) => [source.id, source]))
  const parts = [`# ${escapeMarkdown(rule.title[own] ?? rule.id)}`, `\`${rule.id}\``, ...languagePart(rule, own, false)]
  return `${[...parts, ...sourcesPart(rule, sources, own)].join('\n\n')}\n`
}

function overview(pack: Pack, used: readonly Category[]): string {
  const parts = [
    notice,
    '# The rules',
    'Every rule is one file in the folder of its category: the words that it looks for, why, what to write ' +
      'instead, where that comes from, and examples. [How to write a rule](../docs/writing-rules.md).',
  ]
  for (const category of used) {
    const rows = rulesOf(pack, category).map((rule) => {
      const page = `../docs/rules/${category}.md#${nameOf(rule)}`
      return `| [${escapeMarkdown(textOf(rule.title))}](${page}) | ${rule.severity} | [${rule.id}](${rule.id}.yaml) |`
    })
    parts.push(
      `## ${categoryTitles[category]}`,
      ['| rule | severity | file |', '| --- | --- | --- |', ...rows].join('\n'),
    )
  }
  const sources = pack.sources.map((source) => `| \`${source.id}\` | ${cite(source)} |`)
  parts.push('## Sources', 'The documents that the rules cite ([sources.yaml](sources.yaml)).')
  parts.push(['| id | document |', '| --- | --- |', ...sources].join('\n'))
  return `${parts.join('\n\n')}\n`
}

function categoryPage(pack: Pack, category: Category): string {
  const rules = rulesOf(pack, category)
  const sources = new Map(pack.sources.map((source) => [source.id, source]))
  const contents = rules.map((rule) => `- [${escapeMarkdown(textOf(rule.title))}](#${nameOf(rule)})`)
  const parts = [notice, `# ${categoryTitles[category]}`, '[All rules](../../rules/README.md)', contents.join('\n')]
  for (const rule of rules) parts.push(...rulePart(rule, sources))
  return `${parts.join('\n\n')}\n`
}

function rulePart(rule: Rule, sources: ReadonlyMap<string, Source>): string[] {
  const own = languages.filter((language) => rule.title[language] !== undefined)
  const parts = [
    `<a id="${nameOf(rule)}"></a>`,
    `## ${escapeMarkdown(textOf(rule.title))}`,
    `[\`${rule.id}\`](../../rules/${rule.id}.yaml) · ${rule.severity}`,
  ]
  if (rule.aliases !== undefined && rule.aliases.length > 0) {
    parts.push(`Once called ${rule.aliases.map((alias) => `\`${alias}\``).join(', ')}.`)
  }
  for (const language of own) parts.push(...languagePart(rule, language, own.length > 1))
  return [...parts, ...sourcesPart(rule, sources, 'en')]
}

function sourcesPart(rule: Rule, sources: ReadonlyMap<string, Source>, language: Language): string[] {
  const cited = rule.sources.map(({ id, where }) => {
    const source = sources.get(id)
    return `- ${source === undefined ? id : cite(source)}${where === undefined ? '' : `: ${escapeMarkdown(where)}`}`
  })
  return cited.length === 0 ? [] : [`**${labels[language].sources}**`, cited.join('\n')]
}

const RULE_LISTS = [
  ['match', 'match'],
  ['quiet', 'quiet'],
] as const
const ITEM_LISTS = [
  ['match', 'covered'],
  ['partial', 'partial'],
  ['against', 'against'],
  ['quiet', 'nothing'],
] as const

/** What a rule's message tells, by its kind. */
const FINDS = { wording: 'finds', duty: 'finds', checklist: 'asks', notice: 'says' } as const

function languagePart(rule: Rule, language: Language, several: boolean): string[] {
  const label = labels[language]
  const parts = several ? [`### ${label.name}: ${escapeMarkdown(rule.title[language] ?? '')}`] : []
  for (const [name, text] of [
    [label[FINDS[rule.kind]], rule.message[language]],
    [label.why, rule.why[language]],
    [rule.kind === 'notice' ? label.mend : label.instead, rule.instead[language]],
  ]) {
    if (text !== undefined) parts.push(`**${name}.** ${escapeMarkdown(text.trim())}`)
  }
  const examples = rule.examples[language]
  if (examples === undefined) return parts
  const lists = rule.kind === 'checklist' ? ITEM_LISTS : RULE_LISTS
  for (const [list, name] of lists) {
    const shown = examples[list]
    if (shown) parts.push(`**${label[name]}**`, shown.map((example) => exampleItem(example, language)).join('\n'))
  }
  const clause = rule.clause?.['job-description']?.[language]
  if (clause !== undefined) parts.push(`**${label.clause}**`, `> ${escapeMarkdown(clause)}`)
  return parts
}

function cite({ title, publisher, year, url }: Source): string {
  const name = `*${escapeMarkdown(title)}*`
  const rest = [publisher, year].filter((part) => part !== undefined).map(escapeMarkdown)
  return [url === undefined ? name : `[${name}](${url})`, ...rest].join(', ')
}

function rulesOf(pack: Pack, category: Category): Rule[] {
  return pack.rules.filter((rule) => rule.category === category)
}

function nameOf(rule: Rule): string {
  return rule.id.slice(rule.id.indexOf('/') + 1)
}

/** A text in the first language that has it. */
function textOf(text: Localized): string {
  const [language] = languagesOf(text)
  return language === undefined ? '' : (text[language] ?? '')
}
