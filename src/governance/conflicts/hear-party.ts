import { choice, day, id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { hearings } from '#governance/exclusions/exclusion.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { keepWords } from './conflict.store.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'

/** A party was heard, with what it said, which it may read again; or did not come though summoned; or gave the hearing up in writing. */
export const hearParty = useCase({
  name: 'governance.hearParty',
  input: z.object({ conflict: id(), side: id(), is: choice(hearings), on: day(), said: optionalText(8_000) }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, side, is, on, said }, one) => {
    if (on > act.today) return wrong(problem('on', 'exclusion.toCome', { today: act.today }))
    if (is === 'held' && said === '') return wrong(problem('said', 'conflict.saidMissing'))
    const next = await step(act, one, { do: 'hear', side, is, on })
    if (!next.ok) return next
    if (said !== '') await keepWords(act.db, act.hub.id, conflict, 'hearing', said, side)
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict })
  },
})
