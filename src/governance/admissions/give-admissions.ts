import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { giveAdmissions as give } from './admission.store.ts'
import { admissionsGiven } from './admission-facts.ts'

/** Which body decides admissions, by the statutes: this one, and no other. The board does while nothing is said. */
export const giveAdmissions = useCase({
  name: 'governance.giveAdmissions',
  input: z.object({ body: id() }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { body }, { body: { kind } }) => {
    if (kind === 'group') return wrong(problem('', 'admission.notAGroup'))
    await give(act.db, act.hub.id, body)
    act.record(admissionsGiven, body, {})
    return ok({ body })
  },
})
