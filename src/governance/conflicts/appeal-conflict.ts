import { choice, day, id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { keepWords } from './conflict.store.ts'
import { answers } from './conflict.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'

/** An appeal came in, also late: who hears it judges that; then what was answered. */
export const appealConflict = useCase({
  name: 'governance.appealConflict',
  input: z.object({ conflict: id(), is: choice(['received', ...answers]), on: day(), words: optionalText(8_000) }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, is, on, words }, one) => {
    if (on > act.today) return wrong(problem('on', 'exclusion.toCome', { today: act.today }))
    const next = await step(act, one, is === 'received' ? { do: 'appeal', on } : { do: 'answer', is, on })
    if (!next.ok) return next
    if (words !== '') await keepWords(act.db, act.hub.id, conflict, 'appeal', words)
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict })
  },
})
