import type { Id } from '#base/id.ts'
import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { ROLES, type RoleKind } from './role.ts'

export const PEOPLE_WITHOUT = ['structure', 'role', 'courriel'] as const
/** Who takes, or took, part in her own name. */
export const PEOPLE_PART = ['en-son-nom'] as const
export const PEOPLE_ORDERS = ['nom', 'recente'] as const

/** Filters in the address may have been typed by hand: what is not understood is left out, never refused. */
export const peopleAsked = z.object({
  q: optionalText(200).catch(''),
  role: orNothing(choice(ROLES)).catch(null),
  sans: orNothing(choice(PEOPLE_WITHOUT)).catch(null),
  part: orNothing(choice(PEOPLE_PART)).catch(null),
  groupe: orNothing(id()).catch(null),
  tri: choice(PEOPLE_ORDERS).catch('nom'),
  apres: orNothing(id()).catch(null),
  avant: orNothing(id()).catch(null),
})

export type PeopleFilters = {
  q: string
  role: RoleKind | null
  sans: (typeof PEOPLE_WITHOUT)[number] | null
  part: (typeof PEOPLE_PART)[number] | null
  /** A group they are in on the day, themselves or by an organisation they speak for. */
  groupe: Id | null
  tri: (typeof PEOPLE_ORDERS)[number]
}
