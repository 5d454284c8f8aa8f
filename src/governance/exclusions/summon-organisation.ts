import { day, id, text, time, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { keepSummons } from './exclusion.store.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'
import { sendLetter } from './exclusion-mail.ts'

/** The organisation is summoned to say its side: when, where, and why, with time to prepare. Again with another date as long as it was not heard. */
export const summonOrganisation = useCase({
  name: 'governance.summonOrganisation',
  input: z.object({ exclusion: id(), hearingOn: day(), time: time(), place: text(500) }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion, hearingOn, time: at, place }, one) => {
    const next = await step(act, one, { do: 'summon', on: act.today, hearingOn })
    if (!next.ok) return next
    const mails = await sendLetter(act, { ...next.value, time: at, place }, 'summons')
    await keepSummons(act.db, act.hub.id, exclusion, { time: at, place, mails })
    act.record(exclusionMoved, exclusion, { step: 'summoned' })
    return ok({ exclusion, mails })
  },
})
