import { id, ticked, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { notePaid } from '#members/capacity.store.ts'
import { timePaidNoted } from '#members/facts.ts'
import { mayNoteRepresentation } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'

/** Who pays for the time of somebody who speaks for an organisation: it does (their time is given in kind), or nobody (they are a volunteer). */
export const notePaidTime = useCase({
  name: 'members.notePaidTime',
  input: z.object({ organisation: id(), representation: id(), paid: ticked() }),
  load: async ({ db, hub }, { organisation, representation }) =>
    (await organisationOf(db, hub.id, organisation))?.representations.find((one) => one.id === representation) ?? null,
  may: (who) => mayNoteRepresentation(who),
  run: async (act, { organisation, representation, paid }, before) => {
    if (before.paid === paid) return ok({ organisation })
    await notePaid(act.db, act.hub.id, representation, paid)
    act.record(timePaidNoted, organisation, { representation, person: before.person, paid })
    return ok({ organisation })
  },
})
