import type { Day, Instant } from '#base/day.ts'
import type { Letterhead } from '#members/hubs/hub-identity.ts'
import { spaced } from '#members/organisations/identifier.ts'
import type { Identity } from '#members/organisations/identity.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/** A membership form, filled with what the hub knows; what it does not is a line to write on. `membership-form.typ` has the words. */
export type MembershipFormData = {
  at: Instant
  hub: HubData
  member: {
    name: string
    legalForm: string | null
    number: string | null
    address: string
    mail: string | null
    phone: string
    representative: string | null
  }
  /** First day of the membership. */
  from: Day
  /** null: the hub has called no dues for the year that runs. */
  dues: { year: string; cents: number | null; free: boolean } | null
  reply: { mail: string | null; phone: string | null }
}

type Known = {
  name: string
  identity: Pick<Identity, 'siren' | 'siret' | 'rna' | 'address' | 'commune' | 'email' | 'phone'>
  legalForm: string | null
  representative: string | null
  from: Day
  dues: MembershipFormData['dues']
}

export const membershipFormOf = (
  { name, identity, legalForm, representative, from, dues }: Known,
  { head, mail }: { head: Letterhead; mail: string | null },
  at: Instant,
): MembershipFormData => ({
  at,
  hub: head.hub,
  member: {
    name,
    legalForm,
    number: identity.siret ? spaced(identity.siret) : identity.siren ? spaced(identity.siren) : identity.rna,
    address: [...identity.address.split('\n').map((line) => line.trim()), identity.commune].filter(Boolean).join(', '),
    mail: identity.email,
    phone: identity.phone,
    representative,
  },
  from,
  dues,
  reply: { mail, phone: head.phone },
})

export const FORM_TEMPLATE = 'src/members/welcomes/membership-form.typ'
