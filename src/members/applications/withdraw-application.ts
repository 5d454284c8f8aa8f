import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepApplications, maySeeApplications } from './application.access.ts'
import { holdApplication } from './application.store.ts'
import { applicationWithdrawn, applicationResumed as resumed } from './application-facts.ts'
import { resumeApplication, withdrawApplication as withdraw } from './application-settle.store.ts'

/** Who asked no longer asks. `back`: it does after all; where the body has got to with it is said again by the fact. */
export const withdrawApplication = useCase({
  name: 'members.withdrawApplication',
  input: z.object({ application: id(), back: ticked() }),
  load: ({ db, hub }, { application }) => holdApplication(db, hub.id, application),
  mayView: (who) => maySeeApplications(who),
  may: (who) => mayKeepApplications(who),
  run: async (act, { application, back }, { application: { organisation, outcome, withdrawnOn } }) => {
    if (outcome !== null) return wrong(problem('', 'application.isOver'))
    if ((withdrawnOn === null) === back) return ok({ application })
    if (!back) {
      await withdraw(act.db, act.hub.id, application, act.today)
      act.record(applicationWithdrawn, organisation, { application })
      return ok({ application })
    }
    if (!(await resumeApplication(act.db, act.hub.id, application))) return wrong(problem('', 'application.alreadyOpen'))
    act.record(resumed, organisation, { application })
    return ok({ application })
  },
})
