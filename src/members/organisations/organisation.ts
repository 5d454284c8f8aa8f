import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { EndReason } from '#members/memberships/membership.ts'

/** Where a row comes from: somebody of the hub, a published source, or invented for a demonstration. */
export type Source = 'entered' | 'seed' | 'illustrative'

/** A legal person: association, cooperative, company, local authority. */
export type Organisation = { id: Id; name: string; commune: string; about: string; source: Source }

/** Membership (adhésion), dated. Whether dues are paid is another question. `reason`: why it ends. */
export type Membership = Period & { id: Id; founding: boolean; reason: EndReason | null }

/** A row of the demonstration says what it is; a real hub's rows are always entered by somebody. */
export const sourceIn = (demo: boolean, said: Source | null): Source => (demo ? (said ?? 'illustrative') : 'entered')

export const membershipOn = (memberships: Membership[], day: Day): Membership | null =>
  memberships.find((membership) => holdsOn(membership, day)) ?? null

/** Nobody is a member from a day to come: admission is written once it has happened. */
export const membershipProblems = (from: Day, today: Day): Problem[] =>
  from > today ? [problem('from', 'membership.notYet', { today })] : []
