import { addDays, addMonths } from '#base/day.ts'
import type { Teller } from '#logbook/use-case.ts'
import { spentIn } from './entry.ts'
import { monthOf } from './month.ts'
import { minutesOf } from './report.store.ts'
import { maySeeTeam } from './time.access.ts'
import { wordsIn } from './words.ts'

/**
 * Of an organisation: what its people gave, one line a month, latest first, over the last twelve months; to the team. A sum, dated by the last day it
 * holds. Whose hours they are stays with them: there is no page behind it.
 */
export const timeTeller: Teller = {
  about: 'organisation',
  kind: { fr: 'Temps donné', en: 'Time given' },
  tell: async ({ db, hub, actor, today, lang }, organisation) => {
    if (!maySeeTeam(actor)) return []
    const until = addDays(today, 1)
    const from = addMonths(monthOf(today), -11)
    const given = await minutesOf(db, hub.id, { from, until, zone: hub.zone, organisation })
    const { told } = wordsIn(lang)
    return [...Map.groupBy(given, ({ on }) => monthOf(on))]
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([month, some]) => {
        const minutes = some.reduce((sum, one) => sum + spentIn(one), 0)
        const last =
          some
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? month
        return { on: last, title: told(minutes, new Set(some.map(({ person }) => person)).size, month), href: null }
      })
  },
}
