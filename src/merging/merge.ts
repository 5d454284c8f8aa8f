import { addMinutes, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import { type Problem, problem } from '#base/problem.ts'
import { slips, soughtText } from '#base/search.ts'

/** Which kind of card. In addresses: `structures`, `personnes`. */
export const CARDS = ['organisation', 'person'] as const
export type CardKind = (typeof CARDS)[number]
export const IN_ADDRESS = { organisation: 'structures', person: 'personnes' } as const
export const kindAt = (address: string): CardKind | null => CARDS.find((kind) => IN_ADDRESS[kind] === address) ?? null

/** What is compared of a card. Numbers are digits; mails lower case; `sites` are hosts without `www`. */
export type Card = { id: Id; name: string; numbers: string[]; mails: string[]; phones: string[]; sites: string[] }

/** Why two cards may be one, the surest first. */
export const REASONS = ['number', 'mail', 'name', 'nearName', 'phone', 'site'] as const
export type Reason = (typeof REASONS)[number]
export type Pair = { one: Card; other: Card; reasons: Reason[] }

/** Words of a name that tell nobody apart. As `soughtText` writes them. */
const EMPTY_WORDS = new Set(
  [
    'le',
    'la',
    'les',
    'de',
    'du',
    'des',
    'et',
    'au',
    'aux',
    'en',
    'association',
    'asso',
    'assoc',
    'scop',
    'scic',
    'sarl',
    'sas',
    'eurl',
    'coop',
  ].flatMap((word) => soughtText(word).trim()),
)

/** The words that tell a name, in an order that does not depend on who wrote it (« Durand Marie » is « Marie Durand »). */
const tellingWords = (name: string): string[] => {
  const words = soughtText(name).trim().split(' ').filter(Boolean)
  const telling = words.filter((word) => !EMPTY_WORDS.has(word))
  return (telling.length > 0 ? telling : words).sort()
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Slips of the fingers a name may hold and still be the same: none in a short one, where every letter counts. */
const allowed = (letters: number): number => (letters < 6 ? 0 : letters < 12 ? 1 : 2)

/** The same name, one up to typing faults, or another. Numbers in names are told apart: « Groupe 1 » is not « Groupe 2 ». */
export const nameLikeness = (one: string, other: string): 'same' | 'near' | null => {
  const [a, b] = [tellingWords(one).join(''), tellingWords(other).join('')]
  if (a === '' || b === '') return null
  if (a === b) return 'same'
  if (digitsOf(a) !== digitsOf(b)) return null
  const most = allowed(Math.min(a.length, b.length))
  return most > 0 && slips(a, b, most) <= most ? 'near' : null
}

const meet = (one: string[], other: string[]): boolean => one.some((value) => other.includes(value))

/** Why these two may be one; empty: nothing says so. People share a phone or a site with their colleagues: it counts for organisations alone. */
export const reasonsOf = (kind: CardKind, one: Card, other: Card): Reason[] => {
  const likeness = nameLikeness(one.name, other.name)
  const shareWord = meet(tellingWords(one.name), tellingWords(other.name))
  const shared = kind === 'organisation' || shareWord
  const holds: Record<Reason, boolean> = {
    number: meet(one.numbers, other.numbers),
    mail: meet(one.mails, other.mails),
    name: likeness === 'same',
    nearName: likeness === 'near',
    phone: shared && meet(one.phones, other.phones),
    site: shareWord && meet(one.sites, other.sites),
  }
  return REASONS.filter((reason) => holds[reason])
}

/** Under a key that so many cards share, nothing tells which of them are one. */
const CROWD = 60

/** What two cards of one thing have in common at least one of: only such cards are compared, so that a thousand are read at once. */
const keysOf = ({ name, numbers, mails, phones, sites }: Card): string[] => {
  const words = tellingWords(name)
  const whole = words.join('')
  return [...words, `^${whole.slice(0, 4)}`, `${whole.slice(-4)}$`, ...numbers, ...mails, ...phones, ...sites]
}

const byName = (one: Card, other: Card): number => one.name.localeCompare(other.name, 'fr') || (one.id < other.id ? -1 : 1)

/** Cards that may be one and the same, the surest first. `apart`: pairs somebody knows to be two (`lower id` + ` ` + `higher id`). */
export const pairsAmong = (kind: CardKind, cards: Card[], apart: ReadonlySet<string> = new Set()): Pair[] => {
  const under = new Map<string, Card[]>()
  for (const card of cards) for (const key of new Set(keysOf(card))) under.set(key, [...(under.get(key) ?? []), card])
  const pairs = new Map<string, Pair>()
  for (const crowd of under.values()) {
    if (crowd.length > CROWD) continue
    for (const [at, a] of crowd.entries()) {
      for (const b of crowd.slice(at + 1)) {
        const [low, high] = a.id < b.id ? [a, b] : [b, a]
        const key = `${low.id} ${high.id}`
        if (pairs.has(key) || apart.has(key)) continue
        const [one, other] = byName(a, b) <= 0 ? [a, b] : [b, a]
        const reasons = reasonsOf(kind, one, other)
        if (reasons.length > 0) pairs.set(key, { one, other, reasons })
      }
    }
  }
  const rank = ({ reasons: [first] }: Pair) => REASONS.indexOf(first as Reason)
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b) || byName(a.one, b.one))
}

