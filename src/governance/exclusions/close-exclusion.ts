import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { eraseLetters } from '#outbox/api.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { eraseWords } from './exclusion.store.ts'
import { stepOf } from './exclusion.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'
import { aboutOf } from './exclusion-mail.ts'

/** It ends without exclusion: the organisation is a member as before. */
export const closeExclusion = useCase({
  name: 'governance.closeExclusion',
  input: z.object({ exclusion: id() }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion }, one) => {
    const next = await step(act, one, { do: 'close', on: act.today })
    if (!next.ok) return next
    act.record(exclusionMoved, exclusion, { step: 'closed' })
    return ok({ exclusion })
  },
})

/** Once it is over its words may go: grounds, what was said, reasons. That it took place stays, and what was decided. */
export const eraseExclusion = useCase({
  name: 'governance.eraseExclusion',
  input: z.object({ exclusion: id() }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion }, one) => {
    const now = stepOf(one)
    if (now !== 'notified' && now !== 'closed') return wrong(problem('', 'exclusion.notOver'))
    if (one.appeal && !one.appeal.answer) return wrong(problem('', 'conflict.appealWaits'))
    if (!one.appeal && one.appealUntil !== null && one.appealUntil > act.today)
      return wrong(problem('', 'exclusion.appealRuns', { until: one.appealUntil }))
    await eraseWords(act.db, act.hub.id, exclusion, act.today)
    await eraseLetters(act, aboutOf(one))
    act.record(exclusionMoved, exclusion, { step: 'erased' })
    return ok({ exclusion })
  },
})
