import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Body, BodyForm, BodyKind, RulesSource, SeatRule } from './body.ts'
import type { Monthly } from './meeting.ts'
import type { VoteRules } from './vote-rules.ts'

/** A body as its table holds it. */
export type BodyRow = {
  hub_id: Id
  id: Id
  kind: BodyKind
  form: BodyForm
  name: string
  prefix: string
  rules_source: RulesSource
  rules_reference: string
  quorum_num: number | null
  quorum_den: number | null
  max_rounds: number
  notice_days: number
  agenda_lock: boolean
  who_sits: SeatRule
  vote_rules: VoteRules
  monthly_rank: number | null
  monthly_weekday: number | null
  created_at: Instant
}

export const bodyOf = (row: BodyRow): Body => ({
  id: row.id,
  kind: row.kind,
  form: row.form,
  name: row.name,
  prefix: row.prefix,
  rules: {
    source: row.rules_source,
    reference: row.rules_reference,
    quorum:
      row.quorum_num === null || row.quorum_den === null ? null : { count: 'present', share: { num: row.quorum_num, den: row.quorum_den } },
    maxRounds: row.max_rounds,
    noticeDays: row.notice_days,
    agendaLock: row.agenda_lock,
    seats: row.who_sits,
    vote: row.vote_rules,
  },
})

/** « Le deuxième jeudi du mois »; null: no habit yet. The table writes 5 for the last. */
export const habitOf = (row: Pick<BodyRow, 'monthly_rank' | 'monthly_weekday'>): Monthly | null =>
  row.monthly_rank === null || row.monthly_weekday === null
    ? null
    : { rank: row.monthly_rank === 5 ? 'last' : (row.monthly_rank as 1 | 2 | 3 | 4), weekday: row.monthly_weekday }

/** The row of a new or changed body, its habit apart. */
export const rowOfBody = (hub: Id, body: Body): Omit<BodyRow, 'created_at' | 'monthly_rank' | 'monthly_weekday'> => ({
  hub_id: hub,
  id: body.id,
  kind: body.kind,
  form: body.form,
  name: body.name,
  prefix: body.prefix,
  rules_source: body.rules.source,
  rules_reference: body.rules.reference,
  quorum_num: body.rules.quorum?.share.num ?? null,
  quorum_den: body.rules.quorum?.share.den ?? null,
  max_rounds: body.rules.maxRounds,
  notice_days: body.rules.noticeDays,
  agenda_lock: body.rules.agendaLock,
  who_sits: body.rules.seats,
  vote_rules: body.rules.vote,
})
