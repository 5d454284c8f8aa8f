import { addMinutes, dayAt, type Instant, minutesBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { dayText, durationText, timeText } from '#ui/format.ts'
import { wordsIn } from './words.ts'

type Moment = { startsAt: Instant; endsAt: Instant; allDay: boolean }

/** « Jeudi 12 mars 2026, de 14 h à 15 h 30 (1 h 30) », the whole day, or from one day to another. */
export const momentText = ({ startsAt, endsAt, allDay }: Moment, page: PageContext): string => {
  const w = wordsIn(page.lang).sort
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const minutes = minutesBetween(startsAt, endsAt)
  const first = dayAt(startsAt, zone)
  // A day ends where the next begins.
  const last = minutes > 0 ? dayAt(addMinutes(endsAt, -1), zone) : first
  const days = [first, last].map((day) => dayText(day, page.lang, 'full')) as [string, string]
  const said = capital(days[0])
  if (allDay) return first === last ? `${said}, ${w.allDay}` : capital(w.acrossDays(...days))
  const from = timeText(startsAt, page.lang, zone)
  const to = timeText(endsAt, page.lang, zone)
  // A night is still said by its evening.
  if (minutes > 1440)
    return `${capital(w.acrossDays(`${days[0]}, ${from}`, `${dayText(dayAt(endsAt, zone), page.lang, 'full')}, ${to}`))} (${durationText(minutes, page.lang)})`
  return minutes > 0 ? `${said}, ${w.fromTo(from, to)} (${durationText(minutes, page.lang)})` : `${said}, ${from}`
}
