import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import { overlap } from './representation.ts'

/** What a person does for the hub itself; several may be held at once. The last four say in what quality time is given, and open nothing. */
export const ROLES = ['coordinator', 'treasurer', 'projectLeader', 'employee', 'intern', 'facilitator', 'volunteer'] as const
export type RoleKind = (typeof ROLES)[number]

export type Role = Period & { id: Id; person: Id; kind: RoleKind }

/** Roles that act for the hub: whoever holds one must be able to log in. */
const ACTING: readonly RoleKind[] = ['coordinator', 'treasurer']

export const needsMail = (kind: RoleKind): boolean => ACTING.includes(kind)

type Given = { kind: RoleKind; from: Day; until: Day | null; mail: string | null; existing: Role[] }

export const givingProblems = ({ kind, from, until, mail, existing }: Given): Problem[] => {
  if (until !== null && until <= from) return [problem('until', 'role.notOneDay', { from })]
  if (needsMail(kind) && mail === null) return [problem('kind', 'role.needsMail')]
  const same = existing.find((role) => role.kind === kind && overlap(role, { from, until }))
  return same ? [problem('kind', 'role.alreadyHeld', { since: same.from })] : []
}

/** @param coordinators every running or coming coordinator's role of the hub, the one that ends among them where it is one */
export const endingRoleProblems = (role: Role, until: Day, coordinators: Role[]): Problem[] => {
  if (role.until !== null && role.until <= until) return [problem('until', 'role.alreadyEnded', { until: role.until })]
  if (until < role.from) return [problem('until', 'role.endsBeforeItBegins', { from: role.from })]
  if (role.kind !== 'coordinator') return []
  // Somebody else must coordinate that very day, and without an end already set: a hub nobody coordinates cannot be opened again from within.
  const others = coordinators.filter((one) => one.id !== role.id && one.person !== role.person && holdsOn(one, until) && one.until === null)
  return others.length === 0 ? [problem('until', 'role.lastCoordinator')] : []
}

/** The mail of somebody who acts for the hub cannot be taken away: it is how they log in. */
export const mailProblems = (mail: string | null, roles: Role[], today: Day): Problem[] =>
  mail === null && roles.some((role) => needsMail(role.kind) && (role.until === null || role.until > today))
    ? [problem('email', 'role.keepsMail')]
    : []

type Acting = { mail: string | null; roles: Role[] }

/** Somebody who acts for the hub logs in with the address of their card: when only one of the two does, that address stays. */
export const mailKeptProblems = (one: Acting, other: Acting, stays: string | null, today: Day): Problem[] => {
  const acting = [one, other].filter(({ roles }) =>
    roles.some((role) => needsMail(role.kind) && (role.until === null || role.until > today)),
  )
  return acting.length > 0 && acting.every(({ mail }) => mail !== stays)
    ? [problem('pick.email', 'merge.actingMail', { mail: acting[0]?.mail ?? '' })]
    : []
}
