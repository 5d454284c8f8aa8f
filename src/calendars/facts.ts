import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { KINDS } from './suggestion.ts'

/** What happens to calendars. Titles, places and guests stay in rows that can be erased; what was dropped leaves no fact at all: it never was the hub’s. */

export const calendarAdded = factKind('calendars.calendarAdded', 'calendar', z.object({ person: id() }))
export const calendarRemoved = factKind('calendars.calendarRemoved', 'calendar', z.object({ person: id() }))
export const feedMade = factKind('calendars.feedMade', 'feed', z.object({ person: id() }))
export const feedEnded = factKind('calendars.feedEnded', 'feed', z.object({ person: id() }))

export const suggestionKept = factKind(
  'calendars.suggestionKept',
  'activity',
  z.object({
    suggestion: id(),
    kind: z.enum(KINDS),
    people: z.array(id()),
    organisation: id().nullable(),
    minutes: z.int().nullable(),
    travel: z.int(),
  }),
)
export const keepingUndone = factKind('calendars.keepingUndone', 'activity', z.object({ suggestion: id() }))
