import type { Day, Instant } from '#base/day.ts'
import { toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type ArrearsRow, arrearsOf, rowOfArrears } from '#governance/arrears/arrears-rule.ts'
import { rowOfSecondCall, type SecondCallRow, secondCallOf } from '#governance/calls/second-call-row.ts'
import type { CollegeRules } from '#governance/colleges/college.ts'
import type { Monthly } from '#governance/meetings/meeting.ts'
import type { ProxyDeadline } from '#governance/proxies/proxy-rule.ts'
import type { RuleVersion } from '#governance/rules/rule-version.ts'
import type { VoteRules } from '#governance/rules/vote-rules.ts'
import type { Body, BodyForm, BodyKind, BodyRules, QuorumRule, RulesSource, SeatRule } from './body.ts'

/** A body as its table holds it. */
export type BodyRow = {
  hub_id: Id
  id: Id
  kind: BodyKind
  name: string
  prefix: string
  monthly_rank: number | null
  monthly_weekday: number | null
  created_at: Instant
}

/** A version of its rules as its table holds it. */
export type RulesRow = SecondCallRow &
  ArrearsRow & {
    hub_id: Id
    body_id: Id
    n: number
    from_day: Day
    source: RulesSource
    text_id: Id | null
    reference: string
    form: BodyForm
    quorum_num: number | null
    quorum_den: number | null
    max_rounds: number
    notice_days: number
    agenda_lock: boolean
    who_sits: SeatRule
    vote_rules: VoteRules
    quorum_count: QuorumRule['count']
    quorum_held: 'opening' | null
    proxies_most: number | null
    proxies_by: ProxyDeadline | null
    colleges: CollegeRules | null
    reason: string
    kept_at: Instant
    /** They were planned, and given up before they governed anything. */
    withdrawn_at: Instant | null
  }

/** A row as JSON gives it, too. */
export const versionOf = (row: RulesRow): RuleVersion => ({
  n: row.n,
  from: row.from_day,
  form: row.form,
  text: row.text_id,
  keptAt: toInstant(row.kept_at),
  rules: {
    source: row.source,
    reference: row.reference,
    quorum:
      row.quorum_num === null || row.quorum_den === null
        ? null
        : {
            count: row.quorum_count,
            share: { num: row.quorum_num, den: row.quorum_den },
            ...(row.quorum_held ? { held: row.quorum_held } : {}),
          },
    maxRounds: row.max_rounds,
    noticeDays: row.notice_days,
    agendaLock: row.agenda_lock,
    seats: row.who_sits,
    vote: row.vote_rules,
    proxies: row.proxies_most === null || row.proxies_by === null ? null : { most: row.proxies_most, by: row.proxies_by },
    ...secondCallOf(row),
    ...(row.colleges ? { colleges: row.colleges } : {}),
    ...arrearsOf(row),
  },
})

/** A body under a version of its rules. */
export const bodyOf = ({ id, kind, name, prefix }: BodyRow, { form, rules }: Pick<RuleVersion, 'form' | 'rules'>): Body => ({
  id,
  kind,
  form,
  name,
  prefix,
  rules,
})

/** « Le deuxième jeudi du mois »; null: no habit yet. The table writes 5 for the last. */
export const habitOf = (row: Pick<BodyRow, 'monthly_rank' | 'monthly_weekday'>): Monthly | null =>
  row.monthly_rank === null || row.monthly_weekday === null
    ? null
    : { rank: row.monthly_rank === 5 ? 'last' : (row.monthly_rank as 1 | 2 | 3 | 4), weekday: row.monthly_weekday }

/** What a version says, apart from which one it is. */
export type RulesSaid = { from: Day; form: BodyForm; rules: BodyRules; text: Id | null; reason: string }

export const rowOfRules = ({
  from,
  form,
  rules,
  text,
  reason,
}: RulesSaid): Omit<RulesRow, 'hub_id' | 'body_id' | 'n' | 'kept_at' | 'withdrawn_at'> => ({
  from_day: from,
  source: rules.source,
  text_id: text,
  reference: rules.reference,
  form,
  quorum_num: rules.quorum?.share.num ?? null,
  quorum_den: rules.quorum?.share.den ?? null,
  max_rounds: rules.maxRounds,
  notice_days: rules.noticeDays,
  agenda_lock: rules.agendaLock,
  who_sits: rules.seats,
  vote_rules: rules.vote,
  quorum_count: rules.quorum?.count ?? 'present',
  quorum_held: rules.quorum?.held ?? null,
  proxies_most: rules.proxies?.most ?? null,
  proxies_by: rules.proxies?.by ?? null,
  ...rowOfSecondCall(rules),
  colleges: rules.colleges ?? null,
  ...rowOfArrears(rules),
  reason,
})
