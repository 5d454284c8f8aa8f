import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { liftMemberSuspension } from '#members/api.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellParties } from './conflict-mail.ts'

/** Before its end, also once the case is closed: an appeal was heard, or what was asked is done. It votes again from today, and is told. */
export const liftSuspension = useCase({
  name: 'governance.liftSuspension',
  input: z.object({ conflict: id() }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict }, one) => {
    const next = await step(act, one, { do: 'lift', on: act.today })
    if (!next.ok) return next
    if (one.suspension) {
      const lifted = await liftMemberSuspension(act, one.suspension)
      if (!lifted.ok) return lifted
    }
    const mails = await tellParties(
      act,
      conflict,
      one.sides.filter(({ id: side }) => side === one.decision?.about),
    )
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict, mails })
  },
})
