import { folded } from '#base/search.ts'
import type { Act } from '#logbook/use-case.ts'
import { type KnownPerson, type KnownStructure, knownPeople, knownStructures } from '#members/api.ts'
import type { Thing, Things } from './judge.ts'
import { people } from './people.ts'
import type { RowRead, Target } from './row-target.ts'
import type { Side } from './side.ts'
import { structures } from './structure-target.ts'

type Means = Pick<Act, 'db' | 'hub' | 'today'>

/** The parts of marks of one kind (`n:`, `s:`, `m:`) in rows without a fault. */
const marksIn = (target: Target, rows: RowRead[]) => {
  const marks = rows.flatMap(({ read, faults }) => (faults.length > 0 ? [] : target.marks(read).map(({ mark }) => mark)))
  return (kind: string) => [...new Set(marks.filter((mark) => mark.startsWith(kind)).map((mark) => mark.slice(kind.length)))]
}

/** Organisations the hub has of these rows. */
export const structuresSide = ({ db, hub }: Means): Side => ({
  look: async (rows) => {
    const of = marksIn(structures, rows)
    return markedStructures(await knownStructures(db, hub.id, { names: of('n:'), sirets: of('s:'), mails: of('m:'), ids: [] }))
  },
})

/** People the hub has of these rows, and the organisations they speak for: one it does not have is a fault. */
export const peopleSide = ({ db, hub, today }: Means): Side => ({
  look: async (rows) => {
    const of = marksIn(people, rows)
    const names = [...new Set(rows.flatMap(({ read }) => (read.organisation ? [folded(String(read.organisation))] : [])))]
    const [organisations, found] = await Promise.all([
      knownStructures(db, hub.id, { names, sirets: [], mails: [], ids: [] }),
      knownPeople(db, hub.id, { names: of('n:'), mails: of('m:'), ids: [] }, today),
    ])
    const called = new Set(organisations.map(({ key }) => key))
    for (const { read, fault } of rows)
      if (read.organisation && !called.has(folded(String(read.organisation)))) fault('organisation', 'import.unknownOrganisation')
    return markedPeople(found, organisations)
  },
})

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
