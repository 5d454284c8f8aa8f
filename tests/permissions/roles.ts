/** Who knocks: in our hub, and from outside it. Each stands for a way of being known, or of not being known. */

/** People our hub knows. Board and substitute speak for one seated organisation, « La Smalah »; the others for others, or for none. */
export const known = [
  /** La coordination. */
  'coordinator',
  /** La trésorerie, représentant·e d’aucune structure. */
  'treasurer',
  /** Titulaire of the seated organisation the case is about. */
  'board',
  /** Its suppléant. */
  'substitute',
  /** Titulaire of another seated organisation. */
  'otherBoard',
  /** Titulaire of a third one, named to keep the session of the case’s meeting. */
  'facilitator',
  /** Titulaire of a fourth one, named to write its PV. */
  'secretary',
  /** Legal representative of a member organisation without a seat. */
  'member',
  'projectLeader',
] as const

export const outside = [
  /** No session. */
  'visitor',
  /** A session; no hub knows the address. */
  'stranger',
  /** The coordinator’s session before the second code. */
  'half',
  /** The coordinator of another hub. */
  'otherCoordinator',
  /** Who runs the instance: makes hubs, is nobody inside them. */
  'operator',
] as const

export type Known = (typeof known)[number]
export type Outside = (typeof outside)[number]
export type Role = Known | Outside

export const roles: readonly Role[] = [...known, ...outside]

// Groups the table of rights is written with.
export const coordination = ['coordinator'] as const
export const ofTheOrganisation = ['board', 'substitute'] as const
export const keepers = ['facilitator', 'secretary'] as const
/** They sit, and neither keep this session nor coordinate. */
export const seated = ['board', 'substitute', 'otherBoard'] as const
export const withoutSeat = ['treasurer', 'member', 'projectLeader'] as const
