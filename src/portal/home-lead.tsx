import { dayAt, daysBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { dayText, tied, timeText } from '#ui/format.ts'
import type fr from './fr.ts'
import type { Arrived, Desk } from './home.ts'

type Sums = Pick<Desk, 'meetings' | 'promises' | 'actions' | 'toSign'> & { arrived: Arrived }

/** What the home page begins with: who expects us, what is late, what is due this week, what came in, what is to be signed. */
export const leadOf = (desk: Sums, page: Pick<PageContext, 'now' | 'hub' | 'lang'>, w: (typeof fr)['home']): string => {
  const late = desk.promises.filter((one) => one.late).length
  const week = desk.promises.length - late
  const came = desk.arrived.mails + desk.arrived.moments
  const sentences = [
    expectedAt(desk, page, w),
    late > 0 ? w.sums.late(late) : '',
    week > 0 ? w.sums.week(week) : '',
    desk.actions.length > 0 ? w.sums.actions(desk.actions.length, desk.actions.filter((one) => one.late).length) : '',
    came > 0 ? w.sums.came(came) : '',
    desk.toSign ? w.sums.sign(dayText(desk.toSign, page.lang, 'month')) : '',
  ]
  return tied(sentences.filter(Boolean).join(' '))
}

const expectedAt = (desk: Pick<Desk, 'meetings'>, page: Pick<PageContext, 'now' | 'hub' | 'lang'>, w: (typeof fr)['home']): string => {
  const open = desk.meetings.find(({ state }) => state === 'open')
  if (open) return w.openNow(open.title)
  const next = desk.meetings.find(({ state, startsAt }) => state === 'convened' && startsAt > page.now)
  if (!next) return dateSet(desk, page, w)
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const day = dayAt(next.startsAt, zone)
  const days = daysBetween(dayAt(page.now, zone), day)
  const time = timeText(next.startsAt, page.lang, zone)
  const where = next.place ? w.at(next.place) : ''
  if (days === 0) return w.today(next.title, time, where)
  if (days === 1) return w.tomorrow(next.title, time, where)
  return w.later(next.title, dayText(day, page.lang, 'full'), time, where)
}

/** Nobody is called yet; a date may be known already. */
const dateSet = (desk: Pick<Desk, 'meetings'>, page: Pick<PageContext, 'now' | 'hub' | 'lang'>, w: (typeof fr)['home']): string => {
  const next = desk.meetings.find(({ state, announced, startsAt }) => state === 'draft' && announced && startsAt > page.now)
  if (!next) return w.nobodyExpects
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const day = dayText(dayAt(next.startsAt, zone), page.lang, 'full')
  return w.dateSet(next.title, day, timeText(next.startsAt, page.lang, zone), next.place ? w.at(next.place) : '')
}
