import type { Expecting } from '#calendars/api.ts'
import { datesExpected } from './year.store.ts'

/** Announced dates, for the calendars of those who sit: tentative until the notice invites them. */
export const announcedDates: Expecting = ({ db, hub }, person, from) => datesExpected(db, hub.id, person, from)
