import { day, id, optionalText, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { excludeMember } from '#members/api.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { keepAppeal, keepWords } from './exclusion.store.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'
import { sendLetter } from './exclusion-mail.ts'

/** The decision is told to the one concerned, with its number, its reasons and the appeal the rules open; its membership ends by it. */
export const notifyExclusion = useCase({
  name: 'governance.notifyExclusion',
  input: z.object({
    exclusion: id(),
    until: orNothing(day()),
    reasons: text(8_000),
    appeal: optionalText(1_000),
    appealUntil: orNothing(day()),
  }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion, reasons, appeal, appealUntil, ...asked }, one) => {
    const { db, hub, today } = act
    if (one.decided && !one.at?.number) return wrong(problem('', 'exclusion.notRegistered'))
    if (appealUntil !== null && appealUntil <= today) return wrong(problem('appealUntil', 'exclusion.appealPast'))
    const until = asked.until ?? today
    const next = await step(act, one, { do: 'notify', on: today, until })
    if (!next.ok) return next
    await keepWords(db, hub.id, exclusion, 'reasons', reasons)
    if (appeal !== '') await keepWords(db, hub.id, exclusion, 'appeal', appeal)
    await keepAppeal(db, hub.id, exclusion, appealUntil)
    const told = { ...next.value, appealUntil, words: { ...one.words, reasons, appeal } }
    // Tomorrow nobody may speak for it: the letter leaves before its membership ends.
    const mails = await sendLetter(act, told, 'notification')
    const ended = await excludeMember(act, one.organisation, until)
    if (!ended.ok) return ended
    act.record(exclusionMoved, exclusion, { step: 'notified' })
    return ok({ exclusion, mails })
  },
})
