import { dayAt } from '#base/day.ts'
import type { Teller } from '#logbook/use-case.ts'
import { maySeeErasing } from './erase.access.ts'
import { latestErasure } from './erasure.store.ts'
import { answerDue } from './erasure.ts'
import { wordsIn } from './words.ts'

/** On the page of somebody who asked to be erased: that they did, and by when they have an answer. For them and for the coordination. */
export const tellErasure: Teller = {
  about: 'person',
  tell: async ({ db, hub, actor, lang }, person) => {
    const oneself = actor?.person === person
    if (!oneself && !maySeeErasing(actor)) return []
    const latest = await latestErasure(db, hub.id, person)
    if (!latest?.askedAt || latest.doneAt) return []
    const { told: w } = wordsIn(lang).erasing
    return [
      {
        on: dayAt(latest.askedAt, hub.zone),
        title: w.asked,
        says: w.due(answerDue(latest.askedAt, hub.zone)),
        href: maySeeErasing(actor) ? `/${hub.slug}/personnes/${person}/effacer` : `/${hub.slug}/mes-donnees`,
      },
    ]
  },
}
