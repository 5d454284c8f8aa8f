import { choice, day, id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { keepWords } from './exclusion.store.ts'
import { hearings } from './exclusion.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'

/** It was heard, with what was said; or it did not come though summoned; or it gave the hearing up in writing. */
export const noteHearing = useCase({
  name: 'governance.noteHearing',
  input: z.object({ exclusion: id(), is: choice(hearings), on: day(), said: optionalText(8_000) }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion, is, on, said }, one) => {
    if (on > act.today) return wrong(problem('on', 'exclusion.toCome', { today: act.today }))
    if (is === 'held' && said === '') return wrong(problem('said', 'exclusion.saidMissing'))
    const next = await step(act, one, { do: 'hear', is, on })
    if (!next.ok) return next
    if (said !== '') await keepWords(act.db, act.hub.id, exclusion, 'hearing', said)
    act.record(exclusionMoved, exclusion, { step: 'heard' })
    return ok({ exclusion })
  },
})
