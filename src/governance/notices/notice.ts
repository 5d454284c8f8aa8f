import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { calendarDays } from '#governance/meetings/meeting.ts'

export const noticeChannels = ['mail', 'post', 'hand', 'phone'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** The proof that an organisation was convened. Kept as sent: a second sending is a second notice. `delivery`: what became of its mail, null by other ways. */
export type Notice = {
  org: Id
  channel: NoticeChannel
  sentAt: Instant
  bouncedAt: Instant | null
  delivery: 'queued' | 'sent' | 'kept' | 'failed' | null
}

export const noticeWays = [...noticeChannels, 'queued', 'kept', 'failed', 'none'] as const
/** How an organisation was really told: nothing is said to have been sent that waits (queued), stayed in the hub's outbox (kept) or came back (failed). */
export type NoticeWay = (typeof noticeWays)[number]

const wayOfOne = ({ channel, delivery, bouncedAt }: Notice): NoticeWay => {
  if (bouncedAt !== null) return 'failed'
  return channel !== 'mail' || delivery === 'sent' ? channel : (delivery ?? channel)
}

/** The best an organisation was reached by: what arrived first, else what may still leave; none: nothing was written to it. */
export const wayOf = (notices: Notice[], org: Id): NoticeWay => {
  const own = notices.filter((notice) => notice.org === org).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
  const ways = own.map(wayOfOne)
  const rank = (way: NoticeWay) => Math.max(0, noticeWays.indexOf(way) - noticeChannels.length + 1)
  return ways.sort((a, b) => rank(a) - rank(b))[0] ?? 'none'
}

/**
 * What could be held against the meeting. It never stops it: the PV prints what the hub's own rules broke, and a mere usage is told to the
 * coordinator only (`printed` false), since nobody promised it.
 */
export type Irregularity = {
  code: 'notice.missing' | 'notice.late' | 'notice.bounced' | 'notice.kept'
  org: Id
  given: number
  asked: number
  printed: boolean
}

const unreached: Partial<Record<NoticeWay, Irregularity['code']>> = { failed: 'notice.bounced', kept: 'notice.kept' }

/** Those of the day the notice was sent. */
type NoticeRules = Pick<BodyRules, 'noticeDays' | 'source'>

/** One irregularity per organisation at most, in the order of `entitled`; the notice that arrived first counts. */
export const irregularities = (notices: Notice[], entitled: Id[], startsAt: Instant, rules: NoticeRules, zone: string): Irregularity[] =>
  entitled.flatMap((org): Irregularity[] => {
    const sent = notices.filter((notice) => notice.org === org)
    const arrived = sent.filter((notice) => !['failed', 'kept'].includes(wayOfOne(notice))).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    const asked = rules.noticeDays
    const earliest = arrived[0]
    if (!earliest) return [{ code: unreached[wayOf(notices, org)] ?? 'notice.missing', org, given: 0, asked, printed: true }]
    const given = Math.max(0, calendarDays(earliest.sentAt, startsAt, zone))
    return given < asked ? [{ code: 'notice.late', org, given, asked, printed: rules.source !== 'usage' }] : []
  })
