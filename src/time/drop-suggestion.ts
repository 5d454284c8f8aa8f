import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { dropActivity } from './entry.store.ts'
import { suggestionDropped } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { readMonth } from './person-month.ts'
import { mayKeep, maySeeAll } from './time.access.ts'

/** A suggestion somebody does not want in her month. It can be brought back. */
export const dropSuggestion = useCase({
  name: 'time.dropSuggestion',
  input: z.object({ ...ofMonth, activity: id() }),
  load: (context, { person, month }) => readMonth(context, person, month),
  mayView: (who, { person }) => maySeeAll(who, person),
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, { activity, person, month }, { suggestions }) => {
    if (!suggestions.some((one) => one.activity === activity)) return wrong(problem('', 'time.nothingToKeep'))
    await dropActivity(act.db, act.hub.id, person, activity, act.now)
    act.record(suggestionDropped, person, { activity })
    return ok({ person, month })
  },
})
