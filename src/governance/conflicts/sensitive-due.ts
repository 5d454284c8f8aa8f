import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { isOfTheTeam as follows } from '#governance/exclusions/exclusion.access.ts'
import { casesOf } from '#governance/exclusions/exclusion.store.ts'
import { nextOfExclusion } from '#governance/exclusions/exclusion-next.ts'
import type { Context } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { isOfTheTeam, mayReport } from './conflict.access.ts'
import { conflictsOf } from './conflict.store.ts'
import { nextOf } from './conflict-next.ts'

/** A confidential case that waits for who follows it: where and by when; not what it is about, for a screen is seen over a shoulder. */
type SensitiveDue = { id: Id; room: 'differends' | 'procedures'; due: Day; late: boolean }

/** `reports`: this person may tell of a difference here. Off, nobody may, and what was opened goes on. */
export const sensitiveDue = async ({ db, hub, actor, today }: Pick<Context, 'db' | 'hub' | 'actor' | 'today'>) => {
  if (!actor) return { reports: false, due: [] }
  const [on, conflicts, exclusions] = await Promise.all([
    sensitiveOn(db, hub.id),
    conflictsOf(db, hub.id, actor.person, []),
    casesOf(db, hub.id, actor.person),
  ])
  const due = [
    ...conflicts
      .filter((one) => isOfTheTeam(actor, one) && !one.erasedOn)
      .map((one) => ({ id: one.id, room: 'differends' as const, ...nextOf(one, today) }))
      // Erasing waits for its day without being shown before.
      .filter(({ is, by }) => is !== 'erase' || by <= today),
    ...exclusions.flatMap((one) => {
      if ((!on && !one.byItsTeam) || !follows(actor, one)) return []
      const next = nextOfExclusion(one, today)
      return next ? [{ id: one.id, room: 'procedures' as const, ...next }] : []
    }),
  ].map(({ id, room, by }): SensitiveDue => ({ id, room, due: by, late: by < today }))
  return { reports: on && mayReport(actor) === true, due: due.sort((a, b) => (a.due < b.due ? -1 : 1)) }
}
