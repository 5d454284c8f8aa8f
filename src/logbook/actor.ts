import type { Id } from '#base/id.ts'

export type RoleKind = 'coordinator' | 'treasurer' | 'projectLeader' | 'employee' | 'intern' | 'facilitator' | 'volunteer'

/** Who acts in a hub, today: a person, the roles they hold and the organisations they speak for. Resolved by members, from dated rows. */
export type Actor = {
  person: Id
  name: string
  roles: RoleKind[]
  /** Who takes part in her own name represents the party that bears her id (ADR 0015). */
  represents: { organisation: Id; as: 'legal' | 'titulaire' | 'suppleant' }[]
  /** They speak for an organisation that sits on the board today. */
  board?: boolean
  /** They are a member of the hub in their own name today. */
  member?: boolean
}

/** null: a visitor, or somebody of another hub. */
export type Who = Actor | null

export const holds = (who: Who, role: RoleKind): boolean => who?.roles.includes(role) ?? false

export const speaksFor = (who: Who, organisation: Id): boolean => who?.represents.some((one) => one.organisation === organisation) ?? false

/** They speak for an organisation of the hub, or are a member in their own name; who only sits somewhere in her own name is neither. */
export const isOfMembers = (who: Who): boolean =>
  who?.member === true || (who?.represents.some(({ organisation }) => organisation !== who.person) ?? false)

/** The team: the coordination, the treasury, those who speak for the organisations of the board. They read what is not everyone's. */
export const isTeam = (who: Who): boolean => holds(who, 'coordinator') || holds(who, 'treasurer') || who?.board === true
