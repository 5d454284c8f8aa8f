import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { organisationRenamed } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { mayRename } from './organisation.access.ts'
import { organisationOf, rename } from './organisation.store.ts'

export const renameOrganisation = useCase({
  name: 'members.renameOrganisation',
  input: z.object({ organisation: id(), name: nameInput() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayRename(who),
  run: async (act, { organisation, name }, before) => {
    if (name === before.name) return ok({ organisation })
    if (!(await rename(act.db, act.hub.id, organisation, name))) return wrong(problem('name', 'organisation.nameTaken', { name }))
    act.record(organisationRenamed, organisation, await act.keepWords(name))
    return ok({ organisation })
  },
})
