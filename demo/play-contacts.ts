import { addDays, addMinutes, addMonths, type Day, dayAt, type Instant, instantOf } from '#base/day.ts'
import { addContact, addMandate, noteReport, tellReport } from '#contacts/api.ts'
import type { Stage } from '#logbook/perform.ts'
import { contacts, mandates } from './contacts.ts'
import { coordinator, hub } from './ploucs.ts'
import { playing } from './stage.ts'

const ZONE = 'Europe/Paris'

/** The acts of this part of the story, for the progress bar. */
export const CONTACT_ACTS =
  contacts.length + mandates.reduce((sum, { reports }) => sum + 1 + reports.length + reports.filter(({ told }) => told).length, 0)

/** Plays the coordinator's contacts of the last weeks, each noted when it ended, and the two mandates with what came back to the board. */
export const playContacts = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const today = dayAt(now, ZONE)
  const due = (line: { due: number | null } | undefined): Day | '' => (line && line.due !== null ? addDays(today, line.due) : '')

  for (const { ago, time, channel, minutes, who, said, ours, theirs, next } of contacts) {
    const ended = addMinutes(instantOf(workingDayBefore(today, ago), time, ZONE), minutes ?? 0)
    await does(me, ended, addContact, {
      ...{ who, said, channel, minutes: minutes ?? '' },
      ...{ ours: ours?.text, oursDue: due(ours), theirs: theirs?.text, theirsDue: due(theirs), next: next?.text, nextDue: due(next) },
    })
  }

  for (const { body, person, powers, since, rhythm, reports } of mandates) {
    const at = addMinutes(instantOf(addMonths(today, -5), '09:00', ZONE), since)
    const { mandate } = await does(me, at, addMandate, { body, person, powers, rhythm, from: addMonths(today, -since) })
    for (const { ago, said, told } of reports) {
      const on = addDays(today, -ago)
      const written = on < dayAt(at, ZONE) ? addMinutes(at, 30) : instantOf(on, '17:30', ZONE)
      const { report } = await does(me, written, noteReport, { mandate, on, said })
      if (told) await does(me, addMinutes(written, 7 * 24 * 60), tellReport, { mandate, report })
    }
  }
}

/** So many working days before a day: nobody is phoned on a Sunday. */
const workingDayBefore = (day: Day, count: number): Day => {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, -1)
    if (Temporal.PlainDate.from(at).dayOfWeek < 6) left -= 1
  }
  return at
}
