import { type Id, newId } from '#base/id.ts'
import type { RulesSaid } from '#governance/bodies/body-row.ts'
import type { Db } from '#platform/database/database.ts'
import { addColleges } from './college.store.ts'

/** Gives those of its colleges that are new what they are known by from one version to the next. */
export const nameColleges = async (db: Db, hub: Id, body: Id, said: RulesSaid): Promise<RulesSaid> => {
  const { colleges } = said.rules
  if (!colleges) return said
  const list = colleges.list.map((one) => ({ ...one, id: one.id === '' ? newId() : one.id }))
  await addColleges(
    db,
    hub,
    body,
    list.map(({ id }) => id),
  )
  return { ...said, rules: { ...said.rules, colleges: { ...colleges, list } } }
}
