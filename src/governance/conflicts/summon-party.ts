import { day, id, text, time, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { keepPlace, keepWords, tellSides } from './conflict.store.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellParties } from './conflict-mail.ts'

/** A party is asked to say its side: about what, when, where, with time to prepare. Again with another day as long as it was not heard. */
export const summonParty = useCase({
  name: 'governance.summonParty',
  input: z.object({ conflict: id(), side: id(), hearingOn: day(), time: time(), place: text(500), grounds: text(8_000) }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, side, hearingOn, time: at, place, grounds }, one) => {
    const { db, hub, today } = act
    const next = await step(act, one, { do: 'summon', side, on: today, hearingOn })
    if (!next.ok) return next
    await keepPlace(db, hub.id, side, { time: at, place })
    await keepWords(db, hub.id, conflict, 'grounds', grounds, side)
    await tellSides(db, hub.id, [side], today)
    const mails = await tellParties(
      act,
      conflict,
      one.sides.filter((each) => each.id === side),
    )
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict, mails })
  },
})
