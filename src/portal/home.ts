import type { Instant } from '#base/day.ts'
import { dayAt, daysBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { dayText, timeText } from '#ui/format.ts'
import type fr from './fr.ts'

/** What waits for somebody: a PV to seal, a meeting nobody has been called to, mails that came back. */
export type Due =
  | { is: 'seal'; id: Id; title: string; since: Instant }
  | { is: 'convene'; id: Id; title: string; at: Instant }
  | { is: 'mails'; count: number }
  | { is: 'recovery'; count: number }

type Desk = {
  coordinates: boolean
  toSeal: { id: Id; title: string; closedAt: Instant }[]
  meetings: { id: Id; title: string; state: string; startsAt: Instant; place: string }[]
  mails: { failed: number } | null
  /** Lost second codes that wait for this person's confirmation. */
  lost: number
}

/** In the order in which they become urgent. */
export const dueNow = ({ coordinates, toSeal, meetings, mails, lost }: Desk): Due[] => [
  ...(lost > 0 ? [{ is: 'recovery' as const, count: lost }] : []),
  ...(mails && mails.failed > 0 ? [{ is: 'mails' as const, count: mails.failed }] : []),
  ...(coordinates
    ? meetings.filter(({ state }) => state === 'draft').map(({ id, title, startsAt: at }) => ({ is: 'convene' as const, id, title, at }))
    : []),
  ...toSeal.map(({ id, title, closedAt: since }) => ({ is: 'seal' as const, id, title, since })),
]

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
