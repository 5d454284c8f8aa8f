import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import type { Kind } from '#members/people/representation.ts'
import { emptyStructures, type FilledStructure, forMany, spokenFor, takeMails, takePhones } from './import-rows.store.ts'
import {
  giveMails as give,
  keepList,
  keepOrganisations,
  keepPeople,
  keepRepresentations,
  markAdded,
  givePhones as phone,
} from './list.store.ts'
import { addedBy, markUndone, takeAdded } from './undo-rows.store.ts'

type Means = Pick<Act, 'db' | 'hub' | 'now'>
const originIn = ({ hub, now }: Means, list: Id) => ({ list, source: sourceIn(hub.demo, null), at: now })

/** Rows of a file are kept under the id of their import, as those of a pasted list are: by it they are found again, and undone. */
export const openImport = async (means: Means, id: Id): Promise<void> => {
  const { db, hub, now } = means
  await keepList(db, hub.id, { id, content: '', source: sourceIn(hub.demo, null), at: now })
  await markAdded(db, hub.id, id, now)
}

/** New organisations, members from a day; the ids of those written: one whose name was taken meanwhile is left out. */
export const addStructures = async (
  means: Means,
  list: Id,
  rows: { id: Id; name: string; founding: boolean; from: Day }[],
): Promise<Set<Id>> => {
  await forMany(means.db)
  const members = rows.map((one) => ({ ...one, membership: newId() }))
  return keepOrganisations(means.db, means.hub.id, members, originIn(means, list))
}

/** New people; the ids of those written: one whose address was taken meanwhile is left out. */
export const addPeople = async (
  means: Means,
  list: Id,
  rows: { id: Id; name: string; mail: string | null; phone: string }[],
): Promise<Set<Id>> => {
  await forMany(means.db)
  return keepPeople(means.db, means.hub.id, rows, originIn(means, list))
}

export const giveMails = ({ db, hub }: Means, given: { id: Id; mail: string }[]): Promise<Set<Id>> => give(db, hub.id, given)

export const givePhones = ({ db, hub }: Means, given: { id: Id; phone: string }[]): Promise<Set<Id>> => phone(db, hub.id, given)

/** Who speaks for whom from a day. Of no kind said, the first to speak for an organisation is its titulaire. The ids of the people it was written for. */
export const addRepresentations = async (
  { db, hub }: Means,
  list: Id,
  rows: { organisation: Id; person: Id; kind: Kind | null; from: Day }[],
): Promise<Set<Id>> => {
  const [first] = rows.map(({ from }) => from).sort()
  if (first === undefined) return new Set()
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))]
  const spoken = await spokenFor(db, hub.id, organisations, first)
  const news = rows.map(({ organisation, person, kind, from }) => {
    const said = kind ?? (spoken.has(organisation) ? ('suppleant' as const) : ('titulaire' as const))
    spoken.add(organisation)
    return { id: newId(), organisation, person, kind: said, from, until: null }
  })
  const kept = await keepRepresentations(db, hub.id, news, list)
  return new Set(news.filter(({ id }) => kept.has(id)).map(({ person }) => person))
}

/** What an import filled in what was there before it. */
export type Taken = {
  structures: { id: Id; filled: FilledStructure }[]
  mails: { id: Id; mail: string }[]
  phones: { id: Id; phone: string }[]
}

/** How many rows an import added: organisations, people, memberships, representations. */
export const countAdded = ({ db, hub }: Means, id: Id): Promise<number> => addedBy(db, hub.id, id)

/** Takes back at most `most` of those rows, what stands on others first. How many it took: 0 when nothing is left. What is in use elsewhere throws. */
export const takeAddedBack = ({ db, hub }: Means, id: Id, most: number): Promise<number> => takeAdded(db, hub.id, id, most)

/** Takes back what an import filled in what was there, where it still stands as it was filled. */
export const takeFilledBack = async ({ db, hub }: Means, { structures, mails, phones }: Taken): Promise<void> => {
  await emptyStructures(db, hub.id, structures)
  await takeMails(db, hub.id, mails)
  await takePhones(db, hub.id, phones)
}

export const closeImport = ({ db, hub, now }: Means, id: Id): Promise<void> => markUndone(db, hub.id, id, now)
