import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { isIllustrative } from './calendar.ts'
import { loadCalendar } from './own-calendar.ts'

/** Reads a calendar now instead of within a quarter of an hour. */
export const readAgain = useCase({
  name: 'calendars.readAgain',
  input: z.object({ calendar: id() }),
  load: loadCalendar,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { calendar }, { address }) => {
    if (isIllustrative(address)) return wrong(problem('', 'calendar.illustrative'))
    await act.enqueue('calendars.read', { calendar }, { key: `calendars.read ${calendar}` })
    return ok({ calendar })
  },
})
