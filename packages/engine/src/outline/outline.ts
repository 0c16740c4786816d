import type { Actor } from '../facts/subjects.js'
import type { Block } from '../model/block.js'
import type { HeadingRole } from './roles.js'
import type { Headings, Place } from './section.js'

/** What the outline asks of a text that stands above others: a heading, a lead-in, the head of a column, an owner's cell. */
export interface Readers {
  role(text: string): HeadingRole | undefined
  /** Who is named in a short text, if it is one actor. */
  actor(text: string): Actor | undefined
  /** Whether a lead-in ends in a negation that governs its list ("Peer workers will not:"), and by which words. */
  excludes(text: string): string | undefined
  /** Whom a lead-in makes the actor of its list ("Nurses will:"). */
  leads(text: string): Actor | undefined
  /** Whether a text heads a column of those who do what the rows say. */
  namesOwners(head: string): boolean
  /** Whether a short text names people, and none of them a peer worker: "the person herself, or an aide". */
  others(text: string): boolean
  /** What a cell says of the act that its row names: "Yes", "✓", "No", "–", nothing. */
  answer(text: string): 'yes' | 'no' | undefined
  /** Whether a text names terms in order to reject them ("Staff avoid these words:"). */
  rejects(text: string): boolean
}

/** A heading that holds for what stands below it. */
interface Heading {
  readonly level: number
  readonly text: string
  readonly role: HeadingRole | undefined
  readonly owner: Actor | undefined
}

/** Of every block of a piece of a document, by its index. */
export interface Outline {
  /** The headings that are open at the end. */
  readonly open: OpenHeadings
  readonly places: readonly Place[]
  readonly headings: readonly Headings[]
}

export type OpenHeadings = readonly Heading[]

/**
 * The place of every block of a piece of a document that ends before a heading, or at the end: sections, lead-ins and columns resolved.
 * @param opened the headings that are open at its beginning
 * @param same gives one place for all that say the same
 */
export function outline(
  blocks: readonly Block[],
  opened: OpenHeadings,
  readers: Readers,
  same: (place: Place) => Place,
): Outline {
  const open = [...opened]
  const places: Place[] = []
  const headings: Headings[] = []
  const tables = readTables(blocks, readers)
  let below = same(belowHeadings(open))
  let above = namesOf(open)
  // Items of one list stand in the same place.
  let led: { leadIn: number; below: Place; place: Place } | undefined
  for (const block of blocks) {
    if (block.type === 'heading') {
      const { level } = block
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      places.push(same(belowHeadings(open)))
      headings.push(namesOf(open))
      const { text } = block.prose
      open.push({ level, text, role: readers.role(text), owner: readers.actor(text) })
      below = same(belowHeadings(open))
      above = namesOf(open)
      continue
    }
    headings.push(above)
    let place = below
    const leadIn = block.item?.leadIn
    if (leadIn !== undefined) {
      if (led?.leadIn !== leadIn || led.below !== below)
        led = { leadIn, below, place: same(underLeadIn(below, blocks[leadIn], places[leadIn], readers)) }
      place = led.place
    }
    places.push(block.cell ? same(inTable(place, block, tables, readers)) : place)
  }
  return { places, headings, open }
}

function namesOf(open: readonly Heading[]): Headings {
  return open.map(({ text, role }) => ({ text, role: role?.role }))
}

function belowHeadings(open: readonly Heading[]): Place {
  const heading = open.at(-1)?.text
  const nearest = open.findLast((heading) => heading.role)
  // An exclusion higher up holds for everything below it, whatever the headings between are called.
  const excluding = open.find((heading) => heading.role?.role === 'exclusions')
  const rejecting = open.findLast((heading) => heading.role?.role === 'definitions')
  const owning = open.findLast((heading) => heading.owner && heading.role?.role === 'others')
  return {
    ...(heading !== undefined && { heading }),
    role: excluding ? 'exclusions' : (nearest?.role?.role ?? 'duties'),
    ...(excluding && { excludedBy: excluding.text, soft: excluding.role?.soft ?? false }),
    ...(rejecting && { rejectedBy: rejecting.text }),
    ...(owning?.owner && { owner: { actor: owning.owner, words: owning.text } }),
  }
}

function underLeadIn(place: Place, leadIn: Block | undefined, above: Place | undefined, readers: Readers): Place {
  if (!leadIn || !above) return place
  const text = leadIn.prose.text
  const role = leadIn.type === 'item' || text.length > 120 ? undefined : readers.role(text)
  const excludedBy =
    readers.excludes(text) ??
    (role?.role === 'exclusions' && text.trimEnd().endsWith(':') ? text : undefined) ??
    above.excludedBy
  const actor = readers.leads(text)
  const rejects = readers.rejects(text) || role?.role === 'definitions'
  return {
    ...place,
    ...(role && role.role !== 'exclusions' && { role: role.role }),
    ...(above.owner && { owner: above.owner }),
    ...(actor && { owner: { actor, words: text } }),
    ...(excludedBy && {
      excludedBy,
      role: 'exclusions' as const,
      soft: above.excludedBy === excludedBy ? (above.soft ?? false) : (role?.soft ?? false),
    }),
    ...((rejects || above.rejectedBy) && { rejectedBy: above.rejectedBy ?? text }),
  }
}

