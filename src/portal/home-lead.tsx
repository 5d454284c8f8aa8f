import { dayAt, daysBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { dayText, timeText } from '#ui/format.ts'
import type fr from './fr.ts'
import type { Desk } from './home.ts'

/** The first sentence of the home page: who expects us, and when. */
export const leadOf = (desk: Pick<Desk, 'meetings'>, page: Pick<PageContext, 'now' | 'hub' | 'lang'>, w: (typeof fr)['home']): string => {
  const open = desk.meetings.find(({ state }) => state === 'open')
  if (open) return w.openNow(open.title)
  const next = desk.meetings.find(({ state, startsAt }) => state === 'convened' && startsAt > page.now)
  if (!next) return w.nobodyExpects
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const day = dayAt(next.startsAt, zone)
  const days = daysBetween(dayAt(page.now, zone), day)
  const time = timeText(next.startsAt, page.lang, zone)
  const where = next.place ? w.at(next.place) : ''
  if (days === 0) return w.today(next.title, time, where)
  if (days === 1) return w.tomorrow(next.title, time, where)
  return w.later(next.title, dayText(day, page.lang, 'full'), time, where)
}
