import { addDays, addMonths, dayAt, type Instant, instantOf } from '#base/day.ts'
import { addCalendar, showSuggestions, sortSuggestions, takeReading } from '#calendars/api.ts'
import type { Stage } from '#logbook/perform.ts'
import { agenda } from './agenda.ts'
import { coordinator, hub } from './ploucs.ts'
import { playing } from './stage.ts'

const ZONE = 'Europe/Paris'

/** For the progress bar: about. */
export const CALENDAR_ACTS = 8

/**
 * Camille gave her agenda's address two months ago and sorts what it proposes at the end of each month: last month is in the logbook, this month waits.
 * The address names no server (RFC 2606): what was read is the text below.
 */
export const playCalendars = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, sees } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const today = dayAt(now, ZONE)
  const month = `${today.slice(0, 7)}-01`
  const before = addMonths(month, -1)
  const text = agenda(addDays(before, 1 - Temporal.PlainDate.from(before).dayOfWeek))
  const read = { is: 'text', text, etag: null, lastModified: null }

  const { calendar } = await does(me, instantOf(before, '08:00', ZONE), addCalendar, {
    name: 'Travail',
    address: 'https://agenda.example.org/camille/travail.ics',
  })
  // The evening of the last day: what is to come is read too, and is not proposed before it took place.
  const evening = instantOf(addDays(month, -1), '21:00', ZONE)
  await does(me, evening, takeReading, { calendar, ...read })
  for (;;) {
    const { rows } = await sees(me, evening, showSuggestions, {})
    const taken = rows.filter(({ guess }) => guess.kind !== 'personal')
    const dropped = rows.filter(({ guess }) => guess.kind === 'personal')
    if (taken.length > 0) await does(me, evening, sortSuggestions, { suggestion: taken.map(({ id }) => id), answer: 'keep' })
    if (dropped.length > 0) await does(me, evening, sortSuggestions, { suggestion: dropped.map(({ id }) => id), answer: 'drop' })
    if (rows.length === 0) break
  }
  await does(me, now, takeReading, { calendar, ...read })
}