interface Tables {
  readonly heads: ReadonlyMap<string, string>
  /** Owner of a row, from the cell of a column that names actors in most of its rows. */
  readonly owners: ReadonlyMap<string, { actor: Actor; words: string; column: number }>
  /** What the cells under each actor say of the act at the head of a row. */
  readonly answers: ReadonlyMap<string, readonly CellAnswer[]>
}

interface CellAnswer {
  readonly column: number
  readonly actor: Actor
  readonly head: string
  readonly says: 'yes' | 'no' | 'text'
}

const key = (table: number, place: number): string => `${table}:${place}`

function readTables(blocks: readonly Block[], readers: Readers): Tables {
  const heads = new Map<string, string>()
  const owners = new Map<string, { actor: Actor; words: string; column: number }>()
  const answers = new Map<string, CellAnswer[]>()
  const peerColumns = columnsOfPeers(blocks, readers)
  for (const block of blocks) {
    if (!block.cell) continue
    const text = block.prose.text
    if (block.cell.row === 0) heads.set(key(block.cell.table, block.cell.column), text)
    else {
      const head = heads.get(key(block.cell.table, block.cell.column)) ?? ''
      const named = text.length <= 60 ? readers.actor(text) : undefined
      // "Driver", "Dana": whoever stands in a column of owners where others are called peers is somebody else.
      const isOwner = peerColumns.has(key(block.cell.table, block.cell.column)) && readers.namesOwners(head)
      const isOther = isOwner ? isShortName(text) : readers.namesOwners(head) && readers.others(text)
      const actor = named ?? (isOther ? 'staff' : undefined)
      const column = head ? readers.actor(head) : undefined
      const headRole = head ? readers.role(head)?.role : undefined
      if (column && !actor && block.cell.column > 0 && (!headRole || headRole === 'others' || headRole === 'duties')) {
        const row = key(block.cell.table, block.cell.row)
        const says = readers.answer(text) ?? 'text'
        answers.set(row, [...(answers.get(row) ?? []), { actor: column, head, says, column: block.cell.column }])
      }
      if (actor) owners.set(key(block.cell.table, block.cell.row), { actor, words: text, column: block.cell.column })
    }
  }
  return { heads, owners, answers }
}

/** Columns in which the peer worker is named by that word: other names there are others'. */
function columnsOfPeers(blocks: readonly Block[], readers: Readers): ReadonlySet<string> {
  const columns = new Set<string>()
  for (const { cell, prose } of blocks) {
    if (cell && cell.row > 0 && prose.text.length <= 60 && readers.actor(prose.text) === 'peer')
      columns.add(key(cell.table, cell.column))
  }
  return columns
}

/** A title or a name, not "you", "all" or an act. */
function isShortName(text: string): boolean {
  return /^\p{Lu}\p{L}+(?:[ -]\p{L}+){0,3}$/u.test(text)
}

/** The first cells of a row are an act that the columns say yes or no to, or only names what the row is about. */
function byAnswers(answers: readonly CellAnswer[]): Partial<Place> {
  if (answers.some((a) => a.says === 'text')) return { role: 'names' }
  const peer = answers.find((a) => a.actor === 'peer')
  if (peer?.says === 'no') return { role: 'exclusions', excludedBy: peer.head, soft: false }
  const other = answers.find((a) => a.actor !== 'peer' && a.says === 'yes')
  return other && peer?.says !== 'yes' ? { owner: { actor: other.actor, words: other.head } } : {}
}

function inTable(place: Place, block: Block, tables: Tables, readers: Readers): Place {
  const cell = block.cell
  if (!cell || cell.row === 0) return place
  const head = tables.heads.get(key(cell.table, cell.column))
  const role = head ? readers.role(head) : undefined
  const column = head ? readers.actor(head) : undefined
  const row = tables.owners.get(key(cell.table, cell.row))
  const answers = tables.answers.get(key(cell.table, cell.row)) ?? []
  // The cells before those of the actors say what the row is about.
  if (answers[0] && cell.column < answers[0].column && !column && (!role || role.role === 'duties'))
    return { ...place, ...byAnswers(answers) }
  const owner = column
    ? { actor: column, words: head ?? '' }
    : row && row.column !== cell.column
      ? { actor: row.actor, words: row.words }
      : undefined
  return {
    ...place,
    ...(role && { role: role.role }),
    ...(owner && { owner }),
    ...(role?.role === 'exclusions' && head && { excludedBy: head, soft: false }),
    ...(role?.role === 'definitions' && head && { rejectedBy: head }),
  }
}
