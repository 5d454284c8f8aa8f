import { newId } from '#base/id.ts'
import { optionalText, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddCalendars } from './calendar.access.ts'
import { calendarsOf, addCalendar as keep } from './calendar.store.ts'
import { addressOf, isIllustrative, MOST_CALENDARS } from './calendar.ts'
import { calendarAdded } from './facts.ts'

/** A person gives the secret address of her own agenda; it is read at once, then every quarter of an hour. */
export const addCalendar = useCase({
  name: 'calendars.addCalendar',
  input: z.object({ name: optionalText(100), address: text(2000) }),
  load: async ({ db, hub, actor }) => (actor ? { person: actor.person, calendars: await calendarsOf(db, hub.id, actor.person) } : null),
  may: (who) => mayAddCalendars(who),
  run: async (act, input, { person, calendars }) => {
    const address = addressOf(input.address)
    if (!address.ok) return address
    if (calendars.some((one) => one.address === address.value)) return wrong(problem('address', 'calendar.alreadyThere'))
    if (calendars.length >= MOST_CALENDARS) return wrong(problem('', 'calendar.tooMany', { max: MOST_CALENDARS }))
    const id = newId()
    const name = input.name || new URL(address.value).hostname.slice(0, 100)
    await keep(act.db, act.hub.id, { id, person, name, address: address.value }, act.now)
    if (!isIllustrative(address.value)) await act.enqueue('calendars.read', { calendar: id }, { key: `calendars.read ${id}` })
    act.record(calendarAdded, id, { person })
    return ok({ calendar: id })
  },
})
