import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import type { Context } from '#logbook/use-case.ts'
import { identityWords, type KnownStructure, knownPeople, knownStructures } from '#members/api.ts'
import type { Import, Row } from './import.ts'
import { rowsAt } from './row.store.ts'
import type { TargetName } from './row-target.ts'

/** What is shown of any row. */
export const plain = ({ line, cells, problems, bothPossible, choice, written, filled }: Row) => ({
  line,
  cells,
  problems,
  bothPossible,
  choice,
  written,
  fills: filled !== null,
})

/** The other of a pair: where it is, and what it has, key of the column → as it is read aloud. */
export type There = { href: string | null; line: number | null; has: Record<string, string> }

/** Rows with the one each of them meets, in two messages at most. */
export const twinsOf = async (context: Context, found: Import, rows: Row[]) => {
  const { db, hub, today, lang } = context
  const ids = rows.flatMap(({ twinId }) => twinId ?? [])
  const sought = { names: [], sirets: [], mails: [], ids }
  const [things, earlier] = await Promise.all([
    found.target === 'structures'
      ? structuresThere(context, ids, lang)
      : found.target !== 'people'
        ? []
        : knownPeople(db, hub.id, sought, today).then((all) =>
            all.map(({ id, name, email, phone }) => [id, { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) }] as const),
          ),
    rowsAt(
      db,
      hub.id,
      found.id,
      rows.flatMap(({ twinId, twinLine }) => (twinId === null && twinLine !== null ? [twinLine] : [])),
    ),
  ])
  const inHub = new Map<Id, Record<string, string>>(things)
  const inFile = new Map(earlier.map((row) => [row.line, byKey(found, row)]))
  return rows.map((row) => {
    // A contact or an hour that is there already is the same in all a row says.
    const same = SAME.has(found.target) ? byKey(found, row) : {}
    const has = (row.twinId ? inHub.get(row.twinId) : inFile.get(row.twinLine ?? 0)) ?? same
    const there: There = {
      href: row.twinId ? `/${hub.slug}/${PLACES[found.target](row.twinId)}` : null,
      line: row.twinId ? null : row.twinLine,
      has,
    }
    return { ...plain(row), there, name: nameIn(byKey(found, row)) }
  })
}

const SAME = new Set<TargetName>(['contacts', 'time'])
/** Where a thing that is there is seen. */
const PLACES: Record<TargetName, (id: Id) => string> = {
  structures: (id) => `structures/${id}`,
  people: (id) => `personnes/${id}`,
  contacts: (id) => `echanges/${id}`,
  time: () => 'temps',
}

const nameIn = (cells: Record<string, string>): string =>
  cells.name ?? ([cells.firstName, cells.lastName].filter(Boolean).join(' ') || cells.title || cells.person || cells.organisation || '')

/** Cells of a row by the column each fills. */
export const byKey = ({ columns }: Import, { cells }: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).flatMap(([at, key]) => (cells[Number(at)] ? [[key, cells[Number(at)] as string]] : [])))

const structuresThere = async ({ db, hub }: Context, ids: Id[], lang: Lang): Promise<(readonly [Id, Record<string, string>])[]> => {
  const known = await knownStructures(db, hub.id, { names: [], sirets: [], mails: [], ids })
  return known.map((one) => [one.id, said(one, lang)] as const)
}

const said = (one: KnownStructure, lang: Lang): Record<string, string> => {
  const words = identityWords(lang)
  const all: Record<string, string | null> = {
    name: one.name,
    legalForm: one.legal_form && (words.legalForms[one.legal_form as keyof typeof words.legalForms] ?? one.legal_form),
    number: one.siret ?? one.siren,
    rna: one.rna,
    commune: one.commune,
    address: one.address,
    email: one.email,
    phone: one.phone,
    website: one.website,
    sectors: one.sectors.map((sector) => words.sectors[sector as keyof typeof words.sectors] ?? sector).join(', '),
  }
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}
