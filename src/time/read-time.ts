import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { valueOfGiven } from './engagement.ts'
import { spentIn } from './entry.ts'
import { sheetOf } from './month.store.ts'
import { type Month, stateOf } from './month.ts'
import { minutesOf } from './report.store.ts'
import { valuationsOf } from './terms.store.ts'

/** What may be made of a month today: `stale` means it was reopened since it was signed, and what was made from it no longer stands. */
export const sheetState = async (db: Db, hub: Id, person: Id, month: Month) => {
  const sheet = await sheetOf(db, hub, person, month)
  return { state: stateOf(sheet), version: sheet?.version ?? null, hash: sheet?.hash ?? null }
}

/** What time given was worth from a day until a day (excluded), at the rates in force on each day; computed now, stored nowhere. Cents. */
export const valueGiven = async (db: Db, hub: Id, { from, until, zone }: { from: Day; until: Day; zone: string }) => {
  const [given, policies] = await Promise.all([minutesOf(db, hub, { from, until, zone }), valuationsOf(db, hub)])
  return valueOfGiven(
    given.map((one) => ({ capacity: one.capacity, on: one.on, minutes: spentIn(one) })),
    policies,
  )
}
