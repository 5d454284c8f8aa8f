import { id, z } from '#base/input.ts'
import { remainingOf } from '#governance/conflicts/remaining-team.ts'
import { view } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { isOfTheTeam, mayLeadExclusion, mayNameExclusionTeam } from './exclusion.access.ts'
import { type Case, choicesFor, exclusionOf } from './exclusion.store.ts'
import { firstHearing, stepOf } from './exclusion.ts'
import { asParties } from './exclusion-act.ts'
import { nextOfExclusion } from './exclusion-next.ts'

/** One case, its steps and its words: for those named when it was opened. */
export const showExclusion = view({
  name: 'governance.showExclusion',
  input: z.object({ exclusion: id() }),
  load: async (context, { exclusion }) => {
    const { db, hub, today } = context
    const [one, on, choices] = await Promise.all([
      exclusionOf(db, hub.id, exclusion),
      sensitiveOn(db, hub.id),
      choicesFor(db, hub.id, today),
    ])
    return one && (on || one.byItsTeam) ? { one, choices, remaining: await remainingOf(context, asParties(one)) } : null
  },
  mayView: (who, { one, remaining }) => isOfTheTeam(who, one) || mayNameExclusionTeam(who, one, remaining),
  run: ({ one: whole, choices, remaining }, { actor, today }) => {
    const reads = isOfTheTeam(actor, whole)
    const one = reads ? whole : untold(whole)
    const names = !whole.erased && mayNameExclusionTeam(actor, whole, remaining)
    return {
      ...one,
      /** false: the reader names who examines it, and reads nothing of it. */
      reads,
      step: stepOf(one),
      first: firstHearing(today, one.noticeDays),
      meetings: reads ? choices.meetings : [],
      leads: reads && mayLeadExclusion(actor, one) === true,
      next: reads ? nextOfExclusion(one, today) : null,
      names,
      remaining: names ? remaining : [],
      people: names ? choices.people : [],
      today,
    }
  },
})

/** Nobody follows it: whoever names who does is told that there is one, and no more. */
const untold = ({ id, openedOn, noticeDays }: Case): Case => ({
  ...{ id, openedOn, noticeDays, organisation: '', name: '', team: [], time: '', place: '', mails: 0, words: {}, grounds: '' },
  ...{ erased: false, appealUntil: null, byItsTeam: false, at: null, summons: null, hearing: null, point: null, decided: null },
  ...{ notified: null, appeal: null, closedOn: null },
})

export type ShownExclusion = Awaited<ReturnType<typeof showExclusion.run>>
