import { newId } from '#base/id.ts'
import { choice, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { addSector as add, keepChange } from '#members/bulk/bulk.store.ts'
import { sectorAdded } from '#members/facts.ts'
import { SECTORS } from './identity.ts'
import { mayActOnMany } from './organisation.access.ts'
import { ids } from './organisation-asked.ts'

/** A sector given to several organisations at once; taken back in one press. */
export const addSector = useCase({
  name: 'members.addSector',
  input: z.object({ organisations: ids(), sector: choice(SECTORS) }),
  load: async () => ({}),
  may: (who) => mayActOnMany(who),
  run: async (act, { organisations, sector }) => {
    const changed = await add(act.db, act.hub.id, organisations, sector)
    if (changed.length === 0) return wrong(problem('sector', 'bulk.nothingToChange'))
    const change = newId()
    const changes = changed.map((organisation) => ({ organisation, membership: null, before: null }))
    await keepChange(act.db, act.hub.id, { id: change, kind: 'sector', value: sector, changes, doneAt: act.now })
    for (const organisation of changed) act.record(sectorAdded, organisation, { change, sector })
    return ok({ change })
  },
})
