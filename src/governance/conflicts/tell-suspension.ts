import { addDays } from '#base/day.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { holds, speaksFor } from '#logbook/actor.ts'
import type { Teller } from '#logbook/use-case.ts'
import { suspensionOf } from '#members/api.ts'
import { readerOf } from './conflict.access.ts'
import { conflictOfSuspension } from './conflict.store.ts'

/**
 * On the page of an organisation, that its membership is suspended, and until when: to itself, to the coordination and to who follows the case. Only who may
 * read the case is led to it.
 */
export const suspensionStanding: Teller = {
  about: 'standing',
  kind: { fr: fr.conflict.suspension, en: en.conflict.suspension },
  tell: async ({ db, hub, actor, lang, today }, organisation) => {
    if (!actor) return []
    const suspended = await suspensionOf(db, hub.id, organisation, today)
    if (!suspended) return []
    const one = await conflictOfSuspension(db, hub.id, suspended.id)
    const reader = one && readerOf(actor, one)
    if (!holds(actor, 'coordinator') && !speaksFor(actor, organisation) && reader?.is !== 'team') return []
    const { conflict: w } = wordsOf({ lang })
    const until = suspended.until === null ? '' : addDays(suspended.until, -1)
    const title = suspended.from > today ? w.willBeSuspended({ from: suspended.from, until }) : w.isSuspended({ until })
    return [{ on: suspended.from, title, href: reader ? `/${hub.slug}/differends/${one.id}` : null }]
  },
}
