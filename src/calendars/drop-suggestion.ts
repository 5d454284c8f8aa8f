import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { loadSuggestion } from './own-calendar.ts'
import { decide } from './suggestion.store.ts'

/** Not the hub’s business. It leaves no fact: it can be put back, and is forgotten after a month. */
export const dropSuggestion = useCase({
  name: 'calendars.dropSuggestion',
  input: z.object({ suggestion: id() }),
  load: loadSuggestion,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { suggestion }, { state }) => {
    if (state === 'kept') return wrong(problem('', 'suggestion.keptAlready'))
    await decide(act.db, act.hub.id, [suggestion], { state: 'dropped' }, act.now)
    return ok({ suggestion })
  },
})
