import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Membership } from '#members/organisations/organisation.ts'

/** An organisation asks to be a member (demande d’adhésion). What became of it is what is written of it, never a state that is kept (field notes, governance 4.2). */
export type Application = {
  id: Id
  organisation: Id
  receivedOn: Day
  /** Its first day as a member, where it was to be later than the day of the decision. */
  from: Day | null
  /** Day of the meeting on whose agenda it stands. */
  placedOn: Day | null
  withdrawnOn: Day | null
  outcome: 'admitted' | 'refused' | null
  decidedOn: Day | null
  decision: Id | null
  membership: Id | null
}

export const applicationStates = ['received', 'placed', 'admitted', 'refused', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

export const stateOf = ({ withdrawnOn, outcome, placedOn }: Pick<Application, 'withdrawnOn' | 'outcome' | 'placedOn'>): ApplicationState =>
  withdrawnOn !== null ? 'withdrawn' : (outcome ?? (placedOn === null ? 'received' : 'placed'))

export const isOpen = (application: Pick<Application, 'withdrawnOn' | 'outcome'>): boolean =>
  application.withdrawnOn === null && application.outcome === null

/** Where the body that decides admissions has got to with one, as it tells it. */
export type Standing = { is: 'waits' } | { is: 'placed'; on: Day } | { is: 'admitted' | 'refused'; decision: Id; on: Day }

/** The first day of the membership: the day of the decision, or a later one that was chosen. */
export const firstDay = (chosen: Day | null, decided: Day): Day => (chosen !== null && chosen > decided ? chosen : decided)

/** What is to be done so that an application says what the body decided. `begins`: false where the organisation is, or will be, a member by another way. */
export type Deed =
  | { do: 'takeBack' }
  | { do: 'place'; on: Day }
  | { do: 'return' }
  | { do: 'admit'; decision: Id; on: Day; from: Day; begins: boolean }
  | { do: 'refuse'; decision: Id; on: Day }

const same = (application: Application, standing: Standing): boolean =>
  (standing.is === 'admitted' || standing.is === 'refused') &&
  application.outcome === standing.is &&
  application.decision === standing.decision

/**
 * A decision taken back takes the membership back with it; one that is taken begins it. What was withdrawn stays withdrawn, whatever is decided.
 * `memberships`: all of the organisation.
 */
export const deedsFor = (application: Application, standing: Standing, memberships: (Period & { id: Id })[]): Deed[] => {
  if (application.withdrawnOn !== null || same(application, standing)) return []
  const undone: Deed[] = application.outcome === null ? [] : [{ do: 'takeBack' }]
  switch (standing.is) {
    case 'waits':
      return [...undone, ...(application.placedOn === null ? [] : [{ do: 'return' } as const])]
    case 'placed':
      return [...undone, ...(application.placedOn === standing.on ? [] : [{ do: 'place', on: standing.on } as const])]
    case 'refused':
      return [...undone, { do: 'refuse', decision: standing.decision, on: standing.on }]
    case 'admitted': {
      const { decision, on } = standing
      const from = firstDay(application.from, on)
      const others = memberships.filter(({ id }) => id !== application.membership)
      return [...undone, { do: 'admit', decision, on, from, begins: !others.some(({ until }) => until === null || until > from) }]
    }
  }
}

/** An application comes from who is no member and has not asked already; it came in on a day that has come. */
export const applicationProblems = (
  { receivedOn, organisation }: { receivedOn: Day; organisation: { memberships: Membership[]; asks: boolean } | null },
  today: Day,
): Problem[] => [
  ...(receivedOn > today ? [problem('receivedOn', 'application.notYet', { today })] : []),
  ...(organisation?.memberships.some((one) => holdsOn(one, today) || one.from > today)
    ? [problem('organisation', 'application.alreadyMember')]
    : []),
  ...(organisation?.asks ? [problem('organisation', 'application.alreadyOpen')] : []),
]

/** Who is named as a sponsor, by which field; `member`: on the day it is noted. */
export type Named = { path: string; id: Id; name: string; member: boolean }

/** Whoever sponsors is a member itself, is not who asks, and is named once. */
export const sponsorProblems = (sponsors: Named[], applicant: Id | null): Problem[] =>
  sponsors.flatMap(({ path, id, name, member }, at) => {
    if (id === applicant) return [problem(path, 'application.sponsorsItself')]
    if (!member) return [problem(path, 'application.sponsorNoMember', { name })]
    return sponsors.findIndex((one) => one.id === id) < at ? [problem(path, 'application.sponsorTwice', { name })] : []
  })

/** What is looked at, in the list: those that wait, or one end. */
export const applicationShown = ['toutes', 'attente', 'admises', 'refusees', 'retirees'] as const
export type ApplicationShown = (typeof applicationShown)[number]
