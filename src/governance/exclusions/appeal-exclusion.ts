import { choice, day, id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { keepWords } from './exclusion.store.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'

/** An appeal against the exclusion came in, also late: who hears it judges that; then what was answered. */
export const appealExclusion = useCase({
  name: 'governance.appealExclusion',
  input: z.object({ exclusion: id(), is: choice(['received', 'confirmed', 'changed']), on: day(), words: optionalText(8_000) }),
  load: loadCase,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: (who, one) => mayLeadExclusion(who, one),
  run: async (act, { exclusion, is, on, words }, one) => {
    if (on > act.today) return wrong(problem('on', 'exclusion.toCome', { today: act.today }))
    const next = await step(act, one, is === 'received' ? { do: 'appeal', on } : { do: 'answer', is, on })
    if (!next.ok) return next
    if (words !== '') await keepWords(act.db, act.hub.id, exclusion, 'appealed', words)
    act.record(exclusionMoved, exclusion, { step: 'appealed' })
    return ok({ exclusion })
  },
})
