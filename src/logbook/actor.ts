import type { Id } from '#base/id.ts'

export type RoleKind = 'coordinator' | 'treasurer' | 'projectLeader'

/** Who acts in a hub, today: a person, the roles they hold and the organisations they speak for. Resolved by members, from dated rows. */
export type Actor = {
  person: Id
  name: string
  roles: RoleKind[]
  represents: { organisation: Id; as: 'legal' | 'titulaire' | 'suppleant' }[]
}

/** null: a visitor, or somebody of another hub. */
export type Who = Actor | null

export const holds = (who: Who, role: RoleKind): boolean => who?.roles.includes(role) ?? false

export const speaksFor = (who: Who, organisation: Id): boolean => who?.represents.some((one) => one.organisation === organisation) ?? false
