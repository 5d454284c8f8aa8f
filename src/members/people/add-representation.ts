import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, day, email, id, orNothing, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { giveMails, keepPeople, keepRepresentations, knownOf } from '#members/bulk/list.store.ts'
import { notePaid } from '#members/capacity.store.ts'
import { personAdded, personEdited, representationBegan, representationEnded, timePaidNoted } from '#members/facts.ts'
import { nameInput, nameKey } from '#members/name.ts'
import { mayNoteRepresentation } from '#members/organisations/organisation.access.ts'
import { endRepresentation, organisationOf } from '#members/organisations/organisation.store.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { beginningProblems, endingProblems, KINDS, type Representation } from './representation.ts'

/**
 * Somebody speaks for an organisation from a day: known by their address, else by their name, else new. `replaces`: whose place they take;
 * that one ends the same day (a change at noon is two dated rows).
 */
export const addRepresentation = useCase({
  name: 'members.addRepresentation',
  input: z.object({
    organisation: id(),
    name: nameInput(),
    email: orNothing(email()),
    kind: choice(KINDS),
    from: day(),
    replaces: orNothing(id()),
    paid: ticked(),
  }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayNoteRepresentation(who),
  run: async (act, { organisation, name, email: mail, kind, from, replaces, paid }, { representations }) => {
    const replaced = replaces === null ? null : representations.find((one) => one.id === replaces)
    if (replaced === undefined) return wrong(problem('replaces', 'representation.notHere'))
    const endings = replaced ? endingProblems(replaced, from).map((one) => ({ ...one, path: 'from' })) : []
    if (endings.length > 0) return wrong(...endings)
    const found = await findOrAdd(act, { name, mail })
    if (!found.ok) return found
    const person = found.value
    const remaining = representations.map((one): Representation => (one.id === replaced?.id ? { ...one, until: from } : one))
    const problems = beginningProblems({ person, from }, remaining).map((one) => (one.path === 'person' ? { ...one, path: 'name' } : one))
    if (problems.length > 0) return wrong(...problems)
    if (replaced) await end(act, replaced, from)
    const representation = newId()
    const kept = await keepRepresentations(
      act.db,
      act.hub.id,
      [{ id: representation, organisation, person, kind, from, until: null }],
      null,
    )
    if (kept.size === 0) return wrong(problem('name', 'representation.alreadySpeaks', { since: from }))
    act.record(representationBegan, organisation, { representation, person, kind, from })
    if (paid) {
      await notePaid(act.db, act.hub.id, representation, true)
      act.record(timePaidNoted, organisation, { representation, person, paid })
    }
    return ok({ organisation, representation, person })
  },
})

const end = async (act: Act, { id: representation, organisation, person }: Representation, until: Day): Promise<void> => {
  await endRepresentation(act.db, act.hub.id, representation, until)
  act.record(representationEnded, organisation, { representation, person, until })
}

/** The person of that address, else the only one of that name, else a new one. */
export const findOrAdd = async (act: Act, { name, mail }: { name: string; mail: string | null }): Promise<Result<Id>> => {
  const { db, hub, now, today } = act
  const { people } = await knownOf(db, hub.id, { organisations: [], people: [nameKey(name)], mails: mail ? [mail] : [] }, today)
  const owner = mail ? people.find((one) => one.mail === mail) : undefined
  if (owner && nameKey(owner.name) !== nameKey(name)) return wrong(problem('email', 'person.mailTaken', { name: owner.name }))
  if (owner) return ok(owner.id)
  const candidates = people.filter((one) => nameKey(one.name) === nameKey(name) && (mail === null || one.mail === null))
  if (candidates.length > 1) return wrong(problem('email', 'person.homonyms', { name, count: candidates.length }))
  const [same] = candidates
  if (same && mail) {
    const given = await giveMails(db, hub.id, [{ id: same.id, mail }])
    if (given.size > 0) act.record(personEdited, same.id, { changed: ['email'] })
  }
  if (same) return ok(same.id)
  const person = newId()
  const kept = await keepPeople(db, hub.id, [{ id: person, name, mail }], { list: null, source: sourceIn(hub.demo, null), at: now })
  if (kept.size === 0) return wrong(problem('email', 'person.mailTaken', { name: mail ?? '' }))
  act.record(personAdded, person, { list: null })
  return ok(person)
}
