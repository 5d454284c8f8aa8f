import { isDay } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { holds } from '#logbook/actor.ts'
import { view } from '#logbook/use-case.ts'
import { rolesThrough } from '#members/memberships/membership.store.ts'
import { officesEndingWith } from '#members/memberships/membership.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { speakingOn } from '#members/people/representation.ts'
import { maySeeResignation, mayTakeBack } from './resignation.access.ts'
import { resignationOf } from './resignation.store.ts'
import { slipProblems, slipUntil } from './resignation.ts'

/** A resignation to note, or the one that was received. `confirmer`, `until`: the second step of who says it for its own organisation. */
export const showResignation = view({
  name: 'members.showResignation',
  input: z.object({ organisation: id(), confirmer: z.string().optional().catch(undefined), until: z.string().optional().catch(undefined) }),
  load: async ({ db, hub, told, today }, { organisation }) => {
    const [found, resignation, seats, roles] = await Promise.all([
      organisationOf(db, hub.id, organisation),
      resignationOf(db, hub.id, organisation),
      told('membershipEnd', organisation),
      rolesThrough(db, hub.id, organisation, today),
    ])
    return found && { found, resignation, seats, roles }
  },
  mayView: (who, { found, resignation }) => maySeeResignation(who, found.id, resignation?.notedBy ?? null),
  run: ({ found: { memberships, representations, ...organisation }, resignation: last, seats, roles }, { actor, now, today }, asked) => {
    const membership = membershipOn(memberships, today)
    // One that came back since is a member again, by another membership.
    const resignation = last && (membership === null || membership.id === last.membership) ? last : null
    return {
      organisation: { id: organisation.id, name: organisation.name },
      today,
      membership,
      resignation: resignation && { ...resignation, slipUntil: slipUntil(resignation) },
      mayUndo: resignation !== null && mayTakeBack(actor, resignation.notedBy) === true && slipProblems(resignation, now).length === 0,
      /** The coordination notes what it received; the others speak for their own organisation. */
      keeps: holds(actor, 'coordinator'),
      speaking: speakingOn(representations, today).map(({ name, mail }) => ({ name, reached: mail !== null })),
      ending: { seats, offices: officesEndingWith(roles, today) },
      step: asked.confirmer === undefined ? ('asks' as const) : ('confirms' as const),
      until: asked.until !== undefined && isDay(asked.until) ? asked.until : today,
    }
  },
})

export type ResignationData = Awaited<ReturnType<typeof showResignation.run>>
