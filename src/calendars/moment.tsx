import { dayAt, type Instant, minutesBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { dayText, durationText, timeText } from '#ui/format.ts'
import { wordsIn } from './words.ts'

type Moment = { startsAt: Instant; endsAt: Instant; allDay: boolean }

/** « Jeudi 12 mars 2026, de 14 h à 15 h 30 (1 h 30) », or the whole day. */
export const momentText = ({ startsAt, endsAt, allDay }: Moment, page: PageContext): string => {
  const w = wordsIn(page.lang).sort
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const day = dayText(dayAt(startsAt, zone), page.lang, 'full')
  const said = day.charAt(0).toUpperCase() + day.slice(1)
  if (allDay) return `${said}, ${w.allDay}`
  const minutes = minutesBetween(startsAt, endsAt)
  const from = timeText(startsAt, page.lang, zone)
  return minutes > 0
    ? `${said}, ${w.fromTo(from, timeText(endsAt, page.lang, zone))} (${durationText(minutes, page.lang)})`
    : `${said}, ${from}`
}
