import { id, optionalText, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { organisationDescribed } from '#members/facts.ts'
import { mayDescribe } from './organisation.access.ts'
import { describe, organisationOf } from './organisation.store.ts'

/** What an organisation says of itself; where it is, when that is said along. */
export const describeOrganisation = useCase({
  name: 'members.describeOrganisation',
  input: z.object({ organisation: id(), commune: optionalText(100).optional(), about: optionalText(4000) }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who, { id: organisation }) => mayDescribe(who, organisation),
  run: async (act, { organisation, about, ...typed }, before) => {
    const commune = typed.commune ?? before.commune
    await describe(act.db, act.hub.id, organisation, { commune, about })
    act.record(organisationDescribed, organisation, await act.keepWords(`${commune}\n\n${about}`))
    return ok({ organisation })
  },
})
