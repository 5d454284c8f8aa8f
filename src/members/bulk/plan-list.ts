import type { Context } from '#logbook/use-case.ts'
import { nameKey } from '#members/name.ts'
import { knownOf } from './list.store.ts'
import type { List } from './list.ts'
import { type Plan, planOf } from './plan.ts'

/** What a list would do to this hub as it is now. */
export const planFor = async ({ db, hub, today }: Context, list: List): Promise<Plan> => {
  const people = list.organisations.flatMap((one) => one.people)
  const named = {
    organisations: list.organisations.map(({ name }) => nameKey(name)),
    people: people.map(({ name }) => nameKey(name)),
    mails: people.flatMap(({ mail }) => (mail ? [mail] : [])),
  }
  return planOf(list, await knownOf(db, hub.id, named, today))
}
