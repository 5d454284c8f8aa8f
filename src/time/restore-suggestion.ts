import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { restoreActivity } from './entry.store.ts'
import { suggestionRestored } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { mayKeep, maySeeAll } from './time.access.ts'

/** Brings a dropped suggestion back. */
export const restoreSuggestion = useCase({
  name: 'time.restoreSuggestion',
  input: z.object({ ...ofMonth, activity: id() }),
  load: async (_, { person }) => ({ person }),
  mayView: (who, { person }) => maySeeAll(who, person),
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, { activity, person, month }) => {
    if (!(await restoreActivity(act.db, act.hub.id, person, activity))) return wrong(problem('', 'time.notDropped'))
    act.record(suggestionRestored, person, { activity })
    return ok({ person, month })
  },
})
