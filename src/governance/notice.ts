import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { BodyRules } from './body.ts'
import { calendarDays } from './meeting.ts'

export const noticeChannels = ['mail', 'post', 'hand', 'phone'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** The proof that an organisation was convened. Kept as sent: a second sending is a second notice. */
export type Notice = { org: Id; channel: NoticeChannel; sentAt: Instant; bouncedAt: Instant | null }

/**
 * What could be held against the meeting. It never stops it: the PV prints what the hub's own rules broke, and a mere usage is told to the
 * coordinator only (`printed` false), since nobody promised it.
 */
export type Irregularity = {
  code: 'notice.missing' | 'notice.late' | 'notice.bounced'
  org: Id
  given: number
  asked: number
  printed: boolean
}

/** One irregularity per organisation at most, in the order of `entitled`; the notice that arrived first counts. */
export const irregularities = (notices: Notice[], entitled: Id[], startsAt: Instant, rules: BodyRules, zone: string): Irregularity[] =>
  entitled.flatMap((org): Irregularity[] => {
    const sent = notices.filter((notice) => notice.org === org)
    const arrived = sent.filter((notice) => notice.bouncedAt === null).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    const asked = rules.noticeDays
    const earliest = arrived[0]
    if (!earliest) return [{ code: sent.length > 0 ? 'notice.bounced' : 'notice.missing', org, given: 0, asked, printed: true }]
    const given = Math.max(0, calendarDays(earliest.sentAt, startsAt, zone))
    return given < asked ? [{ code: 'notice.late', org, given, asked, printed: rules.source !== 'usage' }] : []
  })
