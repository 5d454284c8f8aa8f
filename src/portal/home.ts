import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** What waits for somebody: a PV to seal, a meeting nobody has been called to, mails that came back. */
export type Due =
  | { is: 'seal'; id: Id; title: string; since: Instant }
  | { is: 'convene'; id: Id; title: string; at: Instant }
  | { is: 'mails'; count: number }
  | { is: 'recovery'; count: number }

export type Desk = {
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
