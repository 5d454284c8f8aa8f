import { id, z } from '#base/input.ts'
import { factsAbout } from '#logbook/api.ts'
import { view } from '#logbook/use-case.ts'
import { mayCorrectMembership, mayDescribe, mayNoteRepresentation, mayRename } from './organisation.access.ts'
import { organisationOf } from './organisation.store.ts'
import { membershipOn } from './organisation.ts'
import { maySeeMail } from './person.access.ts'
import { endedBy, speakingOn, toCome } from './representation.ts'

/** One organisation: what it is, since when it is a member, who speaks for it, its life in the hub. */
export const showOrganisation = view({
  name: 'members.showOrganisation',
  input: z.object({ organisation: id() }),
  load: async ({ db, hub }, { organisation }) => {
    const found = await organisationOf(db, hub.id, organisation)
    return found && { ...found, life: await factsAbout(db, hub.id, organisation) }
  },
  run: ({ life, representations, memberships, ...organisation }, { actor, today }) => {
    const seen = representations.map((one) => ({ ...one, mail: maySeeMail(actor, one.person) ? one.mail : null }))
    const names = new Map(representations.map(({ person, name }) => [person, name]))
    return {
      organisation,
      today,
      membership: membershipOn(memberships, today),
      speaking: speakingOn(seen, today),
      toCome: toCome(seen, today),
      ended: endedBy(seen, today),
      life: life
        .map(({ no, on, name, data }) => {
          const { person, kind } = data as { person?: string; kind?: string }
          return { no, on, name, person: (person && names.get(person)) || null, kind: kind ?? null }
        })
        .reverse(),
      may: {
        describe: mayDescribe(actor, organisation.id) === true,
        rename: mayRename(actor) === true,
        correctMembership: mayCorrectMembership(actor) === true,
        noteRepresentation: mayNoteRepresentation(actor) === true,
      },
    }
  },
})
