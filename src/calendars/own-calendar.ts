import type { Id } from '#base/id.ts'
import type { Context } from '#logbook/use-case.ts'
import { calendarOf } from './calendar.store.ts'
import { suggestionOf } from './suggestion.store.ts'

/** How the use cases of this room reach one's own calendar or suggestion; anybody else’s does not exist. */

export const loadCalendar = ({ db, hub }: Context, { calendar }: { calendar: Id }) => calendarOf(db, hub.id, calendar, true)

export const loadSuggestion = ({ db, hub }: Context, { suggestion }: { suggestion: Id }) => suggestionOf(db, hub.id, suggestion, true)
