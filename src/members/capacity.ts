import type { Capacity } from '#logbook/activity.ts'
import type { RoleKind } from '#members/people/role.ts'

/** What somebody is in the hub on a day, as far as their time goes. `paid`: the member pays them for it. */
export type Quality = { roles: RoleKind[]; speaksFor: { organisation: string; paid: boolean }[] }

/** Roles whose time has a name of its own; the first one held decides. */
const BY_ROLE: [role: RoleKind, as: Capacity][] = [
  ['coordinator', 'staff'],
  ['employee', 'staff'],
  ['facilitator', 'facilitator'],
  ['intern', 'intern'],
]

/**
 * In what quality somebody gives their time (règlement ANC 2018-06: volunteer work and gifts in kind are told apart). For an organisation: in kind when
 * it pays them, freely otherwise. For nobody: by a role that is paid for; else as they do for the organisations they represent; who helps keep the hub
 * is a volunteer; anybody else, a project leader among them, is a guest.
 */
export const capacityFrom = ({ roles, speaksFor }: Quality, organisation: string | null): Capacity => {
  if (organisation !== null) return speaksFor.some((one) => one.organisation === organisation && one.paid) ? 'inKind' : 'volunteer'
  const byRole = BY_ROLE.find(([role]) => roles.includes(role))
  if (byRole) return byRole[1]
  if (speaksFor.length > 0) return speaksFor.every(({ paid }) => paid) ? 'inKind' : 'volunteer'
  return roles.includes('treasurer') || roles.includes('volunteer') ? 'volunteer' : 'guest'
}
