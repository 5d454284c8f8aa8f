import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { removeCalendar as remove } from './calendar.store.ts'
import { calendarRemoved } from './facts.ts'
import { loadCalendar } from './own-calendar.ts'

/** The address and everything it proposed are forgotten; what was kept of it stays in the logbook. */
export const removeCalendar = useCase({
  name: 'calendars.removeCalendar',
  input: z.object({ calendar: id() }),
  load: loadCalendar,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { calendar }, { person }) => {
    await remove(act.db, act.hub.id, calendar)
    act.record(calendarRemoved, calendar, { person })
    return ok({ calendar })
  },
})
