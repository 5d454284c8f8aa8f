import type { Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import type { DemoPerson } from '#platform/auth/pages.ts'
import { inTransaction, type Pools } from '#platform/database/database.ts'
import { demoPeople } from './demo-people.store.ts'
import { shownPeople } from './demo-people.ts'

/** Whom the log-in page offers to enter a demonstration as. */
export const listDemoPeople = (pools: Pools, now: Instant, lang: Lang): Promise<DemoPerson[]> =>
  inTransaction(pools.app, null, async ({ db }) => ({ commit: true, value: shownPeople(await demoPeople(db, now), lang) }), 'read only')
