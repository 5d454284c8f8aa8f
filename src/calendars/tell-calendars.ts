import { dayAt } from '#base/day.ts'
import { folded } from '#base/search.ts'
import { isTeam } from '#logbook/actor.ts'
import type { Teller } from '#logbook/use-case.ts'
import { keptAbout } from './told.store.ts'
import { wordsIn } from './words.ts'

/**
 * What was kept of agendas about an organisation, in its life; for the team, as all that is kept from them. A moment has no page: what there is to read
 * of it, its length and its place, stands in its line.
 */
export const calendarsOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: 'Rendez-vous', en: 'Appointments' },
  tell: async ({ db, hub, actor, lang }, id) => {
    if (!isTeam(actor)) return []
    const { told, kinds } = wordsIn(lang)
    const kept = await keptAbout(db, hub.id, id)
    return kept.map(({ kind, title, at, place, minutes }) => ({
      on: dayAt(at, hub.zone),
      title: saysKind(title, kinds[kind]) ? title : told.kept(kinds[kind], title),
      says: [minutes ? told.length(minutes) : '', place].filter(Boolean).join(' · '),
      href: null,
    }))
  },
}

/** « Réunion : budget » already says that it is a meeting. */
const saysKind = (title: string, kind: string): boolean => {
  const said = folded(title)
  return folded(kind)
    .split(/\W+/)
    .some((word) => said.startsWith(word))
}
