import type { Id } from '#base/id.ts'
import { choice, id, optionalText, orNothing, several, ticked, z } from '#base/input.ts'
import { type Sought, soughtIn } from '#base/search.ts'
import { LEGAL_FORMS, type LegalForm, SECTORS, type Sector } from './identity.ts'

/** Values in the address are French, as the address is. */
export const BELONGING = ['membre', 'ancienne', 'jamais'] as const
export const WITHOUT = ['voix', 'courriel', 'commune'] as const
export const ORDERS = ['nom', 'commune', 'adhesion', 'recente'] as const
export type Order = (typeof ORDERS)[number]

/** Filters in the address may have been typed by hand: what is not understood is left out, never refused. */
export const organisationFilters = {
  q: optionalText(200).catch(''),
  adhesion: orNothing(choice(BELONGING)).catch(null),
  fondatrice: ticked(),
  forme: orNothing(choice(LEGAL_FORMS)).catch(null),
  secteur: orNothing(choice(SECTORS)).catch(null),
  commune: optionalText(100).catch(''),
  sans: orNothing(choice(WITHOUT)).catch(null),
  groupe: orNothing(id()).catch(null),
  tri: choice(ORDERS).catch('nom'),
}

/** Ids sent by ticks, or one after the other in one hidden field. */
export const ids = (max = 500) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), several(id(), max))

export const organisationsAsked = z.object({
  ...organisationFilters,
  apres: orNothing(id()).catch(null),
  avant: orNothing(id()).catch(null),
})

export type OrganisationFilters = {
  q: string
  adhesion: (typeof BELONGING)[number] | null
  fondatrice: boolean
  forme: LegalForm | null
  secteur: Sector | null
  commune: string
  sans: (typeof WITHOUT)[number] | null
  /** A group they are in on the day. */
  groupe: Id | null
  tri: Order
}

/** What is looked for; null: everything. */
export const soughtOf = (q: string): Sought | null => (q === '' ? null : soughtIn(q))
