import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Context } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { stillHere } from './conflict-choices.store.ts'
import { ofTheParties } from './conflict-team.ts'

type Means = Pick<Context, 'db' | 'hub' | 'today'>
/** A case, or an exclusion: who it is about, and who was named to follow it. */
type Followed = { sides: { organisation: Id | null; person: Id | null }[]; openedOn: Day; team: { id: Id }[] }

/** The parties, with who speaks for them now and who did when the case was opened: neither follows it. */
export const partiesOf = async ({ db, hub, today }: Means, { sides, openedOn }: Pick<Followed, 'sides' | 'openedOn'>) => {
  const organisations = sides.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
  const [now, then] = await Promise.all([
    representativesOn(db, hub.id, organisations, today),
    representativesOn(db, hub.id, organisations, openedOn),
  ])
  return { sides, speakers: [...now, ...then] }
}

/** Of those named to follow it, who still can: they are still of the hub, and speak for no party. */
export const remainingOf = async (means: Means, one: Followed): Promise<Id[]> => {
  const team = one.team.map(({ id }) => id)
  const [here, parties] = await Promise.all([stillHere(means.db, means.hub.id, team, means.today), partiesOf(means, one)])
  const concerned = ofTheParties(parties)
  return here.filter((person) => !concerned.has(person))
}
