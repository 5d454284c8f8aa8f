import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { exclusionOf } from '#governance/exclusions/exclusion.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { eraseLetters, letterAbout } from '#outbox/api.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { eraseConflictRows } from './conflict.store.ts'
import { runsStill } from './conflict.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'

/** It is over: by agreement, by a decision; or whoever told of it takes it back. */
export const closeConflict = useCase({
  name: 'governance.closeConflict',
  input: z.object({ conflict: id(), withdrawn: ticked() }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, withdrawn }, one) => {
    const next = await step(act, one, { do: withdrawn ? 'withdraw' : 'close', on: act.today })
    if (!next.ok) return next
    act.record(conflictMoved, conflict, { step: 'closed' })
    return ok({ conflict })
  },
})

/** Its words, its parties and its mails go; that there was a case stays, with its dates. A day is proposed: those who follow it may press before. */
export const eraseConflict = useCase({
  name: 'governance.eraseConflict',
  input: z.object({ conflict: id() }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict }, one) => {
    const { db, hub, today } = act
    if (!one.closed) return wrong(problem('', 'conflict.notOver'))
    if (one.erasedOn) return wrong(problem('', 'conflict.isOver'))
    if (runsStill(one.suspended, today)) return wrong(problem('', 'conflict.suspensionRuns'))
    const led = one.exclusion === null ? null : await exclusionOf(db, hub.id, one.exclusion)
    if (led && led.notified === null && led.closedOn === null) return wrong(problem('', 'conflict.exclusionRuns'))
    await eraseConflictRows(db, hub.id, conflict, today)
    await eraseLetters(act, letterAbout('conflict', conflict))
    act.record(conflictMoved, conflict, { step: 'erased' })
    return ok({ conflict })
  },
})
