import { baseName, ruleNamesIn } from '@rolelint/project/settings'
import type { DocumentLink } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf } from '../locations.js'
import { placesIn, placesOf } from '../places.js'
import type { Reading } from '../readings.js'
import type { Session } from '../session.js'

/** Ids of rules in the comments and the front matter of a document lead to the pages of the rules. */
export function linksOf(reading: Reading, session: Session): DocumentLink[] {
  const places = placesIn(reading)
  return (reading.report?.suppressions ?? []).flatMap(({ names, nameSpans }) =>
    names.flatMap((name, i) => link(name, places.range(nameSpans[i] ?? { start: 0, end: 0 }), session)),
  )
}

/** So do those in a configuration. */
export function linksOfConfiguration(document: TextDocument, session: Session): DocumentLink[] {
  const text = document.getText()
  const places = placesOf(text)
  return ruleNamesIn(baseName(pathOf(document.uri)), text).flatMap(({ name, span }) =>
    link(name, places.range(span), session),
  )
}

function link(name: string, range: DocumentLink['range'], session: Session): DocumentLink[] {
  const target = session.pageOf(name) ?? pageOfCategory(name, session)
  if (target === undefined) return []
  const rule = session.ruleOf(name)
  const tooltip = rule ? (rule.title[session.client.locale] ?? rule.title.en) : undefined
  return [{ range, target, ...(tooltip !== undefined && { tooltip }) }]
}

/** A category has a page too, with all its rules. */
function pageOfCategory(name: string, session: Session): string | undefined {
  const rule = session.pack.rules.find(({ category }) => category === name)
  return rule && session.pageOf(rule.id)?.replace(/#.*$/u, '')
}
