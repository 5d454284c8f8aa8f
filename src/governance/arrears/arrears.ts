import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Notice } from '#governance/notices/notice.ts'
import type { WithArrears } from './arrears-rule.ts'

/**
 * An organisation without a vote in a session, from an instant on; `until`: since then it is up to date, or its suspension was lifted. `because`: its
 * membership is suspended; absent: its dues.
 */
export type Withheld = { org: Id; from: Instant; until: Instant | null; because?: 'suspension' }

/** Those whose membership is suspended: no voice, and no seat in the quorum. */
export const suspendedAmong = (withheld: Withheld[]): Withheld[] => withheld.filter(({ because }) => because === 'suspension')

/** Of them, those that leave the quorum: in arrears as the rule says, suspended always. */
export const outOfQuorum = (withheld: Withheld[], { arrears }: WithArrears): Withheld[] =>
  arrears?.counted === false ? withheld : suspendedAmong(withheld)

/** Who has no vote at an instant. What was opened before goes by the electorate it was opened with (invariant 6). */
export const withheldAt = (withheld: Withheld[], at: Instant): Id[] => [
  ...new Set(withheld.filter(({ from, until }) => from <= at && (until === null || at < until)).map(({ org }) => org)),
]

/** The seats a quorum is counted of: all, but those that are left out of it. */
export const seatsCounted = (entitled: Id[], withheld: Withheld[], rules: WithArrears, at: Instant): Id[] => {
  if (withheld.length === 0) return entitled
  const out = withheldAt(outOfQuorum(withheld, rules), at)
  return entitled.filter((org) => !out.includes(org))
}

type Told = Pick<Notice, 'org' | 'channel' | 'delivery' | 'bouncedAt'> & { tellsArrears?: boolean }

/** Its notice said so and reached it: a mail that left, or a letter that was handed over. */
export const toldByNotice = (notices: Told[], org: Id): boolean =>
  notices.some(
    (one) => one.org === org && one.tellsArrears === true && one.bouncedAt === null && (one.channel !== 'mail' || one.delivery === 'sent'),
  )

/** Late since a day; `told`: the day a letter about that line reached it. `line`: the oldest unpaid one, of the dues of `year`. `cents`: all that is late. */
export type Late = { organisation: Id; is: 'late'; since: Day; told: Day | null; line: Id; year: number; dueOn: Day; cents: number }
/** Where a member stands with its dues on the day of the meeting, as members tell it. */
type Standing = { organisation: Id; is: 'inOrder' } | Late

/** Who is behind on the day of a meeting and sits in it. `told`: by a letter about its dues, or by its notice. */
export const lateAmong = (
  standing: Standing[],
  { entitled, notices }: { entitled: Id[]; notices: Told[] },
): (Late & { knows: boolean })[] =>
  standing
    .flatMap((one) =>
      one.is === 'late' && entitled.includes(one.organisation)
        ? [{ ...one, knows: one.told !== null || toldByNotice(notices, one.organisation) }]
        : [],
    )
    .sort((a, b) => entitled.indexOf(a.organisation) - entitled.indexOf(b.organisation))

/** Who will have no vote: behind, and told. Nobody loses a vote without knowing (field notes on governance, 2). */
export const losingVote = (late: { organisation: Id; knows: boolean }[], { arrears }: WithArrears): Id[] =>
  arrears ? late.filter(({ knows }) => knows).map(({ organisation }) => organisation) : []
