import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { communesOf } from './identity.store.ts'
import { mayAddOrganisations } from './organisation.access.ts'

/** Where one organisation is added. */
export const showAddOrganisation = view({
  name: 'members.showAddOrganisation',
  input: z.object({}),
  load: ({ db, hub }) => communesOf(db, hub.id),
  mayView: (who) => mayAddOrganisations(who) === true,
  run: (communes) => ({ communes: communes.map(({ name }) => name) }),
})

export type AddOrganisationData = Awaited<ReturnType<typeof showAddOrganisation.run>>
