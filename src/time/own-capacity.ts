import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Context } from '#logbook/use-case.ts'
import { capacityFrom, qualitiesOn } from '#members/api.ts'
import type { Counted } from './entry.ts'

/**
 * In what quality somebody's own entry of a day is made, unless said otherwise: in kind for an organisation that pays them to represent it; else as the
 * hub knows them on that day, or, of a day before they came, today. Who is nothing in it and notes time all the same gives it freely.
 */
export const ownCapacity = async (
  { db, hub, today }: Pick<Context, 'db' | 'hub' | 'today'>,
  person: Id,
  organisation: Id | null,
  on: Day,
): Promise<Counted> => {
  const days = await Promise.all([on, today].map((day) => qualitiesOn(db, hub.id, [person], day)))
  const known = days.flatMap((one) => one.get(person) ?? [])
  if (organisation !== null && known[0] && capacityFrom(known[0], organisation) === 'inKind') return 'inKind'
  return known.map((one) => capacityFrom(one, null)).find((one) => one !== 'guest') ?? 'volunteer'
}
