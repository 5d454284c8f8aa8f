import { addDays, addMonths } from '#base/day.ts'
import type { Teller } from '#logbook/use-case.ts'
import { spentIn } from './entry.ts'
import { minutesOf } from './report.store.ts'
import { maySeeTeam } from './time.access.ts'
import { wordsIn } from './words.ts'

/** Of an organisation: what its people gave in the last twelve months, in one line; to the team. Whose hours they are stays with them. */
export const timeTeller: Teller = {
  about: 'organisation',
  kind: { fr: 'Temps donné', en: 'Time given' },
  tell: async ({ db, hub, actor, today, lang }, organisation) => {
    if (!maySeeTeam(actor)) return []
    const until = addDays(today, 1)
    const given = await minutesOf(db, hub.id, { from: addMonths(until, -12), until, zone: hub.zone, organisation })
    const last = given.at(-1)
    if (!last) return []
    const minutes = given.reduce((sum, one) => sum + spentIn(one), 0)
    return [{ on: last.on, title: wordsIn(lang).told(minutes, new Set(given.map(({ person }) => person)).size), href: null }]
  },
}
