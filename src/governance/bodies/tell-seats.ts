import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import type { Speaking, Teller } from '#logbook/use-case.ts'
import { seatsOf, type TellingSeat } from './seat-end.store.ts'
import { seatsEndingWith } from './seat-end.ts'

const SEATS = { fr: fr.told.seats, en: en.told.seats }

const wordsOf = ({ lang }: Speaking) => (lang === 'fr' ? fr : (en as typeof fr)).told

const addressOf = ({ hub }: Speaking, { body }: TellingSeat): string => `/${hub.slug}/instances/${body}`

/** Where an organisation sits or sat, since when: everyone in the hub may know. */
export const seatsOfOrganisation: Teller = {
  about: 'organisation',
  kind: SEATS,
  tell: async (context, organisation) => {
    const { db, hub, today } = context
    const w = wordsOf(context)
    return (await seatsOf(db, hub.id, organisation, today, hub.zone)).flatMap((seat) => {
      const { name: body, period } = seat
      const href = addressOf(context, seat)
      return [
        { on: period.from, title: w.sits({ body }), href, step: 'seat' as const },
        ...(period.until ? [{ on: period.until, title: w.leaves({ body }), href, step: 'leavesSeat' as const }] : []),
      ]
    })
  },
}

/** Where a person sits or sat in her own name: her party bears her id (ADR 0015). */
export const seatsOfPerson: Teller = { ...seatsOfOrganisation, about: 'person' }

/** What would end with a membership that ended today: each seat with its first day without, and what to look after. */
export const seatsWithMembership: Teller = {
  about: 'membershipEnd',
  tell: async (context, organisation) => {
    const { db, hub, today } = context
    const w = wordsOf(context)
    const seats = await seatsOf(db, hub.id, organisation, today, hub.zone)
    const named = new Map(seats.map((seat) => [seat.id, seat]))
    return seatsEndingWith(seats, today).flatMap(({ seat: { id }, until }) => {
      const seat = named.get(id)
      if (!seat) return []
      const says = [until === null ? w.neverBegins : until > today ? w.heldWith : '', seat.others === 0 ? w.lastSeat : '']
        .filter(Boolean)
        .join(' ')
      return [
        { on: until ?? seat.period.from, title: w.seatIn({ body: seat.name }), href: addressOf(context, seat), ...(says ? { says } : {}) },
      ]
    })
  },
}
