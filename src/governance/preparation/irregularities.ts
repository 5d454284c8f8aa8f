import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PointKind } from '#governance/agenda/agenda.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'
import { type Notice, irregularities as noticed } from '#governance/notices/notice.ts'
import { isAnnual, type Nature } from './nature.ts'
import type { Reach } from './preparation.ts'

/** A mandate that ends by the day of the assembly: who sits, on which body, its first day without. */
export type Ending = { org: Id; name: string; body: string; until: Day }

/** What is known of an assembly before it is held. */
export type Known = {
  state: MeetingState
  startsAt: Instant
  now: Instant
  /** IANA name. */
  zone: string
  /** Those the notice is judged by. */
  rules: Pick<BodyRules, 'noticeDays' | 'source' | 'agendaLock'>
  entitled: Id[]
  /** Of them, those somebody of whom has an address of mail. */
  reachable: Id[]
  notices: Notice[]
  changedAt: Instant | null
  points: { title: string; kind: PointKind; nature?: Nature | null; addedAfterNotice: boolean; documents: unknown[]; approved: Approved }[]
  /** Day of the last assembly whose PV no agenda approves yet. */
  unapproved: Day | null
  endings: Ending[]
  /** Co-opted seats that wait for the assembly, without a point. */
  toRatify: string[]
  reach: Reach | null
}
type Approved = { id: Id; sealed: boolean } | null

/** Each in one sentence, with where it is put right. `orgs`, `names`: about whom; the rest are figures of the sentence. */
export type Irregular =
  | { is: 'wouldBeLate' | 'late'; orgs: Id[]; given: number; asked: number; usage: boolean }
  | { is: 'unreachable' | 'unconvened' | 'bounced' | 'kept'; orgs: Id[] }
  | { is: 'agendaChanged'; titles: string[] }
  | { is: 'noApproval'; day: Day }
  | { is: 'notSealed'; meeting: Id }
  | { is: 'mandates'; names: string[]; body: string }
  | { is: 'toRatify'; names: string[] }
  | { is: 'noAccounts' }
  | { is: 'accountsMissing' }
  | { is: 'noQuorum'; needed: number; most: number }

/**
 * What could be held against an assembly, before it hurts; nothing once it is held: the PV then says what the rules broke. None of it stops anything.
 * What breaks the delay of the notice is found where the PV finds it (invariants 24 and 25 of the field notes on governance).
 */
export const irregularities = (known: Known): Irregular[] => {
  if (known.state !== 'draft' && known.state !== 'convened') return []
  return [...noticesOf(known), ...agendaOf(known), ...mandatesOf(known), ...quorumOf(known)]
}

const noticesOf = ({ state, startsAt, now, zone, rules, entitled, reachable, notices }: Known): Irregular[] => {
  const usage = rules.source === 'usage'
  if (state === 'draft') {
    const sentNow = entitled.map((org) => ({ org, channel: 'mail' as const, sentAt: now, bouncedAt: null, delivery: 'sent' as const }))
    const [late] = noticed(sentNow, entitled, startsAt, rules, zone)
    const byHand = entitled.filter((org) => !reachable.includes(org))
    return [
      ...(late ? [{ is: 'wouldBeLate' as const, orgs: entitled, given: late.given, asked: late.asked, usage }] : []),
      ...(byHand.length > 0 ? [{ is: 'unreachable' as const, orgs: byHand }] : []),
    ]
  }
  const found = noticed(notices, entitled, startsAt, rules, zone)
  const orgs = (code: (typeof found)[number]['code']) => found.filter((one) => one.code === code).map(({ org }) => org)
  const late = found.filter(({ code }) => code === 'notice.late')
  const given = Math.min(...late.map((one) => one.given))
  return [
    ...(orgs('notice.missing').length > 0 ? [{ is: 'unconvened' as const, orgs: orgs('notice.missing') }] : []),
    ...(orgs('notice.bounced').length > 0 ? [{ is: 'bounced' as const, orgs: orgs('notice.bounced') }] : []),
    ...(orgs('notice.kept').length > 0 ? [{ is: 'kept' as const, orgs: orgs('notice.kept') }] : []),
    ...(late.length > 0 ? [{ is: 'late' as const, orgs: orgs('notice.late'), given, asked: rules.noticeDays, usage }] : []),
  ]
}

const agendaOf = ({ state, changedAt, points, rules, unapproved }: Known): Irregular[] => {
  const added = points.filter(({ addedAfterNotice, kind }) => addedAfterNotice && kind !== 'information' && rules.agendaLock)
  const changed = state === 'convened' && (changedAt !== null || added.length > 0)
  const unsealed = points.flatMap(({ approved }) => (approved && !approved.sealed ? [approved.id] : []))
  const accounts = points.find(({ nature }) => nature === 'financialReport')
  return [
    ...(changed ? [{ is: 'agendaChanged' as const, titles: added.map(({ title }) => title) }] : []),
    ...(unapproved ? [{ is: 'noApproval' as const, day: unapproved }] : []),
    ...unsealed.map((meeting) => ({ is: 'notSealed' as const, meeting })),
    ...(isAnnual(points) && !accounts ? [{ is: 'noAccounts' as const }] : []),
    ...(accounts && accounts.documents.length === 0 ? [{ is: 'accountsMissing' as const }] : []),
  ]
}

const mandatesOf = ({ points, endings, toRatify }: Known): Irregular[] => {
  const elects = points.some(({ kind }) => kind === 'election')
  const bodies = elects ? [] : [...Map.groupBy(endings, ({ body }) => body)]
  return [
    ...bodies.map(([body, all]) => ({ is: 'mandates' as const, body, names: all.map(({ name }) => name) })),
    ...(toRatify.length > 0 ? [{ is: 'toRatify' as const, names: toRatify }] : []),
  ]
}

const quorumOf = ({ reach }: Known): Irregular[] =>
  reach?.is === 'impossible' ? [{ is: 'noQuorum', needed: reach.needed, most: reach.most }] : []