const pairKey = ({ one, other }: Pair): string => `${one.id}.${other.id}`

/** A page of pairs after one of them (`id.id`); from the start again when it has been settled meanwhile. `previous`: '' is the first page. */
export const pairsFrom = (all: Pair[], after: string): { pairs: Pair[]; next: string | null; previous: string | null } => {
  const at = after === '' ? 0 : all.findIndex((pair) => pairKey(pair) === after) + 1
  const [last, edge] = [all[at + PAGE - 1], all[at - PAGE - 1]]
  return {
    pairs: all.slice(at, at + PAGE),
    next: last && all.length > at + PAGE ? pairKey(last) : null,
    previous: at === 0 ? null : edge ? pairKey(edge) : '',
  }
}

/** What is chosen of two cards, and the columns that go together: an address is not of another commune. */
export const FIELDS = {
  organisation: {
    name: ['name'],
    place: ['commune', 'commune_code', 'address'],
    about: ['about'],
    legalForm: ['legal_form'],
    number: ['siren', 'siret', 'rna', 'no_number', 'id_status', 'id_status_on'],
    sectors: ['sectors'],
    website: ['website'],
    email: ['email'],
    phone: ['phone'],
    published: ['published_on', 'published_by'],
  },
  person: { name: ['name'], email: ['email'], phone: ['phone'] },
} as const satisfies Record<CardKind, Record<string, readonly string[]>>

export type Row = Record<string, unknown>

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== 'unverified' && !(Array.isArray(value) && value.length === 0)

/** One line of the comparison. `settled`: only one of the cards says something, or both say the same. */
export type Compared = { field: string; columns: readonly string[]; kept: unknown[]; lost: unknown[]; settled: 'kept' | 'lost' | null }

export const compared = (kind: CardKind, kept: Row, lost: Row): Compared[] =>
  Object.entries(FIELDS[kind]).flatMap(([field, columns]): Compared[] => {
    const [ours, theirs] = [kept, lost].map((row) => columns.map((column: string) => row[column] ?? null)) as [unknown[], unknown[]]
    if (!ours.some(says) && !theirs.some(says)) return []
    const same = JSON.stringify(ours) === JSON.stringify(theirs)
    return [{ field, columns, kept: ours, lost: theirs, settled: same || !theirs.some(says) ? 'kept' : ours.some(says) ? null : 'lost' }]
  })

/** The columns of the kept card that take the other's value: what it lacks, and what was chosen. */
export const changesOf = (lines: Compared[], fromLost: readonly string[]): Row =>
  Object.fromEntries(
    lines
      .filter(({ field, settled }) => settled === 'lost' || (settled === null && fromLost.includes(field)))
      .flatMap(({ columns, lost }) => columns.map((column, at) => [column, lost[at] ?? null])),
  )

/**
 * How long a merge can be taken back. The rows kept for it hold what two cards said of people: they are kept no longer than the mistake takes to be
 * seen (RGPD, article 5.1.e); the nightly erasing (platform/jobs/sweep.store.ts) counts the same days.
 */
export const UNDO_DAYS = 90

/** The first instant a merge is no longer undone. */
export const undoneUntil = (doneAt: Instant): Instant => addMinutes(doneAt, UNDO_DAYS * 24 * 60)

type Done = { doneAt: Instant; undoneAt: Instant | null; erasedAt: Instant | null }

/** It is taken back once, and while what it needs is kept. */
export const undoingProblems = ({ doneAt, undoneAt, erasedAt }: Done, now: Instant): Problem[] => {
  if (undoneAt !== null) return [problem('', 'merge.undone')]
  return erasedAt !== null || now >= undoneUntil(doneAt) ? [problem('', 'merge.old', { days: UNDO_DAYS })] : []
}
