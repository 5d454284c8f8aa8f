import { newId } from '#base/id.ts'
import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { loadWelcome } from './show-welcome.ts'
import { mayWelcome } from './welcome.access.ts'
import { beginWelcome, waiveWelcome as waive } from './welcome.store.ts'
import { welcomeWaived } from './welcome-facts.ts'

/** The hub wants no welcome for this member: it is proposed no more. `back`: it is after all. */
export const waiveWelcome = useCase({
  name: 'members.waiveWelcome',
  input: z.object({ organisation: id(), back: ticked() }),
  load: loadWelcome,
  mayView: (who) => mayWelcome(who) === true,
  may: (who) => mayWelcome(who),
  run: async (act, { organisation, back }, { membership, welcome: known }) => {
    const { db, hub, actor, now } = act
    if (membership === null || !actor) return wrong(problem('', 'welcome.notMember'))
    if (known !== null && known.parts.length > 0) return wrong(problem('', 'welcome.begunAlready'))
    if ((known?.waived ?? false) !== back) return ok({ organisation })
    const welcome = await beginWelcome(db, hub.id, { id: newId(), organisation, membership: membership.id }, { by: actor.person, at: now })
    await waive(db, hub.id, welcome, back ? null : now)
    act.record(welcomeWaived, organisation, { welcome, membership: membership.id, waived: !back })
    return ok({ organisation })
  },
})
