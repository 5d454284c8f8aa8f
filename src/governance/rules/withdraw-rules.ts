import { id, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { rulesWithdrawn } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { holdBody, meetingsToTellAgain, withdrawVersion } from './rule-version.store.ts'
import { checkWithdrawing, versionCalled } from './rule-version.ts'

/**
 * Rules planned for a later day are given up: they have governed nothing, and their day never comes. Meetings whose notice announced the change are to be
 * convened again: their pages say so.
 */
export const withdrawRules = useCase({
  name: 'governance.withdrawRules',
  input: z.object({ body: id(), version: whole(1, 100_000) }),
  load: async ({ db, hub, today }, { body }) => {
    await holdBody(db, hub.id, body)
    return bodyFile(db, hub.id, body, today)
  },
  may: (who) => mayKeepBodies(who),
  run: async (act, { version: n }, { body, versions }) => {
    const { db, hub, today, now } = act
    const problems = checkWithdrawing(n, versions, today)
    const from = versionCalled(versions, n)?.from
    if (problems.length > 0 || from === undefined) return wrong(...problems)
    await withdrawVersion(db, hub.id, body.id, n, now)
    const again = await meetingsToTellAgain(db, hub.id, body.id, from, now)
    act.record(rulesWithdrawn, body.id, { n, from, again })
    return ok({ body: body.id, n, again: again.length })
  },
})
