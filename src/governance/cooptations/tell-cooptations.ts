import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMeeting, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import type { Teller } from '#logbook/use-case.ts'
import { cooptationsOf } from './cooptation.store.ts'

/** An organisation is co-opted, then ratified or not: that it is so, everyone may know; the decision opens to who may read it. */
export const cooptationsOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: fr.told.seats, en: en.told.seats },
  tell: async ({ db, hub, actor, lang }, organisation) => {
    const { life: w } = (lang === 'fr' ? fr : (en as typeof fr)).cooptation
    return (await cooptationsOf(db, hub.id, organisation)).map((one) => {
      const { on, body, bodyName, left, decision, registered, subject } = one
      const reads = maySeeMeeting(actor, subject) || (registered && maySeeRegister(actor))
      const href = reads ? `/${hub.slug}/decisions/${decision}` : `/${hub.slug}/instances/${body}`
      if (one.is === 'coopted') return { on, title: w.coopted({ body: bodyName, left }), href, step: 'seat' as const }
      return { on, title: w[one.outcome ?? 'ratified']({ body: bodyName }), href, step: 'ratified' as const }
    })
  },
}
