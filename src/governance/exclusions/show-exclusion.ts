import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { choicesFor, exclusionOf } from './exclusion.store.ts'
import { firstHearing, stepOf } from './exclusion.ts'
import { nextOfExclusion } from './exclusion-next.ts'

/** One case, its steps and its words: for those named when it was opened. */
export const showExclusion = view({
  name: 'governance.showExclusion',
  input: z.object({ exclusion: id() }),
  load: async ({ db, hub, today }, { exclusion }) => {
    const [one, on, choices] = await Promise.all([
      exclusionOf(db, hub.id, exclusion),
      sensitiveOn(db, hub.id),
      choicesFor(db, hub.id, today),
    ])
    return one && (on || one.byItsTeam) ? { one, choices } : null
  },
  mayView: (who, { one }) => isOfTheTeam(who, one),
  run: ({ one, choices }, { actor, today }) => ({
    ...one,
    step: stepOf(one),
    first: firstHearing(today, one.noticeDays),
    meetings: choices.meetings,
    leads: mayLeadExclusion(actor, one) === true,
    next: nextOfExclusion(one, today),
    today,
  }),
})

export type ShownExclusion = Awaited<ReturnType<typeof showExclusion.run>>
