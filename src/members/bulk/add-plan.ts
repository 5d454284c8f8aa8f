import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { organisationAdded, personAdded, personEdited, representationBegan } from '#members/facts.ts'
import type { Source } from '#members/organisations/organisation.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import type { Representation } from '#members/people/representation.ts'
import { giveMails, keepOrganisations, keepPeople, keepRepresentations } from './list.store.ts'
import type { Plan } from './plan.ts'

type Options = { list: Id | null; source: Source | null; from: Day }

/** What was really added: what somebody else had added meanwhile is left out, and not counted. `places`: ids of the new organisations. */
export type Added = { organisations: number; places: Id[]; people: number; representations: Representation[]; mails: Id[] }

/** Carries out a plan in five writes whatever its length, and records every part of it. */
export const addPlan = async (act: Act, plan: Plan, { list, source, from }: Options): Promise<Added> => {
  const { db, hub, now } = act
  const origin = { list, source: sourceIn(hub.demo, source), at: now }
  const newOnes = plan.organisations.map((one) => ({ ...one, place: one.id ?? newId(), membership: newId() }))
  const organisations = newOnes
    .filter(({ id }) => id === null)
    .map(({ place, name, membership }) => ({ id: place, name, membership, from }))
  const people = plan.people.map((one) => ({ ...one, place: one.id ?? newId() }))

  const keptOrganisations = await keepOrganisations(db, hub.id, organisations, origin)
  const keptPeople = await keepPeople(
    db,
    hub.id,
    people.filter(({ id }) => id === null).map(({ place, name, mail }) => ({ id: place, name, mail })),
    { ...origin, source: sourceIn(hub.demo, null) },
  )
  const given = people.flatMap(({ id, mail, givenMail }) => (id && mail && givenMail ? [{ id, mail }] : []))
  const mails = await giveMails(db, hub.id, given)
  const isThere = (id: Id | null, place: Id, kept: Set<Id>) => id !== null || kept.has(place)
  const begun = newOnes.flatMap((one) =>
    one.speakers.flatMap(({ person, kind }): Representation[] => {
      const who = people[person]
      if (!who || !isThere(one.id, one.place, keptOrganisations) || !isThere(who.id, who.place, keptPeople)) return []
      return [{ id: newId(), organisation: one.place, person: who.place, kind, from, until: null }]
    }),
  )
  const keptRepresentations = await keepRepresentations(db, hub.id, begun, list)

  for (const { id, membership } of organisations.filter((one) => keptOrganisations.has(one.id)))
    act.record(organisationAdded, id, { list, membership, from, founding: false })
  for (const id of keptPeople) act.record(personAdded, id, { list })
  for (const id of mails) act.record(personEdited, id, { changed: ['email'] })
  const representations = begun.filter(({ id }) => keptRepresentations.has(id))
  for (const { id, organisation, person, kind } of representations)
    act.record(representationBegan, organisation, { representation: id, person, kind, from })
  return {
    organisations: keptOrganisations.size,
    places: [...keptOrganisations],
    people: keptPeople.size,
    representations,
    mails: [...mails],
  }
}
