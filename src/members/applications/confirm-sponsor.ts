import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayConfirmSponsor, maySeeApplications } from './application.access.ts'
import { applicationOf, confirmSponsor as confirm } from './application.store.ts'
import { isOpen } from './application.ts'
import { sponsorConfirmed } from './application-facts.ts'

/** A member says that it sponsors who asks, by its own account, or the coordination notes that it did. `back`: it was not so. */
export const confirmSponsor = useCase({
  name: 'members.confirmSponsor',
  input: z.object({ application: id(), sponsor: id(), back: ticked() }),
  load: async ({ db, hub }, { application, sponsor }) => {
    const found = await applicationOf(db, hub.id, application)
    return found?.sponsors.some(({ organisation }) => organisation === sponsor) ? { ...found, sponsor } : null
  },
  mayView: (who) => maySeeApplications(who),
  may: (who, { sponsor }) => mayConfirmSponsor(who, sponsor),
  run: async (act, { application, sponsor, back }, found) => {
    if (!isOpen(found)) return wrong(problem('', 'application.isOver'))
    const { db, hub, today, actor } = act
    if (!actor) throw new Error('a sponsor is confirmed by somebody')
    const was = found.sponsors.find(({ organisation }) => organisation === sponsor)?.confirmedOn ?? null
    if ((was === null) === back) return ok({ application })
    await confirm(db, hub.id, application, sponsor, back ? null : { on: today, by: actor.person })
    act.record(sponsorConfirmed, found.organisation, { application, sponsor, confirmed: !back })
    return ok({ application })
  },
})
