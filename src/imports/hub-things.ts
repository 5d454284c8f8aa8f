import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'
import { type KnownPerson, type KnownStructure, knownPeople, knownStructures } from '#members/api.ts'
import type { Db } from '#platform/database/database.ts'
import { organisationsIn, type Thing, type Things } from './judge.ts'
import { type Mapping, readRow, type Target } from './row-target.ts'
import type { RawRow } from './table.ts'

type Means = { db: Db; hub: { id: Id }; today: Day }

/** What the hub has of the marks of these rows, in one message (two for people and the organisations they speak for). */
export const thingsFor = async (
  means: Means,
  target: Target,
  mapping: Mapping,
  rows: RawRow[],
): Promise<{ there: Things; organisations: Set<string> }> => {
  const { db, hub, today } = means
  const marks = rows.flatMap(({ cells }) => {
    const { read, faults } = readRow(target, mapping, cells, today)
    return faults.length > 0 ? [] : target.marks(read).map(({ mark }) => mark)
  })
  const of = (kind: string) => [...new Set(marks.filter((mark) => mark.startsWith(kind)).map((mark) => mark.slice(kind.length)))]
  const sought = { names: of('n:'), sirets: of('s:'), mails: of('m:'), ids: [] }
  if (target.name === 'structures') {
    return { there: markedStructures(await knownStructures(db, hub.id, sought)), organisations: new Set() }
  }
  const names = organisationsIn(rows, mapping)
  const [organisations, people] = await Promise.all([
    knownStructures(db, hub.id, { names, sirets: [], mails: [], ids: [] }),
    knownPeople(db, hub.id, sought, today),
  ])
  return { there: markedPeople(people, organisations), organisations: new Set(organisations.map(({ key }) => key)) }
}

const marked = (things: { thing: Thing; marks: string[] }[]): Things => {
  const all: Things = new Map()
  for (const { thing, marks } of things) for (const mark of marks) if (!all.has(mark)) all.set(mark, thing)
  return all
}

/** What an organisation has, in the words of the target. */
export const hasOf = (one: KnownStructure): Set<string> =>
  new Set(
    [
      one.legal_form !== null && 'legalForm',
      (one.siren !== null || one.no_number !== null) && 'number',
      (one.rna !== null || one.no_number !== null) && 'rna',
      one.commune !== '' && 'commune',
      one.address !== '' && 'address',
      one.email !== null && 'email',
      one.phone !== '' && 'phone',
      one.website !== '' && 'website',
      one.sectors.length > 0 && 'sectors',
    ].filter((key) => key !== false),
  )

const markedStructures = (rows: KnownStructure[]): Things =>
  marked(
    rows.map((one) => ({
      thing: { id: one.id, line: null, email: one.email, has: hasOf(one) },
      marks: [`n:${one.key}`, ...(one.siret ? [`s:${one.siret}`] : []), ...(one.email ? [`m:${one.email}`] : [])],
    })),
  )

const markedPeople = (rows: KnownPerson[], organisations: KnownStructure[]): Things => {
  const called = new Map(organisations.map(({ id, key }) => [id, key]))
  return marked(
    rows.map((one) => ({
      thing: {
        id: one.id,
        line: null,
        email: one.email,
        has: new Set([
          ...(one.email ? ['email'] : []),
          ...(one.phone ? ['phone'] : []),
          ...one.speaks.flatMap((id) => (called.has(id) ? [`organisation:${called.get(id)}`] : [])),
        ]),
      },
      marks: [...(one.email ? [`m:${one.email}`] : []), `n:${folded(one.name)}`],
    })),
  )
}
