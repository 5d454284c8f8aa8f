import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** Something promised in a contact, with its day. `who`: whose promise it is when it is somebody else's of the hub; null: one's own. */
export type Promised = {
  id: Id
  contact: Id
  kind: 'ours' | 'theirs' | 'next'
  text: string
  due: Day
  late: boolean
  with: string
  who: string | null
}

/** What a meeting asked of somebody, or of an organisation they speak for. */
export type Asked = { id: Id; what: string; due: Day; late: boolean; body: string }

/** Somebody who asks to join. `sponsor`: the organisation whose word is waited for; null: no agenda has it yet. */
export type Asking = { id: Id; name: string; receivedOn: Day; sponsor: string | null }

/** A confidential case somebody follows: where, and by when; not what it is about, for a screen is seen over a shoulder. */
type Followed = { id: Id; room: 'differends' | 'procedures'; due: Day; late: boolean }

/** What waits for somebody: a PV to seal, a meeting nobody has been called to, mails that came back, a promise, a month to sign. */
export type Due =
  | { is: 'seal'; id: Id; title: string; since: Instant }
  | { is: 'convene'; id: Id; title: string; at: Instant }
  | { is: 'mails'; count: number }
  | { is: 'recovery'; count: number }
  | ({ is: 'promise' } & Promised)
  | ({ is: 'action' } & Asked)
  | ({ is: 'application' } & Asking)
  | { is: 'welcome'; id: Id; name: string; from: Day }
  | { is: 'declare'; due: Day; left: number }
  | ({ is: 'case' } & Followed)
  | { is: 'report'; count: number }
  | { is: 'dues'; lines: number; cents: number; late: number }
  | { is: 'sign'; month: Day }
  | { is: 'approve'; person: Id; name: string; month: Day }

export type Desk = {
  coordinates: boolean
  toSeal: { id: Id; title: string; closedAt: Instant }[]
  /** `announced`: its date is known to who sits, its notice has not left. */
  meetings: { id: Id; title: string; state: string; startsAt: Instant; place: string; announced: boolean }[]
  /** Announced dates after this one need no notice yet: the meetings of a year are prepared long before. */
  conveneUntil: Instant
  mails: { failed: number } | null
  /** Lost second codes that wait for this person's confirmation. */
  lost: number
  promises: Promised[]
  /** Late or due within a week. */
  actions: Asked[]
  applications: Asking[]
  /** Confidential cases this person follows, with what waits in each. */
  cases: Followed[]
  /** New members nobody has welcomed yet, for who may. */
  welcomes?: { id: Id; name: string; from: Day }[]
  /** Changes that the registry of associations is to be told: the first last day, and how many days are left. */
  declare?: { due: Day | null; left: number } | null
  /** What was brought back from outside and not yet told to the board. */
  reports: number
  /** Dues that are waited for, for who keeps them; null: for nobody else. */
  dues: { lines: number; cents: number; late: number } | null
  /** A month of one's own paid work that is over and not signed. */
  toSign: Day | null
  /** Months others signed, that wait for the second signature. */
  toApprove: { person: Id; name: string; month: Day }[]
}

/** What came in by itself and waits to be put in its place. */
export type Arrived = { mails: number; moments: number }

/** In the order in which they become urgent: what is late first, then what others wait for, then what has its day to come. */
export const dueNow = (desk: Desk): Due[] => {
  const { coordinates, toSeal, meetings, conveneUntil, mails, lost, promises, actions, applications } = desk
  const { cases, welcomes = [], declare, reports, dues, toSign, toApprove } = desk
  const followed = cases.map((one) => ({ is: 'case' as const, ...one }))
  const promised = promises.map((one) => ({ is: 'promise' as const, ...one }))
  const asked = actions.map((one) => ({ is: 'action' as const, ...one }))
  const registry = declare?.due ? [{ is: 'declare' as const, due: declare.due, left: declare.left }] : []
  return [
    ...promised.filter(({ late }) => late),
    ...asked.filter(({ late }) => late),
    ...followed.filter(({ late }) => late),
    ...registry.filter(({ left }) => left < 0),
    ...(lost > 0 ? [{ is: 'recovery' as const, count: lost }] : []),
    ...(mails && mails.failed > 0 ? [{ is: 'mails' as const, count: mails.failed }] : []),
    ...(coordinates
      ? meetings
          .filter((one) => isToConvene(one, conveneUntil))
          .map(({ id, title, startsAt: at }) => ({ is: 'convene' as const, id, title, at }))
      : []),
    ...toSeal.map(({ id, title, closedAt: since }) => ({ is: 'seal' as const, id, title, since })),
    ...applications.map((one) => ({ is: 'application' as const, ...one })),
    ...welcomes.map((one) => ({ is: 'welcome' as const, ...one })),
    ...(toSign ? [{ is: 'sign' as const, month: toSign }] : []),
    ...toApprove.map((one) => ({ is: 'approve' as const, ...one })),
    ...promised.filter(({ late }) => !late),
    ...asked.filter(({ late }) => !late),
    ...followed.filter(({ late }) => !late),
    ...registry.filter(({ left }) => left >= 0),
    ...(reports > 0 ? [{ is: 'report' as const, count: reports }] : []),
    ...(dues && dues.lines > 0 ? [{ is: 'dues' as const, ...dues }] : []),
  ]
}

const isToConvene = ({ state, announced, startsAt }: Desk['meetings'][number], until: Instant): boolean =>
  state === 'draft' && (!announced || startsAt < until)
