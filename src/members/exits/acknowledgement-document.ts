import type { Day, Instant } from '#base/day.ts'
import type { Letterhead } from '#members/hubs/hub-identity.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { Resignation, ResignationWay } from './resignation.ts'

/** The letter that answers a resignation; `src/members/exits/acknowledgement.typ` finds the words of the reader's language. */
export type AcknowledgementData = {
  /** When the resignation was noted. */
  at: Instant
  hub: HubData
  addressee: { organisation: string; representative: string | null /** Postal address, one line each. */; address: string[] }
  writtenOn: Day
  receivedOn: Day
  way: ResignationWay
  /** First day without the membership. */
  until: Day
  reply: { mail: string | null; phone: string | null }
  /** Who writes, for the hub. */
  sender: string
}

type Asked = {
  head: Letterhead
  organisation: string
  representative: string | null
  address: string[]
  sender: string
  mail: string | null
  today: Day
}

/** One letter to one person: what was received, what it does, and what it leaves as it is. */
export const acknowledgementOf = (
  { receivedOn, way, until, notedAt }: Resignation,
  { head: { hub, phone }, organisation, representative, address, sender, mail, today }: Asked,
): AcknowledgementData => ({
  at: notedAt,
  hub,
  addressee: { organisation, representative, address },
  writtenOn: today,
  ...{ receivedOn, way, until },
  reply: { mail, phone },
  sender,
})
